package dev.countersign.conformance.steps.agave;

import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.agave.CreatedJobs;
import dev.countersign.conformance.scenario.agave.PermissionShapes;
import dev.countersign.conformance.target.AgaveDialect;
import io.cucumber.java.After;
import io.cucumber.java.Before;

/** The hooks of every scenario about Agave jobs. */
public record AgaveHooks(CurrentRun run, ScenarioContext scenario, PermissionShapes shapes, CreatedJobs jobs) {
    private static final int BEFORE_CLEANING_UP = 20_000;

    @Before("@agave")
    public void requireProfile() {
        var unused = run.profileOf(JobsPermissions.class);
    }

    @Before("@needs-agave-2.2")
    public void requireDialect() {
        if (run.agave().dialect() != AgaveDialect.AGAVE_2_2) {
            throw new UntestableException(
                    "the document says nothing of this, and the target file no 'dialect: agave-2.2'");
        }
    }

    @After(value = "@agave", order = BEFORE_CLEANING_UP)
    public void judgeShapes() {
        shapes.deviations(scenario.io().exchanges()).forEach(scenario::note);
    }

    @After("@agave")
    public void cleanUp() {
        jobs.dispose();
    }
}
