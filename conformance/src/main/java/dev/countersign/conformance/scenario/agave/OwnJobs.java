package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.scenario.Disposal;
import dev.countersign.conformance.scenario.EachOf;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.ThisRun;
import dev.countersign.conformance.scenario.ThisScenario;
import dev.countersign.conformance.wire.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * The jobs that a scenario speaks of: those that the owner submits for it, or the one that the target file names. That one
 * is never stopped or deleted, and is private again when the scenario begins and when it ends.
 */
public final class OwnJobs {
    private static final String USUAL_APP = "countersign-1.0";
    private static final String KIND = "jobs";

    private final List<String> jobs = new ArrayList<>();
    private final ThisRun run;
    private final ThisScenario scenario;
    private final TargetHttp http;
    private final JobCalls calls;
    private final Parties parties;

    public OwnJobs(ThisRun run, ThisScenario scenario, TargetHttp http, JobCalls calls, Parties parties) {
        this.run = run;
        this.scenario = scenario;
        this.http = http;
        this.calls = calls;
        this.parties = parties;
    }

    /** Has the owner submit a job, and makes it the one that the scenario speaks of next. */
    public void submit() {
        String named = run.agave().job();
        if (named == null) {
            jobs.add(submitted());
            run.leftovers().owes(KIND, Party.OWNER.toString(), List.of(jobs.get(jobs.size() - 1)));
        } else if (jobs.isEmpty()) {
            jobs.add(named);
            makePrivate(named);
        } else {
            throw new Untestable("the target file names one job, and two are needed");
        }
    }

    /** The job that the scenario is about: the first that was submitted. */
    public String the() {
        return at(0);
    }

    public String other() {
        return at(1);
    }

    /** @throws Untestable where the job is not the scenario's own */
    public void requireOwn(String deed) {
        if (run.agave().job() != null) {
            throw new Untestable("the target file names the job, so nobody %s here".formatted(deed));
        }
    }

    /** Leaves everything as it was. */
    public void dispose() {
        try {
            EachOf.them(jobs, this::dispose);
        } finally {
            jobs.clear();
        }
    }

    private void dispose(String job) {
        if (run.agave().job() == null) {
            delete(job);
        } else {
            makePrivate(job);
        }
    }

    private void delete(String job) {
        Answer answer = http.send(calls.delete(parties.caller(Party.OWNER), job));
        if (answer.isSuccess() || answer.status() == 404) {
            run.leftovers().settles(KIND, List.of(job));
        } else {
            run.leftovers().stays(KIND, Party.OWNER.toString(), job, Disposal.refusal(answer));
        }
    }

    private String submitted() {
        String app = run.agave().app();
        Answer answer =
                http.send(calls.submit(parties.caller(Party.OWNER), scenario.name(), app == null ? USUAL_APP : app));
        JsonNode id = answer.isSuccess() ? new Unwrapped(answer).value().path("id") : answer.body();
        if (!id.isTextual() || id.asText().isBlank()) {
            throw new AssertionError(answer.about("the owner must be able to submit a job, and be told its id"));
        }
        return id.asText();
    }

    private void makePrivate(String job) {
        for (String username :
                List.of(parties.username(Party.GRANTEE), parties.username(Party.STRANGER), Deed.THIRD_PARTY)) {
            http.send(calls.revoke(parties.caller(Party.OWNER), job, username));
        }
    }

    private String at(int place) {
        if (place >= jobs.size()) {
            throw new IllegalStateException("no such job yet: this step must follow one that submits it");
        }
        return jobs.get(place);
    }
}
