package dev.countersign.conformance.steps.provider;

import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.provider.ProviderItems;
import dev.countersign.conformance.scenario.provider.ProviderRequests;
import dev.countersign.conformance.scenario.provider.Updates;
import io.cucumber.java.After;
import io.cucumber.java.Before;

/** The hooks of every scenario about a provider. */
public final class ProviderHooks {
    private final CurrentRun run;
    private final ProviderItems handed;

    /** Injects the observers of traffic, so that they exist from the beginning of the scenario. */
    public ProviderHooks(CurrentRun run, ProviderItems handed, ProviderRequests asked, Updates updates) {
        this.run = run;
        this.handed = handed;
    }

    @Before("@provider")
    public void requireProfile() {
        var unused = run.providerLink();
    }

    @After("@provider")
    public void cleanUp() {
        handed.dispose();
    }
}
