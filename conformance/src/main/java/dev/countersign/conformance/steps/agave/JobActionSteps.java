package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.AccessLevel;
import dev.countersign.conformance.scenario.agave.AgaveJobCalls;
import dev.countersign.conformance.scenario.agave.CreatedJobs;
import dev.countersign.conformance.scenario.agave.JobAction;
import dev.countersign.conformance.scenario.agave.JobActor;
import dev.countersign.conformance.scenario.agave.JobActors;
import dev.countersign.conformance.scenario.agave.JobGrants;
import dev.countersign.conformance.scenario.agave.JobProgress;
import dev.countersign.conformance.scenario.agave.UnwrappedResult;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps about actions on a job, and their results. */
public final class JobActionSteps {
    private final CreatedJobs jobs;
    private final AgaveJobCalls calls;
    private final JobGrants grants;
    private final JobActors parties;
    private final TargetHttp http;
    private final Conversation conversation;
    private final Eventually eventually;
    private @Nullable JobAction action;
    private Map<String, AccessLevel> before = Map.of();

    public JobActionSteps(
            CreatedJobs jobs,
            AgaveJobCalls calls,
            JobGrants grants,
            JobActors parties,
            TargetHttp http,
            Conversation conversation,
            Eventually eventually) {
        this.jobs = jobs;
        this.calls = calls;
        this.grants = grants;
        this.parties = parties;
        this.http = http;
        this.conversation = conversation;
        this.eventually = eventually;
    }

    /** Where the owner is refused too, the service does not offer the action, and permissions for it can't be checked. */
    @Given("it works for the owner: the owner {action}")
    public void worksForOwner(JobAction what) {
        Response answer = http.send(request(parties.caller(JobActor.OWNER), what));
        if (!answer.isSuccess()) {
            throw new UntestableException("the answer is %d too when the owner %s".formatted(answer.status(), what));
        }
    }

    @When("{actor} {action}")
    public void does(JobActor actor, JobAction what) {
        does(parties.caller(actor), what);
    }

    @When("somebody without a token {action}")
    public void anonymously(JobAction what) {
        does(parties.caller(JobActor.OWNER).withToken(null), what);
    }

    @When("somebody with a token that is nonsense {action}")
    public void withNonsense(JobAction what) {
        does(parties.caller(JobActor.OWNER).withToken("nonsense"), what);
    }

    @Then("that is refused, and nothing changes")
    public void isRefused() {
        ResponseAssertions.refused(conversation.lastAnswer());
        UnwrappedResult listed = grants.listed(jobs.the());
        assertThat(listed.abilities())
                .as(listed.answer().about("permissions after a request that must change nothing"))
                .isEqualTo(before);
        JobProgress progress = grants.progress(jobs.the());
        assertThat(progress.isShown() && !progress.isStopped())
                .as(progress.answer().about("whether the job is there and goes on"))
                .isTrue();
    }

    @Then("that is done")
    public void isDone() {
        ResponseAssertions.accepted(conversation.lastAnswer());
        switch (action()) {
            case GRANT -> expect(new AccessLevel(true, false));
            case CHANGE -> expect(new AccessLevel(true, true));
            case REVOKE -> expectNothing();
            case DELETE -> expectGone();
            case LIST_OUTPUTS -> expectOutputs();
            case STOP -> expectStopped();
            default -> {
                // the response is sufficient
            }
        }
    }

    @Then("{actor} can do the same")
    public void canDoTheSame(JobActor actor) {
        does(actor, action());
        isDone();
    }

    @Then("once the owner has granted ALL to the grantee, that is done")
    public void onceGranted() {
        grants.give(JobActor.OWNER, jobs.the(), JobActor.GRANTEE, "ALL");
        canDoTheSame(JobActor.GRANTEE);
    }

    private void does(Caller caller, JobAction what) {
        prepare(what);
        action = what;
        before = grants.listed(jobs.the()).abilities();
        Request request = request(caller, what);
        conversation.record(request, http.send(request));
    }

    private void prepare(JobAction what) {
        if (what.endsTheJob()) {
            jobs.requireOwn(what.toString());
        }
        if (what == JobAction.STOP) {
            requireUnderWay("before it could be stopped");
        }
        if (what == JobAction.GRANT) {
            grants.take(JobActor.OWNER, jobs.the(), JobActor.STRANGER);
        }
    }

    private Request request(Caller caller, JobAction what) {
        return what.by(caller, calls, jobs.the(), parties.username(JobActor.STRANGER));
    }

    /** A job that ended by itself does not show whether it can be stopped. */
    private void requireUnderWay(String until) {
        JobProgress progress = grants.progress(jobs.the());
        if (progress.hasEndedByItself()) {
            throw new UntestableException(
                    "the job ended as %s %s; submit one that takes longer (agave.app)".formatted(progress, until));
        }
    }

    private void expect(AccessLevel ability) {
        UnwrappedResult listed = grants.listed(jobs.the());
        assertThat(listed.abilities())
                .as(listed.answer().about("permissions after a grant that was accepted"))
                .containsEntry(parties.username(JobActor.STRANGER), ability);
    }

    private void expectNothing() {
        UnwrappedResult listed = grants.listed(jobs.the());
        assertThat(listed.abilities())
                .as(listed.answer().about("users with a permission after one was taken away"))
                .doesNotContainKey(parties.username(JobActor.STRANGER));
    }

    private void expectOutputs() {
        Response answer = conversation.lastAnswer();
        assertThat(new UnwrappedResult(answer).value())
                .as(answer.about("outputs of a job that has written a file"))
                .isNotEmpty();
    }

    private void expectGone() {
        Response job = grants.look(JobActor.OWNER, jobs.the());
        assertThat(job.isRefusal())
                .as(job.about("whether a job that was deleted is gone"))
                .isTrue();
    }

    private void expectStopped() {
        requireUnderWay("while it was being stopped");
        JobProgress end = eventually.see("the job to be over", () -> grants.progress(jobs.the()), JobProgress::isOver);
        assertThat(end.isStopped())
                .as(end.answer().about("whether a job that somebody stops ends as stopped"))
                .isTrue();
    }

    private JobAction action() {
        return Objects.requireNonNull(action, "nothing was done yet: this step must follow one in which something is");
    }
}
