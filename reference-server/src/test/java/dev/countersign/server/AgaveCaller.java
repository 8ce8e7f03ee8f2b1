package dev.countersign.server;

import static dev.countersign.server.Requests.json;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** A client of the jobs service that also checks responses against the server's description. */
record AgaveCaller(URI server, @Nullable String token) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    static AgaveCaller of(Caller caller) {
        return new AgaveCaller(caller.server(), caller.token());
    }

    /** Submits a job, and returns its path. */
    String submit() {
        Answer answer = postJson("/jobs/v2", "{'name': 'example', 'appId': 'example-1.0'}");
        return "/jobs/v2/" + answer.body().findPath("id").textValue();
    }

    Answer grant(String job, String username, String permission) {
        return postJson(job + "/pems", "{'permission': '%s', 'username': '%s'}".formatted(permission, username));
    }

    Answer get(String path) {
        return send("GET", path, null, "");
    }

    Answer delete(String path) {
        return send("DELETE", path, null, "");
    }

    /** @param body with single quotes in place of double ones */
    Answer postJson(String path, String body) {
        return send("POST", path, "application/json", json(body));
    }

    Answer postForm(String path, String body) {
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    Answer send(String method, String path, @Nullable String contentType, String body) {
        HttpResponse<byte[]> response = exchange(method, path, contentType, body);
        try {
            return new Answer(response.statusCode(), response.headers(), JSON.readTree(response.body()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    String text(String path) {
        return new String(exchange("GET", path, null, "").body(), UTF_8);
    }

    /** Status and message of a refusal, such as {@code 403 Not for you}. */
    static String refusal(Answer answer) {
        if (!answer.body().path("status").asText().equals("error")
                || answer.body().has("result")) {
            throw new AssertionError("not a refusal: " + answer);
        }
        return answer.status() + " " + answer.body().path("message").textValue();
    }

    private HttpResponse<byte[]> exchange(String method, String path, @Nullable String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpRequest sent = request.build();
            HttpResponse<byte[]> response = HTTP.send(sent, HttpResponse.BodyHandlers.ofByteArray());
            Described.by(server).requireDescribed(sent, response);
            return response;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }
}
