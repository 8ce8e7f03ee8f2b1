package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.wire.Response;

/** Grants, revokes and lists permissions. Grants, revocations and lists must succeed. */
public record JobGrants(TargetHttp http, AgaveJobCalls calls, JobActors parties) {
    public Response give(JobActor by, String job, JobActor to, String value) {
        return accepted(http.send(calls.grant(parties.caller(by), job, parties.username(to), value)));
    }

    public Response take(JobActor by, String job, JobActor from) {
        return accepted(http.send(calls.revoke(parties.caller(by), job, parties.username(from))));
    }

    /** The permissions as the owner sees them. */
    public UnwrappedResult listed(String job) {
        return new UnwrappedResult(accepted(http.send(calls.permissions(parties.caller(JobActor.OWNER), job))));
    }

    /** The response to {@code party} viewing the job, which may be a refusal. */
    public Response look(JobActor actor, String job) {
        return http.send(calls.view(parties.caller(actor), job, ""));
    }

    /** The progress of the job, as the owner sees it. */
    public JobProgress progress(String job) {
        return JobProgress.of(look(JobActor.OWNER, job));
    }

    public static Response accepted(Response answer) {
        if (!answer.isSuccess()) {
            throw new AssertionError(answer.about(
                    "a request that must be accepted was answered with status %d".formatted(answer.status())));
        }
        return answer;
    }
}
