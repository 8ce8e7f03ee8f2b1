package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Probes what a jobs service does at points that the document leaves open, in the terms of dialects. */
public final class AgaveOpenPointProbe {
    private static final String READ = "READ";

    private final TargetHttp http;
    private final ScenarioContext scenario;
    private final AgaveJobCalls calls;
    private final JobActors parties;
    private final CreatedJobs jobs;
    private final GrantProbe grants;

    public AgaveOpenPointProbe(
            TargetHttp http, ScenarioContext scenario, AgaveJobCalls calls, JobActors parties, CreatedJobs jobs) {
        this.http = http;
        this.scenario = scenario;
        this.calls = calls;
        this.parties = parties;
        this.jobs = jobs;
        this.grants = new GrantProbe(http, calls, parties);
    }

    /** Probes a point, with a job of its own. */
    public String of(String point) {
        jobs.requireOwn("tries anything with it");
        String job = jobs.the();
        Caller owner = parties.caller(JobActor.OWNER);
        return switch (point) {
            case "agave-missing-token" -> status(calls.permissions(owner.withToken(null), job));
            case "agave-wrong-method" ->
                status(Request.of("PUT", calls.permissions(owner, job).path(), owner));
            case "agave-options" ->
                status(Request.of("OPTIONS", calls.permissions(owner, job).path(), owner.withToken(null)));
            case "agave-not-permitted" -> status(calls.view(parties.caller(JobActor.STRANGER), job, ""));
            case "agave-unknown-job" -> status(calls.view(owner, "1" + job.replaceFirst("^\\d{3}", "000"), ""));
            case "agave-deleted-job" -> deletedJob(job, owner);
            case "agave-delete-all" -> deleteAll(job, owner);
            case "agave-own-revocation" -> ownRevocation(job);
            case "agave-list-by-writer" -> listByWriter(job);
            case "agave-show-one" -> status(calls.view(owner, job, "/pems/" + parties.username(JobActor.STRANGER)));
            default -> ofLists(point, job, owner);
        };
    }

    private String ofLists(String point, String job, Caller owner) {
        return switch (point) {
            case "agave-outputs-before-run" -> status(calls.view(owner, job, "/outputs/listings"));
            case "agave-unknown-app" -> GrantProbe.status(jobs.tryToSubmit("countersign-none-1.0"));
            case "agave-job-filter" -> jobFilter(owner);
            case "agave-paging-owner" -> pagingOwner(job, owner);
            case "agave-filter-siblings" -> filterSiblings(job, owner);
            case "agave-events" -> events(job);
            case "agave-event-of-update" -> eventOfUpdate(job);
            case "agave-event-of-nothing" -> eventOfNothing(job);
            default -> grants.of(point, job);
        };
    }

    private String deletedJob(String job, Caller owner) {
        JobGrants.accepted(http.send(calls.delete(owner, job)));
        return GrantProbe.granted(grant(job, JobActor.GRANTEE, READ));
    }

    private String deleteAll(String job, Caller owner) {
        JobGrants.accepted(grant(job, JobActor.GRANTEE, READ));
        Response answer =
                http.send(Request.of("DELETE", calls.permissions(owner, job).path(), owner));
        if (!answer.isSuccess()) {
            return GrantProbe.status(answer);
        }
        return list(calls.permissions(owner, job)).usernames().size() == 1
                ? "takes all away but the owner's"
                : "leaves some";
    }

    private String ownRevocation(String job) {
        JobGrants.accepted(grant(job, JobActor.GRANTEE, READ));
        return GrantProbe.yes(
                http.send(calls.revoke(parties.caller(JobActor.GRANTEE), job, parties.username(JobActor.GRANTEE))));
    }

    private String listByWriter(String job) {
        JobGrants.accepted(grant(job, JobActor.GRANTEE, "WRITE"));
        return GrantProbe.yes(http.send(calls.permissions(parties.caller(JobActor.GRANTEE), job)));
    }

    private String jobFilter(Caller owner) {
        Response answer = http.send(calls.list(owner).with("name.eq", scenario.name()));
        return answer.isSuccess()
                ? new UnwrappedResult(answer).value().isEmpty() ? "yes" : "no"
                : GrantProbe.status(answer);
    }

    private String pagingOwner(String job, Caller owner) {
        JobGrants.accepted(grant(job, JobActor.GRANTEE, READ));
        JobGrants.accepted(grant(job, JobActor.STRANGER, READ));
        return switch (list(calls.permissions(owner, job).with("limit", "1"))
                .usernames()
                .size()) {
            case 1 -> "yes";
            case 2 -> "no";
            default -> "there is no limit";
        };
    }

    private String filterSiblings(String job, Caller owner) {
        JsonNode flags = list(calls.permissions(owner, job).with("filter", "permission.read,permission.write"))
                .value()
                .path(0)
                .path("permission");
        boolean first = flags.path("read").isBoolean();
        boolean second = flags.path("write").isBoolean();
        return first ? second ? "both" : "the first" : "neither";
    }

    private String events(String job) {
        JobGrants.accepted(grant(job, JobActor.GRANTEE, READ));
        JobGrants.accepted(revoke(job));
        List<String> told = history(job).stream()
                .map(event -> event.path("status").asText())
                .filter(status -> status.contains("PERMISSION"))
                .distinct()
                .toList();
        return told.isEmpty() ? "nothing" : String.join(" ", told);
    }

    private String eventOfUpdate(String job) {
        JobGrants.accepted(grant(job, JobActor.GRANTEE, READ));
        int before = history(job).size();
        JobGrants.accepted(grant(job, JobActor.GRANTEE, "WRITE"));
        String told = history(job).stream()
                .skip(before)
                .map(event -> event.path("description").asText())
                .collect(Collectors.joining());
        return told.contains("WRITE") ? "the new one" : told.contains(READ) ? "the old one" : "none";
    }

    private String eventOfNothing(String job) {
        long before = permissionEvents(job);
        JobGrants.accepted(revoke(job));
        return permissionEvents(job) > before ? "yes" : "no";
    }

    private long permissionEvents(String job) {
        return history(job).stream()
                .filter(event -> event.path("status").asText().contains("PERMISSION"))
                .count();
    }

    private List<JsonNode> history(String job) {
        JsonNode events = list(calls.view(parties.caller(JobActor.OWNER), job, "/history"))
                .value();
        return StreamSupport.stream(events.spliterator(), false).toList();
    }

    private Response grant(String job, JobActor to, String value) {
        return http.send(calls.grant(parties.caller(JobActor.OWNER), job, parties.username(to), value));
    }

    private Response revoke(String job) {
        return http.send(calls.revoke(parties.caller(JobActor.OWNER), job, parties.username(JobActor.GRANTEE)));
    }

    private UnwrappedResult list(Request request) {
        return new UnwrappedResult(JobGrants.accepted(http.send(request)));
    }

    private String status(Request request) {
        return GrantProbe.status(http.send(request));
    }
}
