package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.wire.BaseAddress;

/**
 * The calls of the jobs service. The only place that builds their paths: a DELETE whose path lacks {@code pems} removes the job.
 */
public final class AgaveJobCalls {
    private static final String BASE = "/jobs/v2";
    private static final String FORM = "application/x-www-form-urlencoded";

    public Request submit(Caller caller, String name, String app) {
        return Request.of("POST", BASE, caller)
                .withBody(object().put("name", name).put("appId", app));
    }

    public Request list(Caller caller) {
        return Request.of("GET", BASE, caller);
    }

    /** @param part the path below the job, such as {@code /status}; empty for the job itself */
    public Request view(Caller caller, String job, String part) {
        return Request.of("GET", job(job) + part, caller);
    }

    public Request permissions(Caller caller, String job) {
        return view(caller, job, "/pems");
    }

    public Request stop(Caller caller, String job) {
        return Request.of("POST", job(job), caller).withBody(object().put("action", "stop"));
    }

    public Request delete(Caller caller, String job) {
        return Request.of("DELETE", job(job), caller);
    }

    /** Grants by the collection of permissions. */
    public Request grant(Caller caller, String job, String username, String value) {
        return post(caller, job, object().put("permission", value).put("username", username));
    }

    /** Grants by the path of the user's own permission. */
    public Request grantAtAddress(Caller caller, String job, String username, String value) {
        return Request.of("POST", member(job, username), caller).withBody(object().put("permission", value));
    }

    /** Grants by form, as the documented command line does. */
    public Request grantByForm(Caller caller, String job, String username, String value) {
        return Request.of("POST", member(job, username), caller)
                .with("pretty", "true")
                .withHeader("Content-Type", FORM)
                .withBody("permission=" + BaseAddress.encoded(value));
    }

    /** Posts any content to the collection of permissions. */
    public Request post(Caller caller, String job, ObjectNode grant) {
        return Request.of("POST", job(job) + "/pems", caller).withBody(grant);
    }

    public Request revoke(Caller caller, String job, String username) {
        return Request.of("DELETE", member(job, username), caller);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String member(String job, String username) {
        return job(job) + "/pems/" + segment(username);
    }

    private static String job(String id) {
        return BASE + "/" + segment(id);
    }

    /** An empty segment would turn a call about one item into a call about all. */
    private static String segment(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a segment of an address must not be empty");
        }
        return BaseAddress.encoded(text);
    }
}
