package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.agave.CreatedJobs;
import dev.countersign.conformance.scenario.agave.JobActor;
import dev.countersign.conformance.scenario.agave.JobGrants;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;

/** Steps about who can view a job. */
public final class AccessSteps {
    private final CreatedJobs jobs;
    private final JobGrants grants;

    public AccessSteps(CreatedJobs jobs, JobGrants grants) {
        this.jobs = jobs;
        this.grants = grants;
    }

    @Then("{party} can view the job")
    public void canView(JobActor party) {
        isShown(party, jobs.the());
    }

    @Then("{party} cannot view the job")
    public void cannotView(JobActor party) {
        isHidden(party, jobs.the());
    }

    @Then("{party} can view the other job")
    public void canViewOther(JobActor party) {
        isShown(party, jobs.other());
    }

    @Then("{party} cannot view the other job")
    public void cannotViewOther(JobActor party) {
        isHidden(party, jobs.other());
    }

    private void isShown(JobActor party, String job) {
        Response answer = grants.look(party, job);
        assertThat(answer.isSuccess())
                .as(answer.about("whether %s can view the job".formatted(party)))
                .isTrue();
    }

    private void isHidden(JobActor party, String job) {
        Response answer = grants.look(party, job);
        assertThat(answer.isRefusal())
                .as(answer.about("whether %s is refused to view the job".formatted(party)))
                .isTrue();
    }
}
