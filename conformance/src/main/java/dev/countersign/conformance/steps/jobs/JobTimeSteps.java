package dev.countersign.conformance.steps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.CallNames;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailedException;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.Grantee;
import dev.countersign.conformance.scenario.Grants;
import dev.countersign.conformance.scenario.ItemPosition;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.jobs.JobCalls;
import dev.countersign.conformance.scenario.jobs.JobReader;
import dev.countersign.conformance.scenario.jobs.JobSnapshot;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/** Steps about when jobs start, and when their time expires. */
public final class JobTimeSteps {
    /** In ms, for servers that use whole seconds. */
    private static final Offset<Long> A_SECOND = Offset.offset(1_000L);

    private static final Duration SOME_TIME = Duration.ofMinutes(30);

    private final JobReader jobs;
    private final JobCalls jobCalls;
    private final ResourceCalls calls;
    private final Grants grants;
    private final Conversation conversation;
    private final CreatedResources resources;
    private final KnownUsers people;
    private final Eventually eventually;
    private final ScenarioContext scenario;
    private @Nullable Long deadline;

    public JobTimeSteps(
            JobReader jobs,
            JobCalls jobCalls,
            ResourceCalls calls,
            Grants grants,
            Conversation conversation,
            CreatedResources resources,
            KnownUsers people,
            Eventually eventually,
            ScenarioContext scenario) {
        this.jobs = jobs;
        this.jobCalls = jobCalls;
        this.calls = calls;
        this.grants = grants;
        this.conversation = conversation;
        this.resources = resources;
        this.people = people;
        this.eventually = eventually;
        this.scenario = scenario;
    }

    @When("{int} minutes pass")
    public void minutesPass(int minutes) {
        eventually.pass(Duration.ofMinutes(minutes));
    }

    @When("{int} seconds pass")
    public void secondsPass(int seconds) {
        eventually.pass(Duration.ofSeconds(seconds));
    }

    @When("{person} extends the job by {int} minutes")
    public void extendsBy(Person person, int minutes) {
        deadline = expiresAt(jobs.the());
        ResponseAssertions.accepted(
                send(jobCalls.extend(people.caller(person), resources.ids(), Duration.ofMinutes(minutes))));
    }

    @When("{person} tries to extend the job")
    public void triesToExtend(Person person) {
        deadline = expiresAt(jobs.the());
        send(jobCalls.extend(people.caller(person), resources.ids(), SOME_TIME));
    }

    @When("{person} extends the jobs, with one that never was in the {position} place")
    public void extendsWithOneThatNeverWas(Person person, ItemPosition position) {
        List<String> ids = new ArrayList<>(resources.ids());
        ids.add(position.in(ids.size()), scenario.name());
        send(jobCalls.extend(people.caller(person), ids, SOME_TIME));
    }

    @Then("{person} can extend the job")
    public void canExtend(Person person) {
        ResponseAssertions.accepted(send(jobCalls.extend(people.caller(person), resources.ids(), SOME_TIME)));
    }

    @Then("{person} can extend the jobs without it")
    public void canExtendWithout(Person person) {
        ResponseAssertions.accepted(send(jobCalls.extend(people.caller(person), resources.ids(), SOME_TIME)));
    }

    @Then("its deadline has moved by {int} minutes")
    public void deadlineHasMoved(int minutes) {
        long expected = before() + Duration.ofMinutes(minutes).toMillis();
        jobs.see(
                "to end %d minutes after its first deadline, at %d".formatted(minutes, expected),
                job -> job.expiresAt().isIntegralNumber()
                        && Math.abs(job.expiresAt().asLong() - expected) <= A_SECOND.value);
    }

    @Then("once {person} extends it by {int} minutes more, its deadline has moved by {int} minutes")
    public void movesAgain(Person person, int minutes, int all) {
        ResponseAssertions.accepted(
                send(jobCalls.extend(people.caller(person), resources.ids(), Duration.ofMinutes(minutes))));
        deadlineHasMoved(all);
    }

    @Then("its deadline has not moved")
    public void deadlineHasNotMoved() {
        JobSnapshot job = jobs.the();
        assertThat(expiresAt(job))
                .as(job.answer().about("deadline of a job that was not extended"))
                .isEqualTo(before());
    }

    @Then("once {person} has given {permissions} on the resource to {grantee}, he can extend it")
    public void onceGivenCanExtend(Person person, List<String> permissions, Grantee to) {
        ResponseAssertions.accepted(calls.send(calls.updateAcl(
                people.caller(person), List.of(grants.give(resources.the().id(), grants.entity(to), permissions)))));
        ResponseAssertions.accepted(send(jobCalls.extend(people.caller(to.person()), resources.ids(), SOME_TIME)));
    }

    @Then("the job ends when its time is up")
    public void endsWhenItsTimeIsUp() {
        jobs.see("to end", JobSnapshot::isFinal);
        timeIsUp();
    }

    @Then("its time is said to be up")
    public void timeIsUp() {
        JobSnapshot job = jobs.the();
        assertThat(job.name())
                .as(job.answer().about("state of a job that has used up its time"))
                .isEqualTo(JobSnapshot.EXPIRED);
    }

    @Then("its time is not said to be up")
    public void timeIsNotUp() {
        JobSnapshot job = jobs.the();
        assertThat(job.name())
                .as(job.answer().about("state of a job that has not used up its time"))
                .isNotEqualTo(JobSnapshot.EXPIRED);
    }

    @Then("the job tells of no start as long as it waits")
    public void tellsOfNoStart() {
        JobSnapshot job = jobs.the();
        if (job.isRunning()) {
            throw new UntestableException("the job ran before anybody could look at it");
        }
        assertThat(job.startedAt().isNumber())
                .as(job.answer().about("whether a job that waits tells when it started"))
                .isFalse();
    }

    @Then("it tells that it began when it was said to run")
    public void beganWhenSaidToRun() {
        JobSnapshot job = jobs.the();
        long told = job.updates().stream()
                .filter(update -> update.path("state").asText().equals(JobSnapshot.RUNNING))
                .mapToLong(update -> update.path("timestamp").asLong())
                .max()
                .orElseThrow(() -> new PreconditionFailedException(
                        new Precondition(CallNames.of(job.answer().exchange()), "/updates"),
                        job.answer().about("no update tells that the job runs")));
        assertThat(job.startedAt().asLong())
                .as(job.answer().about("instant at which the job started, in ms since 1970"))
                .isCloseTo(told, A_SECOND);
    }

    @Then("its deadline is a minute after it began to run")
    public void deadlineIsAMinuteAfterStart() {
        JobSnapshot job = jobs.the();
        assertThat(expiresAt(job))
                .as(job.answer().about("instant at which the time of the job is up, in ms since 1970"))
                .isCloseTo(job.startedAt().asLong() + Duration.ofMinutes(1).toMillis(), A_SECOND);
    }

    @Then("it has no deadline")
    public void hasNoDeadline() {
        JobSnapshot job = jobs.the();
        assertThat(job.expiresAt().isNumber())
                .as(job.answer().about("whether a job without a limit of time has a deadline"))
                .isFalse();
    }

    private long before() {
        if (deadline == null) {
            throw new IllegalStateException("a step before this one must extend the job, or try to");
        }
        return deadline;
    }

    private static long expiresAt(JobSnapshot job) {
        JsonNode expiresAt = job.expiresAt();
        if (!expiresAt.isIntegralNumber()) {
            throw new AssertionError(job.answer().about("a job with a limit of time must tell its deadline"));
        }
        return expiresAt.asLong();
    }

    private Response send(Request request) {
        return conversation.record(request, calls.send(request));
    }
}
