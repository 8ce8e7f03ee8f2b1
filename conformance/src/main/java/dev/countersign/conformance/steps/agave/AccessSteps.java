package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.agave.CreatedJobs;
import dev.countersign.conformance.scenario.agave.JobActor;
import dev.countersign.conformance.scenario.agave.JobGrants;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;

/** Steps about who can view a job. */
public record AccessSteps(CreatedJobs jobs, JobGrants grants) {
    @Then("{actor} can view the job")
    public void canView(JobActor actor) {
        isShown(actor, jobs.the());
    }

    @Then("{actor} cannot view the job")
    public void cannotView(JobActor actor) {
        isHidden(actor, jobs.the());
    }

    @Then("{actor} can view the other job")
    public void canViewOther(JobActor actor) {
        isShown(actor, jobs.other());
    }

    @Then("{actor} cannot view the other job")
    public void cannotViewOther(JobActor actor) {
        isHidden(actor, jobs.other());
    }

    private void isShown(JobActor actor, String job) {
        Response answer = grants.look(actor, job);
        assertThat(answer.isSuccess())
                .as(answer.about("whether %s can view the job".formatted(actor)))
                .isTrue();
    }

    private void isHidden(JobActor actor, String job) {
        Response answer = grants.look(actor, job);
        assertThat(answer.isRefusal())
                .as(answer.about("whether %s is refused to view the job".formatted(actor)))
                .isTrue();
    }
}
