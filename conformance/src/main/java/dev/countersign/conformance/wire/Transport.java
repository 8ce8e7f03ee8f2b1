package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and takes one answer, within limits. Follows no redirect: where a target points to is for a check to
 * judge. Safe for use by several threads.
 */
public final class Transport implements Carrier {
    static {
        JdkSettings.apply();
    }

    /** One for all scenarios, because each has threads of its own. It holds nothing of theirs. */
    private static final HttpClient CLIENT = client().build();

    /** The client writes these itself, or would have to undo what they ask for. */
    private static final Set<String> LEFT_OUT =
            Set.of("accept-encoding", "connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final WireLimits limits;
    private final Trust trust;
    private final Pace pace;

    public Transport(WireLimits limits) {
        this(limits, Trust.OF_JAVA, Pace.ANY);
    }

    public Transport(WireLimits limits, Trust trust, Pace pace) {
        this.limits = limits;
        this.trust = trust;
        this.pace = pace;
    }

    static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10));
    }

    @Override
    public Exchange exchange(Sent sent) {
        Sent request = withoutLeftOut(sent);
        awaitTurn(request);
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<HttpResponse<Bytes>> answer = trust.client(request.url())
                .orElse(CLIENT)
                .sendAsync(http(request), head -> {
                    begun.set(true);
                    return new BoundedBody(limits.body());
                });
        try {
            HttpResponse<Bytes> response = answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
            return new Exchange(request, received(request, response));
        } catch (TimeoutException tooLate) {
            if (begun.get()) {
                throw unusable(request, "it did not come to an end within " + limits.time(), tooLate);
            }
            throw stopped(request, "was not answered within " + limits.time(), tooLate);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            if (isGone(request, begun.get(), cause)) {
                throw stopped(request, "can't be answered: " + Flaw.reason(cause), cause);
            }
            throw unusable(request, Flaw.sentence(cause), cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw stopped(request, "was interrupted", interrupted);
        } finally {
            answer.cancel(true);
        }
    }

    private void awaitTurn(Sent request) {
        try {
            pace.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw stopped(request, "was interrupted", interrupted);
        }
    }

    /** Whoever hangs up on one request and takes no other has stopped, rather than answered wrongly. */
    private static boolean isGone(Sent request, boolean begun, Throwable cause) {
        return Flaw.isHangUp(cause) ? !Listener.of(request.url()).isThere() : !begun && Flaw.isUnreachable(cause);
    }

    private static HttpRequest http(Sent sent) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(sent.url());
        sent.headers().forEach(header -> builder.header(header.name(), header.value()));
        return builder.method(
                        sent.method(),
                        sent.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(sent.body().toArray()))
                .build();
    }

    private Received received(Sent request, HttpResponse<Bytes> response) {
        List<Header> headers = new ArrayList<>();
        new TreeMap<>(response.headers().map())
                .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
        if (headers.stream().mapToInt(Header::size).sum() > limits.headers()) {
            throw unusable(request, "its headers are larger than %d characters".formatted(limits.headers()), null);
        }
        Received received = new Received(response.statusCode(), headers, response.body());
        requireOneLength(request, response);
        requireAsAsked(request, received);
        return received;
    }

    /** Where lengths differ, each of those through whom an answer passes sees another one. */
    private static void requireOneLength(Sent request, HttpResponse<Bytes> response) {
        List<String> lengths = response.headers().allValues("Content-Length");
        if (lengths.stream().distinct().count() > 1) {
            throw unusable(request, "it has several lengths (%s)".formatted(String.join(", ", lengths)), null);
        }
    }

    /** A few bytes that nobody asked to be compressed can be made to become any number. */
    private static void requireAsAsked(Sent request, Received received) {
        String encoding = received.header("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw unusable(
                    request,
                    "it is encoded as %s, which was not asked for".formatted(Excerpt.of(Bytes.of(encoding))),
                    null);
        }
    }

    /** The request as it is sent, without what the client writes itself. */
    public static Sent withoutLeftOut(Sent sent) {
        List<Header> headers = sent.headers().stream()
                .filter(header -> LEFT_OUT.stream().noneMatch(header::isNamed))
                .toList();
        return new Sent(sent.method(), sent.url(), headers, sent.body());
    }

    private static TargetStoppedAnswering stopped(Sent request, String how, Throwable cause) {
        return new TargetStoppedAnswering("%s %s %s".formatted(request.method(), request.url(), how), cause);
    }

    private static UnusableAnswer unusable(Sent request, String flaw, @Nullable Throwable cause) {
        return new UnusableAnswer(
                "the answer to %s %s can't be used: %s".formatted(request.method(), request.url(), flaw), cause);
    }
}
