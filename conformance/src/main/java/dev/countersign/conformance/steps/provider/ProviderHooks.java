package dev.countersign.conformance.steps.provider;

import dev.countersign.conformance.scenario.ThisRun;
import dev.countersign.conformance.scenario.provider.Asked;
import dev.countersign.conformance.scenario.provider.Handed;
import dev.countersign.conformance.scenario.provider.Updates;
import io.cucumber.java.After;
import io.cucumber.java.Before;

/** What every scenario about a provider begins and ends with. */
public final class ProviderHooks {
    private final ThisRun run;
    private final Handed handed;

    /** Whoever listens has to be there from the beginning. */
    public ProviderHooks(ThisRun run, Handed handed, Asked asked, Updates updates) {
        this.run = run;
        this.handed = handed;
    }

    @Before("@provider")
    public void requireProfile() {
        var unused = run.between();
    }

    @After("@provider")
    public void cleanUp() {
        handed.dispose();
    }
}
