package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.agave.Grants;
import dev.countersign.conformance.scenario.agave.OwnJobs;
import dev.countersign.conformance.scenario.agave.Party;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.en.Then;

/** Steps about who gets to see a job. */
public final class AccessSteps {
    private final OwnJobs jobs;
    private final Grants grants;

    public AccessSteps(OwnJobs jobs, Grants grants) {
        this.jobs = jobs;
        this.grants = grants;
    }

    @Then("{party} can view the job")
    public void canView(Party party) {
        isShown(party, jobs.the());
    }

    @Then("{party} cannot view the job")
    public void cannotView(Party party) {
        isHidden(party, jobs.the());
    }

    @Then("{party} can view the other job")
    public void canViewOther(Party party) {
        isShown(party, jobs.other());
    }

    @Then("{party} cannot view the other job")
    public void cannotViewOther(Party party) {
        isHidden(party, jobs.other());
    }

    private void isShown(Party party, String job) {
        Answer answer = grants.look(party, job);
        assertThat(answer.isSuccess())
                .as(answer.about("whether %s can view the job".formatted(party)))
                .isTrue();
    }

    private void isHidden(Party party, String job) {
        Answer answer = grants.look(party, job);
        assertThat(answer.isRefusal())
                .as(answer.about("whether %s is refused to view the job".formatted(party)))
                .isTrue();
    }
}
