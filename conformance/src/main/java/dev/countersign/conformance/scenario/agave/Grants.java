package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.wire.Answer;

/** Gives, takes away, and looks who has what, each of which has to succeed. */
public final class Grants {
    private final TargetHttp http;
    private final JobCalls calls;
    private final Parties parties;

    public Grants(TargetHttp http, JobCalls calls, Parties parties) {
        this.http = http;
        this.calls = calls;
        this.parties = parties;
    }

    public Answer give(Party by, String job, Party to, String value) {
        return accepted(http.send(calls.grant(parties.caller(by), job, parties.username(to), value)));
    }

    public Answer take(Party by, String job, Party from) {
        return accepted(http.send(calls.revoke(parties.caller(by), job, parties.username(from))));
    }

    /** What the owner sees of who may do what. */
    public Unwrapped listed(String job) {
        return new Unwrapped(accepted(http.send(calls.permissions(parties.caller(Party.OWNER), job))));
    }

    /** What {@code party} gets to see of the job, which may be a refusal. */
    public Answer look(Party party, String job) {
        return http.send(calls.view(parties.caller(party), job, ""));
    }

    /** The progress of the job, as the owner sees it. */
    public JobProgress progress(String job) {
        return JobProgress.of(look(Party.OWNER, job));
    }

    public static Answer accepted(Answer answer) {
        if (!answer.isSuccess()) {
            throw new AssertionError(answer.about(
                    "a request that must be accepted was answered with status %d".formatted(answer.status())));
        }
        return answer;
    }
}
