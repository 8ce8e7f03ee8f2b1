package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.BaseAddress;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.Json;
import dev.countersign.conformance.wire.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests to a target. */
record DoctorCalls(HttpSender sender) {
    private static final int LONGEST_REASON = 200;

    /**
     * Sends a GET request.
     *
     * @param path relative to that of {@code server}, with its query if it has one
     * @param token null for a request without one
     */
    Response get(URI server, String path, @Nullable String token, Header... more) {
        List<Header> headers = new ArrayList<>(List.of(more));
        if (token != null) {
            headers.add(new Header("Authorization", "Bearer " + token));
        }
        return sent("GET", server, path, headers, Bytes.NONE);
    }

    /** Requests a small page of resources, as visible to the user with this token. */
    Response browse(Target target, ResourceKind kind, String token) {
        return get(target.target().url(), kind.basePath() + "/browse?itemsPerPage=10", token);
    }

    /** @param token null for a request without one */
    Response post(URI server, String path, @Nullable String token, JsonNode body) {
        List<Header> headers = new ArrayList<>(List.of(new Header("Content-Type", "application/json")));
        if (token != null) {
            headers.add(new Header("Authorization", "Bearer " + token));
        }
        return sent("POST", server, path, headers, Bytes.of(Json.write(body)));
    }

    /** The status of a refusal, with the target's reason if it gives one. */
    static String refusal(Response answer) {
        String reason = reason(answer);
        return reason.isEmpty() ? String.valueOf(answer.status()) : "%d ('%s')".formatted(answer.status(), reason);
    }

    /** The target's own reason for a refusal; empty if it gives none. */
    static String reason(Response answer) {
        JsonNode said = json(answer);
        String reason = said.path("why").asText(said.path("message").asText(""));
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...";
    }

    /** The response body as JSON; a missing node if it is not JSON. */
    static JsonNode json(Response answer) {
        try {
            return Json.read(answer.exchange().received().body());
        } catch (Json.NotJson notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Whether the status says that the token was rejected: 401 or 403. */
    static boolean refusesToken(Response answer) {
        return answer.status() == 401 || answer.status() == 403;
    }

    private Response sent(String method, URI server, String path, List<Header> headers, Bytes body) {
        URI url = new BaseAddress(server).of(path, Map.of());
        return new Response(sender.exchange(new Sent(method, url, headers, body)));
    }
}
