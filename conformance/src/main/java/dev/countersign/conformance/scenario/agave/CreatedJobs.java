package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Disposal;
import dev.countersign.conformance.scenario.EachOf;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * The jobs of a scenario: submitted by the owner for it, or named by the target file. Named jobs are never stopped or deleted,
 * and are private again at the beginning and at the end of the scenario.
 */
public final class CreatedJobs {
    private static final String USUAL_APP = "countersign-1.0";
    private static final String KIND = "jobs";

    private final List<String> jobs = new ArrayList<>();
    private final CurrentRun run;
    private final ScenarioContext scenario;
    private final TargetHttp http;
    private final AgaveJobCalls calls;
    private final JobActors parties;

    public CreatedJobs(
            CurrentRun run, ScenarioContext scenario, TargetHttp http, AgaveJobCalls calls, JobActors parties) {
        this.run = run;
        this.scenario = scenario;
        this.http = http;
        this.calls = calls;
        this.parties = parties;
    }

    /** Submits a job as the owner, as the scenario's next job. */
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

    /** Submits a job of another application as the owner; if accepted, the job belongs to the scenario. */
    public Response tryToSubmit(String app) {
        Response answer = http.send(calls.submit(parties.caller(JobActor.OWNER), scenario.name(), app));
        String id = new UnwrappedResult(answer).value().path("id").asText();
        if (!id.isBlank()) {
            keep(id);
        }
        return answer;
    }

    /** The first job of the scenario. */
    public String the() {
        return at(0);
    }

    public String other() {
        return at(1);
    }

    /** @throws UntestableException where the job is not the scenario's own */
    public void requireOwn(String action) {
        if (run.agave().job() != null) {
            throw new UntestableException("the target file names the job, so no test %s".formatted(action));
        }
    }

    /** Restores the initial state. */
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
        Response answer = http.send(calls.delete(parties.caller(JobActor.OWNER), job));
        if (answer.isSuccess() || answer.status() == 404) {
            run.leftovers().removePending(KIND, List.of(job));
        } else {
            run.leftovers().keep(KIND, JobActor.OWNER.toString(), job, Disposal.refusal(answer));
        }
    }

    private void keep(String job) {
        jobs.add(job);
        run.leftovers().addPending(KIND, JobActor.OWNER.toString(), List.of(job));
    }

    /** The document does not say how jobs are submitted, so a refusal here is no deviation. */
    private String submitted(String app) {
        Response answer = http.send(calls.submit(parties.caller(JobActor.OWNER), scenario.name(), app));
        String id = new UnwrappedResult(answer).value().path("id").asText();
        if (id.isBlank()) {
            throw new UntestableException(answer.about(
                    "the owner can't submit a job of '%s': name an application in agave.app, or jobs in agave.job and agave.otherJob"
                            .formatted(app)));
        }
        return id;
    }

    private String named(int place) {
        List<String> named = run.agave().jobs();
        if (place >= named.size()) {
            throw new UntestableException(
                    "the target file names one job, and this takes two: name another in agave.otherJob");
        }
        return named.get(place);
    }

    private void makePrivate(String job) {
        for (String username : List.of(parties.username(JobActor.GRANTEE), parties.username(JobActor.STRANGER))) {
            http.send(calls.revoke(parties.caller(JobActor.OWNER), job, username));
        }
    }

    private String at(int place) {
        if (place >= jobs.size()) {
            throw new IllegalStateException("no such job yet: this step must follow one that submits it");
        }
        return jobs.get(place);
    }
}
