package dev.countersign.conformance.steps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.jobs.JobCalls;
import dev.countersign.conformance.scenario.jobs.JobReader;
import dev.countersign.conformance.scenario.jobs.JobSnapshot;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Steps about the states of a job. */
public final class JobLifeSteps {
    private final JobReader jobs;
    private final JobCalls jobCalls;
    private final ResourceCalls calls;
    private final Conversation conversation;
    private final CreatedResources resources;
    private final KnownUsers people;
    private @Nullable JsonNode ended;

    public JobLifeSteps(
            JobReader jobs,
            JobCalls jobCalls,
            ResourceCalls calls,
            Conversation conversation,
            CreatedResources resources,
            KnownUsers people) {
        this.jobs = jobs;
        this.jobCalls = jobCalls;
        this.calls = calls;
        this.conversation = conversation;
        this.resources = resources;
        this.people = people;
    }

    @Given("the job(s) is/are running")
    public void isRunning() {
        var unused = jobs.reach("to run", JobSnapshot::isRunning);
    }

    @Given("the job has ended")
    public void hasEnded() {
        ended = jobs.reach("to have ended", JobSnapshot::isFinal)
                .get(0)
                .answer()
                .body();
    }

    @When("the job is seen to run( again)")
    public void isSeenToRun() {
        jobs.see("to run", JobSnapshot::isRunning);
    }

    @When("the job is seen to end")
    public void isSeenToEnd() {
        jobs.see("to end", JobSnapshot::isFinal);
    }

    @When("{person} terminates the job")
    public void terminates(Person person) {
        ResponseAssertions.accepted(send(calls.delete(people.caller(person), resources.ids())));
    }

    @Given("{person} has terminated the job")
    public void hasTerminated(Person person) {
        terminates(person);
    }

    @When("{person} tries to terminate the job")
    public void triesToTerminate(Person person) {
        send(calls.delete(people.caller(person), resources.ids()));
    }

    @When("{person} suspends the job")
    public void suspends(Person person) {
        ResponseAssertions.accepted(
                send(jobCalls.suspend(people.caller(person), resources.the().id())));
    }

    @When("{person} tries to suspend the job")
    public void triesToSuspend(Person person) {
        send(jobCalls.suspend(people.caller(person), resources.the().id()));
    }

    @When("{person} brings the job back")
    public void bringsBack(Person person) {
        ResponseAssertions.accepted(
                send(jobCalls.unsuspend(people.caller(person), resources.the().id())));
    }

    @Then("the job is suspended")
    public void isSuspended() {
        jobs.see("to be suspended", job -> job.name().equals(JobSnapshot.SUSPENDED));
    }

    @Then("the job is still running")
    public void isStillRunning() {
        JobSnapshot job = jobs.the();
        assertThat(job.name())
                .as(job.answer().about("state of a job that must go on"))
                .isEqualTo(JobSnapshot.RUNNING);
    }

    @Then("the job ends without a fault")
    public void endsWithoutFault() {
        JobSnapshot job = jobs.see("to end", JobSnapshot::isFinal);
        assertThat(job.name())
                .as(job.answer().about("state of a job that was ended on purpose"))
                .isEqualTo(JobSnapshot.SUCCESS);
    }

    @Then("nothing has happened to the job meanwhile")
    public void nothingHasHappened() {
        JobSnapshot job = jobs.the();
        JsonNode before = Objects.requireNonNull(ended, "a step before this one must say that the job has ended");
        for (String part : List.of("status", "updates")) {
            assertThat(job.answer().body().path(part))
                    .as(job.answer().about("%s of a job that has ended".formatted(part)))
                    .isEqualTo(before.path(part));
        }
    }

    @Then("its updates tell that it waited in the queue and then ran")
    public void waitedThenRan() {
        JobSnapshot job = jobs.the();
        assertThat(job.statesOfUpdates().stream().distinct())
                .as(job.answer().about("states that the updates tell of, in their order"))
                .containsExactly("IN_QUEUE", JobSnapshot.RUNNING);
    }

    @Then("its updates stand in the order of their time")
    public void updatesAreInOrder() {
        JobSnapshot job = jobs.the();
        LongStream instants = job.updates().stream()
                .mapToLong(update -> update.path("timestamp").asLong());
        assertThat(instants.boxed())
                .as(job.answer().about("instants of the updates, of which there must be some"))
                .isNotEmpty()
                .isSorted();
    }

    @Then("the last state that they tell is its state")
    public void lastStateIsItsState() {
        JobSnapshot job = jobs.the();
        assertThat(job.statesOfUpdates())
                .as(job.answer().about("states that the updates tell of, the last of which must be that of the job"))
                .endsWith(job.name());
    }

    @Then("after it was told to be on its way out it did not run again")
    public void didNotRunAgain() {
        JobSnapshot job = jobs.the();
        List<String> told = job.statesOfUpdates();
        int out = told.indexOf("CANCELING");
        assertThat(out < 0 ? List.of() : told.subList(out, told.size()))
                .as(job.answer().about("states that followed CANCELING"))
                .doesNotContain("IN_QUEUE", JobSnapshot.RUNNING, JobSnapshot.SUSPENDED);
    }

    private Response send(Request request) {
        return conversation.record(request, calls.send(request));
    }
}
