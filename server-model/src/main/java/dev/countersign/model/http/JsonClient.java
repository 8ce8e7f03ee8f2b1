package dev.countersign.model.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.CommonErrorMessage;
import dev.countersign.model.call.MalformedPayloadException;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.time.Timeline;
import dev.countersign.model.trace.Trace;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/** The other server, called over HTTP. Safe for use by several threads. */
public final class JsonClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_IDLE = 32;
    private static final TypeReference<CommonErrorMessage> ERROR = new TypeReference<>() {};

    private final String name;
    private final String base;
    private final Supplier<@Nullable String> token;
    private final @Nullable Timeline time;
    private final Duration patience;
    /** Those that nobody uses; the one that was used last is the first. */
    private final Deque<JsonClientConnection> idle = new ConcurrentLinkedDeque<>();

    /**
     * @param name how errors call it
     * @param base its address, below which all paths are
     * @param token a valid bearer token for each call; null where the calls need none
     * @param time the caller's; an answer that takes longer by it than anybody waits counts as none. Where time is real
     *     the connection is given up by then
     */
    public JsonClient(String name, URI base, Supplier<@Nullable String> token, Timeline time) {
        this(name, base, token, time, PATIENCE);
    }

    /**
     * The same for answers that may take another while.
     *
     * @param time null where simulated time may pass during a call
     */
    public JsonClient(
            String name, URI base, Supplier<@Nullable String> token, @Nullable Timeline time, Duration patience) {
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
     * @throws CallRefusedException where it answered with anything but success
     * @throws CallFailedException where it could not be reached, took too long, or its answer could not be read
     */
    public <T> T call(String method, String path, @Nullable Object body, TypeReference<T> answer) {
        return call(method, path, Map.of(), body, answer);
    }

    /**
     * Makes one call with headers of its own.
     *
     * @param body null for none
     * @throws CallRefusedException where it answered with anything but success
     * @throws CallFailedException where it could not be reached, took too long, or its answer could not be read
     */
    public <T> T call(
            String method, String path, Map<String, String> headers, @Nullable Object body, TypeReference<T> answer) {
        Answer response = accepted(method, path, headers, body);
        try {
            return WireJson.read(response.body, answer);
        } catch (MalformedPayloadException problem) {
            throw new CallFailedException(
                    "%s gave an answer that can't be read: %s".formatted(name, problem.getMessage()), problem);
        }
    }

    /**
     * Makes a call and ignores the body of a successful answer.
     *
     * @param body null for none
     * @throws CallRefusedException where it answered with anything but success
     * @throws CallFailedException where it could not be reached, or took too long
     */
    public void tell(String method, String path, Map<String, String> headers, @Nullable Object body) {
        accepted(method, path, headers, body);
    }

    private Answer accepted(String method, String path, Map<String, String> headers, @Nullable Object body) {
        Answer response = time != null && time.isSimulated()
                ? sendBy(time, method, path, headers, body)
                : send(method, path, headers, body);
        if (response.status / 100 != 2) {
            throw new CallRefusedException(name, response.status, why(response));
        }
        return response;
    }

    private Answer sendBy(
            Timeline clock, String method, String path, Map<String, String> headers, @Nullable Object body) {
        Instant sent = clock.instant();
        Answer response = send(method, path, headers, body);
        if (Duration.between(sent, clock.instant()).compareTo(patience) > 0) {
            throw tooSlow(null);
        }
        return response;
    }

    private Answer send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        ClassicHttpRequest request = request(method, path, headers, body);
        try {
            JsonClientConnection connection = connection();
            try {
                return connection.exchange(request, Answer::of);
            } finally {
                keep(connection);
            }
        } catch (SocketTimeoutException problem) {
            throw tooSlow(problem);
        } catch (IOException | HttpException problem) {
            String how =
                    Thread.currentThread().isInterrupted() ? "the call to %s was interrupted" : "%s can't be reached";
            throw new CallFailedException(how.formatted(name), problem);
        }
    }

    /** One at which the other side has not hung up meanwhile: nothing is ever sent twice. */
    private JsonClientConnection connection() throws IOException {
        for (JsonClientConnection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.isQuiet()) {
                return kept;
            }
            kept.hangUp();
        }
        return new JsonClientConnection(URI.create(base), patience);
    }

    private void keep(JsonClientConnection connection) {
        if (connection.isKept() && idle.size() < MOST_IDLE) {
            idle.addFirst(connection);
        } else {
            connection.hangUp();
        }
    }

    private ClassicHttpRequest request(String method, String path, Map<String, String> headers, @Nullable Object body) {
        ClassicHttpRequest request = new BasicClassicHttpRequest(method, URI.create(base + path));
        request.setHeader("Content-Type", "application/json; charset=utf-8");
        request.setHeader(Trace.HEADER, Trace.header());
        headers.forEach(request::setHeader);
        String bearer = token.get();
        if (bearer != null) {
            request.setHeader("Authorization", "Bearer " + bearer);
        }
        if (body != null) {
            request.setEntity(new ByteArrayEntity(WireJson.write(body), ContentType.APPLICATION_JSON));
        }
        return request;
    }

    private CallFailedException tooSlow(@Nullable Throwable cause) {
        return new CallFailedException("%s took longer than %d s".formatted(name, patience.toSeconds()), cause);
    }

    private static @Nullable String why(Answer response) {
        try {
            String why = WireJson.read(response.body, ERROR).why();
            return why.isBlank() ? null : why; // some servers have no words for what they did not expect
        } catch (MalformedPayloadException problem) {
            return null; // an error's body may be missing or anything else
        }
    }

    private static final class Answer {
        private final int status;
        private final byte[] body;

        private Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        static Answer of(ClassicHttpResponse response) throws IOException {
            byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
            return new Answer(response.getCode(), body);
        }
    }
}
