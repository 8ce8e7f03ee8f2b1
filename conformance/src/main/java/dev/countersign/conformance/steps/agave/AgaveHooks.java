package dev.countersign.conformance.steps.agave;

import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.scenario.ThisRun;
import dev.countersign.conformance.scenario.ThisScenario;
import dev.countersign.conformance.scenario.agave.JobShapes;
import dev.countersign.conformance.scenario.agave.OwnJobs;
import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.wire.Exchanges;
import io.cucumber.java.After;
import io.cucumber.java.Before;

/** What every scenario about jobs of Agave begins and ends with. */
public final class AgaveHooks {
    private static final int BEFORE_CLEANING_UP = 20_000;

    private final ThisRun run;
    private final ThisScenario scenario;
    private final Exchanges exchanges;
    private final JobShapes shapes;
    private final OwnJobs jobs;

    public AgaveHooks(ThisRun run, ThisScenario scenario, Exchanges exchanges, JobShapes shapes, OwnJobs jobs) {
        this.run = run;
        this.scenario = scenario;
        this.exchanges = exchanges;
        this.shapes = shapes;
        this.jobs = jobs;
    }

    @Before("@agave")
    public void requireProfile() {
        var unused = run.profileOf(JobsPermissions.class);
    }

    @Before("@needs-agave-2.2")
    public void requireDialect() {
        if (run.agave().dialect() != AgaveDialect.AGAVE_2_2) {
            throw new Untestable("the document says nothing of this, and the target file no 'dialect: agave-2.2'");
        }
    }

    @After(value = "@agave", order = BEFORE_CLEANING_UP)
    public void judgeShapes() {
        shapes.deviations(exchanges.all()).forEach(scenario::note);
    }

    @After("@agave")
    public void cleanUp() {
        jobs.dispose();
    }
}
