package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.Ability;
import dev.countersign.conformance.scenario.agave.Deed;
import dev.countersign.conformance.scenario.agave.Grants;
import dev.countersign.conformance.scenario.agave.JobCalls;
import dev.countersign.conformance.scenario.agave.OwnJobs;
import dev.countersign.conformance.scenario.agave.Parties;
import dev.countersign.conformance.scenario.agave.Party;
import dev.countersign.conformance.scenario.agave.Unwrapped;
import dev.countersign.conformance.steps.Judgement;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps about what somebody can do with a job, and what it comes to. */
public final class DeedSteps {
    private static final Set<String> STOPPED = Set.of("STOPPED", "KILLED");
    private static final Set<String> OVER = Set.of("STOPPED", "KILLED", "FAILED", "FINISHED");

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
        Answer job = grants.look(Party.OWNER, jobs.the());
        assertThat(job.isSuccess() && !STOPPED.contains(status(job)))
                .as(job.about("whether the job is there and goes on"))
                .isTrue();
    }

    @Then("that is done")
    public void isDone() {
        Judgement.accepted(conversation.lastAnswer());
        switch (deed()) {
            case GRANT -> expect(Deed.THIRD_PARTY, new Ability(true, false));
            case CHANGE -> expect(parties.username(Party.STRANGER), new Ability(true, true));
            case REVOKE -> expectNothing(parties.username(Party.STRANGER));
            case DELETE -> expectGone();
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
        if (what.endsTheJob()) {
            jobs.requireOwn(what.toString());
        }
        deed = what;
        before = grants.listed(jobs.the()).abilities();
        Request request = what.by(caller, calls, jobs.the(), parties.username(Party.STRANGER));
        conversation.had(request, http.send(request));
    }

    private void expect(String username, Ability ability) {
        Unwrapped listed = grants.listed(jobs.the());
        assertThat(listed.abilities())
                .as(listed.answer().about("permissions after a grant that was accepted"))
                .containsEntry(username, ability);
    }

    private void expectNothing(String username) {
        Unwrapped listed = grants.listed(jobs.the());
        assertThat(listed.usernames())
                .as(listed.answer().about("users with a permission after one was taken away"))
                .doesNotContain(username);
    }

    private void expectGone() {
        Answer job = grants.look(Party.OWNER, jobs.the());
        assertThat(job.isRefusal())
                .as(job.about("whether a job that was deleted is gone"))
                .isTrue();
    }

    private void expectStopped() {
        Answer job = eventually.see(
                "the job to be over", () -> grants.look(Party.OWNER, jobs.the()), seen -> OVER.contains(status(seen)));
        assertThat(STOPPED)
                .as(job.about("ends that a job comes to which somebody stops"))
                .contains(status(job));
    }

    private static String status(Answer job) {
        return new Unwrapped(job).value().path("status").asText();
    }

    private Deed deed() {
        return Objects.requireNonNull(deed, "nothing was done yet: this step must follow one in which something is");
    }
}
