package dev.countersign.server;

import static dev.countersign.server.Requests.json;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client of a server that also checks responses against the server's description. */
record Caller(URI server, @Nullable String token, @Nullable String project, String kind) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A client for example resources. */
    Caller(URI server, @Nullable String token, @Nullable String project) {
        this(server, token, project, "example");
    }

    /** The same client, on behalf of a project. */
    Caller inProject(String id) {
        return new Caller(server, token, id, kind);
    }

    /** The same client, for jobs. */
    Caller ofJobs() {
        return new Caller(server, token, project, "jobs");
    }

    /** The same client, for public links. */
    Caller ofLinks() {
        return new Caller(server, token, project, "ingresses");
    }

    /** @param query alternating names and values */
    Answer browse(String... query) {
        return get(path("/browse"), query);
    }

    /** @param query alternating names and values */
    Answer retrieve(String id, String... query) {
        List<String> all = new ArrayList<>(List.of("id", id));
        all.addAll(List.of(query));
        return get(path("/retrieve"), all.toArray(String[]::new));
    }

    /** @param more fields of the request besides flags and query, such as {@code 'itemsPerPage': 10} */
    Answer search(String text, String... more) {
        String fields = String.join(", ", more);
        return post(
                path("/search"),
                json("{'flags': {}, 'query': '%s'%s}".formatted(text, fields.isEmpty() ? "" : ", " + fields)));
    }

    Answer create(String... specifications) {
        return post(path(""), Requests.bulk(specifications));
    }

    /** Creates one resource that counts from 0. */
    String createCountTo(int target) {
        return create(Requests.count(0, target)).ids().get(0);
    }

    /** Creates resources that count to 1, 2, and so on. */
    List<String> createCounts(int number) {
        return create(IntStream.rangeClosed(1, number)
                        .mapToObj(target -> Requests.count(0, target))
                        .toArray(String[]::new))
                .ids();
    }

    Answer delete(String... ids) {
        return send(
                "DELETE",
                path(""),
                Requests.bulk(List.of(ids).stream().map(Requests::id).toArray(String[]::new)));
    }

    /** Calls an operation on resources, such as {@code terminate}. */
    Answer operate(String operation, String... ids) {
        return post(
                path("/" + operation),
                Requests.bulk(Stream.of(ids).map(Requests::id).toArray(String[]::new)));
    }

    Answer updateAcl(String... changes) {
        return post(path("/updateAcl"), Requests.bulk(changes));
    }

    /** @param query alternating names and values */
    Answer get(String path, String... query) {
        StringBuilder text = new StringBuilder(path);
        for (int at = 0; at < query.length; at += 2) {
            text.append(at == 0 ? '?' : '&').append(query[at]).append('=').append(encode(query[at + 1]));
        }
        return send("GET", text.toString(), BodyPublishers.noBody());
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer send(String method, String path, String body) {
        return send(method, path, BodyPublishers.ofString(body));
    }

    Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (project != null) {
            request.header("Project", project);
        }
        try {
            HttpRequest sent = request.build();
            HttpResponse<byte[]> response = HTTP.send(sent, HttpResponse.BodyHandlers.ofByteArray());
            Described.by(server).requireDescribed(sent, response);
            return new Answer(response.statusCode(), response.headers(), read(response.body()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }

    private String path(String operation) {
        return "/api/" + kind + operation;
    }

    private static JsonNode read(byte[] body) throws IOException {
        return JSON.readTree(body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
