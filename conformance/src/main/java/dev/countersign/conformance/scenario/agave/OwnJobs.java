package dev.countersign.conformance.scenario.agave;

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
        if (run.agave().job() == null) {
            String app = run.agave().app();
            keep(submitted(app == null ? USUAL_APP : app));
        } else {
            String named = named(jobs.size());
            jobs.add(named);
            makePrivate(named);
        }
    }

    /** Submits a job of another application as the owner; where it is accepted, the job belongs to the scenario. */
    public Answer tryToSubmit(String app) {
        Answer answer = http.send(calls.submit(parties.caller(Party.OWNER), scenario.name(), app));
        String id = new Unwrapped(answer).value().path("id").asText();
        if (!id.isBlank()) {
            keep(id);
        }
        return answer;
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
            throw new Untestable("the target file names the job, so no test %s".formatted(deed));
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

    private void keep(String job) {
        jobs.add(job);
        run.leftovers().owes(KIND, Party.OWNER.toString(), List.of(job));
    }

    /** The document does not say how jobs are submitted, so that another way is no deviation. */
    private String submitted(String app) {
        Answer answer = http.send(calls.submit(parties.caller(Party.OWNER), scenario.name(), app));
        String id = new Unwrapped(answer).value().path("id").asText();
        if (id.isBlank()) {
            throw new Untestable(answer.about(
                    "the owner can't submit a job of '%s': name an application in agave.app, or jobs in agave.job and agave.otherJob"
                            .formatted(app)));
        }
        return id;
    }

    private String named(int place) {
        List<String> named = run.agave().jobs();
        if (place >= named.size()) {
            throw new Untestable("the target file names one job, and this takes two: name another in agave.otherJob");
        }
        return named.get(place);
    }

    private void makePrivate(String job) {
        for (String username : List.of(parties.username(Party.GRANTEE), parties.username(Party.STRANGER))) {
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
