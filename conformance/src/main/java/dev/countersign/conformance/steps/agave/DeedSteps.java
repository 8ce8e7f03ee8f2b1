package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.Ability;
import dev.countersign.conformance.scenario.agave.Deed;
import dev.countersign.conformance.scenario.agave.Grants;
import dev.countersign.conformance.scenario.agave.JobCalls;
import dev.countersign.conformance.scenario.agave.JobProgress;
import dev.countersign.conformance.scenario.agave.OwnJobs;
import dev.countersign.conformance.scenario.agave.Parties;
import dev.countersign.conformance.scenario.agave.Party;
import dev.countersign.conformance.scenario.agave.Unwrapped;
import dev.countersign.conformance.steps.Judgement;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps about what somebody can do with a job, and what it comes to. */
public final class DeedSteps {
    private final OwnJobs jobs;
    private final JobCalls calls;
    private final Grants grants;
    private final Parties parties;
    private final TargetHttp http;
    private final Conversation conversation;
    private final Eventually eventually;
    private @Nullable Deed deed;
    private Map<String, Ability> before = Map.of();

    public DeedSteps(
            OwnJobs jobs,
            JobCalls calls,
            Grants grants,
            Parties parties,
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

    /** Where the owner is refused too, the service does not offer the action, and permissions for it can't be judged. */
    @Given("it works for the owner: the owner {deed}")
    public void worksForOwner(Deed what) {
        Answer answer = http.send(request(parties.caller(Party.OWNER), what));
        if (!answer.isSuccess()) {
            throw new Untestable("the answer is %d too when the owner %s".formatted(answer.status(), what));
        }
    }

    @When("{party} {deed}")
    public void does(Party party, Deed what) {
        does(parties.caller(party), what);
    }

    @When("somebody without a token {deed}")
    public void anonymously(Deed what) {
        does(parties.caller(Party.OWNER).withToken(null), what);
    }

    @When("somebody with a token that is nonsense {deed}")
    public void withNonsense(Deed what) {
        does(parties.caller(Party.OWNER).withToken("nonsense"), what);
    }

    @Then("that is refused, and nothing changes")
    public void isRefused() {
        Judgement.refused(conversation.lastAnswer());
        Unwrapped listed = grants.listed(jobs.the());
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
        Judgement.accepted(conversation.lastAnswer());
        switch (deed()) {
            case GRANT -> expect(new Ability(true, false));
            case CHANGE -> expect(new Ability(true, true));
            case REVOKE -> expectNothing();
            case DELETE -> expectGone();
            case LIST_OUTPUTS -> expectOutputs();
            case STOP -> expectStopped();
            default -> {
                // the answer says it all
            }
        }
    }

    @Then("{party} can do the same")
    public void canDoTheSame(Party party) {
        does(party, deed());
        isDone();
    }

    @Then("once the owner has granted ALL to the grantee, that is done")
    public void onceGranted() {
        grants.give(Party.OWNER, jobs.the(), Party.GRANTEE, "ALL");
        canDoTheSame(Party.GRANTEE);
    }

    private void does(Caller caller, Deed what) {
        prepare(what);
        deed = what;
        before = grants.listed(jobs.the()).abilities();
        Request request = request(caller, what);
        conversation.had(request, http.send(request));
    }

    private void prepare(Deed what) {
        if (what.endsTheJob()) {
            jobs.requireOwn(what.toString());
        }
        if (what == Deed.STOP) {
            requireUnderWay("before it could be stopped");
        }
        if (what == Deed.GRANT) {
            grants.take(Party.OWNER, jobs.the(), Party.STRANGER);
        }
    }

    private Request request(Caller caller, Deed what) {
        return what.by(caller, calls, jobs.the(), parties.username(Party.STRANGER));
    }

    /** A job that ended by itself does not show whether it can be stopped. */
    private void requireUnderWay(String until) {
        JobProgress progress = grants.progress(jobs.the());
        if (progress.hasEndedByItself()) {
            throw new Untestable(
                    "the job ended as %s %s; submit one that takes longer (agave.app)".formatted(progress, until));
        }
    }

    private void expect(Ability ability) {
        Unwrapped listed = grants.listed(jobs.the());
        assertThat(listed.abilities())
                .as(listed.answer().about("permissions after a grant that was accepted"))
                .containsEntry(parties.username(Party.STRANGER), ability);
    }

    private void expectNothing() {
        Unwrapped listed = grants.listed(jobs.the());
        assertThat(listed.abilities())
                .as(listed.answer().about("users with a permission after one was taken away"))
                .doesNotContainKey(parties.username(Party.STRANGER));
    }

    private void expectOutputs() {
        Answer answer = conversation.lastAnswer();
        assertThat(new Unwrapped(answer).value())
                .as(answer.about("outputs of a job that has written a file"))
                .isNotEmpty();
    }

    private void expectGone() {
        Answer job = grants.look(Party.OWNER, jobs.the());
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

    private Deed deed() {
        return Objects.requireNonNull(deed, "nothing was done yet: this step must follow one in which something is");
    }
}
