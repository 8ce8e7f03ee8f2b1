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
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;

/** HTTP client that exchanges JSON with one server. Safe for use by several threads. */
public final class JsonClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final TypeReference<CommonErrorMessage> ERROR = new TypeReference<>() {};

    private final String name;
    private final String base;
    private final Supplier<@Nullable String> token;
    private final @Nullable Timeline time;
    private final Duration patience;
    private final HttpCalls calls;

    /**
     * @param name of the server, for error messages
     * @param base the server's URL, to which all paths are relative
     * @param token supplies a valid bearer token for each call; null where the calls need none
     * @param time the caller's clock; a response that takes longer than the timeout by this clock counts as none. Where
     *     time is real, the connection is closed at the timeout
     */
    public JsonClient(String name, URI base, Supplier<@Nullable String> token, Timeline time) {
        this(name, base, token, time, PATIENCE);
    }

    /**
     * The same with another timeout.
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
        this.calls = new HttpCalls(base, patience);
    }

    /**
     * Makes one call.
     *
     * @param body null for none
     * @throws CallRefusedException where the server responds with anything but success
     * @throws CallFailedException where it can't be reached or takes too long, or its response can't be read
     */
    public <T> T call(String method, String path, @Nullable Object body, TypeReference<T> answer) {
        return call(method, path, Map.of(), body, answer);
    }

    /**
     * Makes one call with additional headers.
     *
     * @param body null for none
     * @throws CallRefusedException where the server responds with anything but success
     * @throws CallFailedException where it can't be reached or takes too long, or its response can't be read
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
     * Makes a call and ignores the body of a successful response.
     *
     * @param body null for none
     * @throws CallRefusedException where the server responds with anything but success
     * @throws CallFailedException where it can't be reached, or takes too long
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
        try {
            return calls.send(request(method, path, headers, body), Answer::of);
        } catch (SocketTimeoutException problem) {
            throw tooSlow(problem);
        } catch (OutboundProxy.RefusedException problem) {
            throw new CallFailedException("%s can't be reached: %s".formatted(name, problem.getMessage()), problem);
        } catch (IOException problem) {
            String how =
                    Thread.currentThread().isInterrupted() ? "the call to %s was interrupted" : "%s can't be reached";
            throw new CallFailedException(how.formatted(name), problem);
        }
    }

    private HttpUriRequestBase request(String method, String path, Map<String, String> headers, @Nullable Object body) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(base + path));
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
            return why.isBlank() ? null : why; // some servers leave the reason of unexpected errors blank
        } catch (MalformedPayloadException problem) {
            return null; // an error's body may be missing, or not be JSON
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
