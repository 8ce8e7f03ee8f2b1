package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import java.util.stream.Collectors;

/** Probes what a jobs service does with grants that the document leaves open, in the terms of dialects. */
record GrantProbe(TargetHttp http, AgaveJobCalls calls, JobActors parties) {
    private static final String UNKNOWN_USER = "countersign-unknown";
    private static final String READ = "READ";
    private static final int TOO_LONG = 40;
    private static final List<String> OTHER_VALUES = List.of(
            "EXECUTE",
            "READ_EXECUTE",
            "WRITE_EXECUTE",
            "READ_PERMISSION",
            "WRITE_PERMISSION",
            "READ_WRITE_PERMISSION",
            "NONE");

    String of(String point, String job) {
        return switch (point) {
            case "agave-envelope" -> new UnwrappedResult(grant(job, grantee(), READ)).isWrapped() ? "wrapped" : "bare";
            case "agave-grant-status" -> status(grant(job, grantee(), READ));
            case "agave-revoke-by-empty-status" -> status(grant(job, grantee(), ""));
            case "agave-delete-status" -> status(send(calls.revoke(owner(), job, grantee())));
            case "agave-other-values" -> otherValues(job);
            case "agave-object-as-permission" -> objectAsPermission(job);
            case "agave-bad-value" -> status(grant(job, grantee(), "nonsense"));
            case "agave-missing-permission" ->
                status(post(job, AgaveJobCalls.object().put("username", grantee())));
            case "agave-missing-username" ->
                status(post(job, AgaveJobCalls.object().put("permission", READ)));
            case "agave-blank-username" -> status(grant(job, " ", READ));
            case "agave-long-username" -> status(grant(job, "x".repeat(TOO_LONG), READ));
            case "agave-unknown-user" -> granted(grant(job, UNKNOWN_USER, READ));
            case "agave-grant-to-owner" -> grantToOwner(job);
            case "agave-form-bodies" -> yes(send(calls.grantByForm(owner(), job, grantee(), READ)));
            case "agave-username-case" -> usernameCase(job);
            case "agave-username-in-address" -> usernameInAddress(job);
            case "agave-list-order" -> listOrder(job);
            case "agave-world" -> world(job);
            default -> throw new IllegalArgumentException("no trial of '%s'".formatted(point));
        };
    }

    private String otherValues(String job) {
        return OTHER_VALUES.stream()
                .filter(value -> grant(job, grantee(), value).isSuccess())
                .collect(Collectors.joining(" "));
    }

    private String objectAsPermission(String job) {
        JobGrants.accepted(grant(job, grantee(), READ));
        ObjectNode grant = AgaveJobCalls.object().put("username", grantee());
        grant.putObject("permission").put("read", true).put("write", true);
        Response answer = post(job, grant);
        if (!answer.isSuccess()) {
            return status(answer);
        }
        AccessLevel left = list(job).abilities().getOrDefault(grantee(), new AccessLevel(false, false));
        return left.isAny() ? "leaves or gives one" : "takes the permission away";
    }

    private String grantToOwner(String job) {
        Response answer = grant(job, parties.username(JobActor.OWNER), READ);
        JsonNode permission = new UnwrappedResult(answer).value().path("permission");
        return answer.isSuccess()
                ? "%s, read %s, write %s"
                        .formatted(
                                answer.status(),
                                permission.path("read").asText(),
                                permission.path("write").asText())
                : status(answer);
    }

    private String usernameCase(String job) {
        JobGrants.accepted(grant(job, "Countersign-case", READ));
        return status(grant(job, "countersign-case", READ));
    }

    private String usernameInAddress(String job) {
        Response answer = send(calls.grantAtAddress(owner(), job, "countersign with blanks", READ));
        String shown = new UnwrappedResult(answer).value().path("username").asText();
        return answer.isSuccess() ? shown.contains(" ") ? "yes" : "no" : status(answer);
    }

    private String listOrder(String job) {
        List<String> names = List.of("countersign-zed", "Countersign-mid", "countersign-amy");
        names.forEach(name -> JobGrants.accepted(grant(job, name, READ)));
        List<String> listed =
                list(job).usernames().stream().filter(names::contains).toList();
        if (listed.equals(names)) {
            return "as granted";
        }
        return listed.equals(
                        names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList())
                ? "by name in any case"
                : listed.equals(names.stream().sorted().toList()) ? "by name with capitals first" : "another";
    }

    private String world(String job) {
        Response answer = grant(job, "world", READ);
        if (!answer.isSuccess()) {
            return status(answer);
        }
        return send(calls.view(parties.caller(JobActor.STRANGER), job, "")).isSuccess()
                ? "opens the job to everybody"
                : "grants to a user of that name";
    }

    private UnwrappedResult list(String job) {
        return new UnwrappedResult(JobGrants.accepted(send(calls.permissions(owner(), job))));
    }

    private Response grant(String job, String username, String value) {
        return send(calls.grant(owner(), job, username, value));
    }

    private Response post(String job, ObjectNode grant) {
        return send(calls.post(owner(), job, grant));
    }

    private Response send(Request request) {
        return http.send(request);
    }

    private Caller owner() {
        return parties.caller(JobActor.OWNER);
    }

    private String grantee() {
        return parties.username(JobActor.GRANTEE);
    }

    static String status(Response answer) {
        return String.valueOf(answer.status());
    }

    static String granted(Response answer) {
        return answer.isSuccess() ? "granted" : status(answer);
    }

    static String yes(Response answer) {
        return answer.isSuccess() ? "yes" : "no";
    }
}
