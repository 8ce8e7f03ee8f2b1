package dev.countersign.conformance.steps.provider;

import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.provider.ProviderRequests;
import dev.countersign.conformance.scenario.provider.ReceivedItems;
import dev.countersign.conformance.scenario.provider.Updates;
import io.cucumber.java.After;
import io.cucumber.java.Before;

/** What every scenario about a provider begins and ends with. */
public final class ProviderHooks {
    private final CurrentRun run;
    private final ReceivedItems handed;

    /** Whoever listens has to be there from the beginning. */
    public ProviderHooks(CurrentRun run, ReceivedItems handed, ProviderRequests asked, Updates updates) {
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
