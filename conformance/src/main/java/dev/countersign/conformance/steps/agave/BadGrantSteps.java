package dev.countersign.conformance.steps.agave;

import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.AgaveJobCalls;
import dev.countersign.conformance.scenario.agave.CreatedJobs;
import dev.countersign.conformance.scenario.agave.JobActor;
import dev.countersign.conformance.scenario.agave.JobActors;
import io.cucumber.java.en.When;

/** Steps about grants that are incomplete or invalid. */
public record BadGrantSteps(
        CreatedJobs jobs, AgaveJobCalls calls, JobActors parties, TargetHttp http, Conversation conversation) {
    @When("the owner grants the value {string} to the grantee")
    public void grantsValue(String value) {
        send(calls.grant(owner(), jobs.the(), grantee(), value));
    }

    @When("the owner grants the value {string} to the grantee at their address")
    public void grantsValueAtAddress(String value) {
        send(calls.grantAtAddress(owner(), jobs.the(), grantee(), value));
    }

    @When("the owner grants to the grantee without a permission")
    public void grantsWithoutPermission() {
        send(calls.post(owner(), jobs.the(), AgaveJobCalls.object().put("username", grantee())));
    }

    @When("the owner grants READ without a username")
    public void grantsWithoutUsername() {
        send(calls.post(owner(), jobs.the(), AgaveJobCalls.object().put("permission", "READ")));
    }

    @When("the owner grants READ to a username that is empty")
    public void grantsToNobody() {
        send(calls.grant(owner(), jobs.the(), "", "READ"));
    }

    @When("the owner grants READ to the grantee and calls that {mediaType}")
    public void grantsAs(String mediaType) {
        send(grant().withHeader("Content-Type", mediaType));
    }

    @When("the owner sends the grantee's permission something that is {garbled}")
    public void sendsGarbled(String body) {
        send(grant().withBody(body));
    }

    private Request grant() {
        return calls.grantAtAddress(owner(), jobs.the(), grantee(), "READ");
    }

    private Caller owner() {
        return parties.caller(JobActor.OWNER);
    }

    private String grantee() {
        return parties.username(JobActor.GRANTEE);
    }

    private void send(Request request) {
        conversation.record(request, http.send(request));
    }
}
