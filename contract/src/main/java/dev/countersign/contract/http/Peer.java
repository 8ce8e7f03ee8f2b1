package dev.countersign.contract.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.contract.call.CommonErrorMessage;
import dev.countersign.contract.call.MalformedPayload;
import dev.countersign.contract.call.WireJson;
import dev.countersign.contract.time.Timeline;
import dev.countersign.contract.trace.Trace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The other server, called over HTTP. Safe for use by several threads. */
public final class Peer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final TypeReference<CommonErrorMessage> ERROR = new TypeReference<>() {};

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String name;
    private final String base;
    private final Supplier<@Nullable String> token;
    private final @Nullable Timeline time;
    private final Duration patience;

    /**
     * @param name how errors call it
     * @param base its address, below which all paths are
     * @param token a valid bearer token for each call; null where the calls need none
     * @param time the caller's; an answer that takes longer by it than anybody waits counts as none. Where time is real
     *     the connection is given up by then
     */
    public Peer(String name, URI base, Supplier<@Nullable String> token, Timeline time) {
        this(name, base, token, time, PATIENCE);
    }

    /**
     * The same for answers that may take another while.
     *
     * @param time null where simulated time may pass during a call
     */
    public Peer(String name, URI base, Supplier<@Nullable String> token, @Nullable Timeline time, Duration patience) {
        this.time = time;
        this.name = name;
        this.base = base.toString().replaceFirst("/$", "");
        this.token = token;
        this.patience = patience;
    }

    /**
     * Makes one call.
     *
     * @param body null for none
     * @throws PeerRefused where it answered with anything but success
     * @throws PeerFailed where it could not be reached, took too long, or its answer could not be read
     */
    public <T> T call(String method, String path, @Nullable Object body, TypeReference<T> answer) {
        return call(method, path, Map.of(), body, answer);
    }

    /**
     * Makes one call with headers of its own.
     *
     * @param body null for none
     * @throws PeerRefused where it answered with anything but success
     * @throws PeerFailed where it could not be reached, took too long, or its answer could not be read
     */
    public <T> T call(
            String method, String path, Map<String, String> headers, @Nullable Object body, TypeReference<T> answer) {
        HttpResponse<byte[]> response = time != null && time.isSimulated()
                ? sendBy(time, method, path, headers, body)
                : send(method, path, headers, body);
        if (response.statusCode() / 100 != 2) {
            throw new PeerRefused(name, response.statusCode(), why(response));
        }
        try {
            return WireJson.read(response.body(), answer);
        } catch (MalformedPayload problem) {
            throw new PeerFailed(
                    "%s gave an answer that can't be read: %s".formatted(name, problem.getMessage()), problem);
        }
    }

    private HttpResponse<byte[]> sendBy(
            Timeline clock, String method, String path, Map<String, String> headers, @Nullable Object body) {
        Instant sent = clock.instant();
        HttpResponse<byte[]> response = send(method, path, headers, body);
        if (Duration.between(sent, clock.instant()).compareTo(patience) > 0) {
            throw tooSlow(null);
        }
        return response;
    }

    private HttpResponse<byte[]> send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header(Trace.HEADER, Trace.header())
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(WireJson.write(body)));
        headers.forEach(request::header);
        String bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException problem) {
            throw tooSlow(problem);
        } catch (IOException problem) {
            throw new PeerFailed("%s can't be reached".formatted(name), problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new PeerFailed("the call to %s was interrupted".formatted(name), problem);
        }
    }

    private PeerFailed tooSlow(@Nullable Throwable cause) {
        return new PeerFailed("%s took longer than %d s".formatted(name, patience.toSeconds()), cause);
    }

    private static @Nullable String why(HttpResponse<byte[]> response) {
        try {
            return WireJson.read(response.body(), ERROR).why();
        } catch (MalformedPayload problem) {
            return null; // an error's body may be missing or anything else
        }
    }
}
