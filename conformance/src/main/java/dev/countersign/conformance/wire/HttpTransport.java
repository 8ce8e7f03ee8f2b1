package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over HTTP, within limits. Follows no redirects: checks evaluate them. Where a target asks for a pause, all users
 * of the rate limiter pause, and the request is repeated. Thread-safe.
 */
public final class HttpTransport implements HttpSender {
    /** Headers that the client writes itself, or whose effect it would have to undo. */
    private static final Set<String> LEFT_OUT =
            Set.of("accept-encoding", "connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    /** Repeated on a new connection, where the server closes a kept one just when the request is sent on it. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** How often a request is repeated after a pause. */
    private static final int MOST_PAUSES = 5;

    private final WireLimits limits;
    private final Trust trust;
    private final Proxies proxies;
    private final RateLimiter pace;

    public HttpTransport(WireLimits limits) {
        this(limits, Trust.OF_JAVA, Proxies.OF_SYSTEM, RateLimiter.of(null));
    }

    public HttpTransport(WireLimits limits, Trust trust, Proxies proxies, RateLimiter pace) {
        this.limits = limits;
        this.trust = trust;
        this.proxies = proxies;
        this.pace = pace;
    }

    /** @throws TargetUnresponsiveException also where the target responds with 429 and no repetition changes that */
    @Override
    public Exchange exchange(Sent sent) {
        Sent request = withoutManagedHeaders(sent);
        Exchange exchange = once(request);
        int pauses = 0;
        while (pauses < MOST_PAUSES
                && RetryAfter.of(exchange.received()).filter(pace::pause).isPresent()) {
            pauses++;
            exchange = once(request);
        }
        if (exchange.received().status() == RetryAfter.TOO_MANY_REQUESTS) {
            throw stopped(
                    request,
                    "is answered 429, too many requests: set limits.requestsPerSecond in the target file",
                    null);
        }
        return exchange;
    }

    /** A sender that sends each request once, whatever the response, for those who only forward requests. */
    public HttpSender withoutRepetition() {
        return sent -> once(withoutManagedHeaders(sent));
    }

    private Exchange once(Sent request) {
        awaitTurn(request);
        Call call = new Call(request, proxy(request));
        try {
            return exchange(request, call);
        } catch (UnusableResponseException | TargetUnresponsiveException nothing) {
            if (call.isReused() && SAFE.contains(request.method()) && TransportErrors.isSilence(nothing.getCause())) {
                return once(request);
            }
            throw nothing;
        }
    }

    private @Nullable ProxyAddress proxy(Sent request) {
        try {
            return proxies.to(request.url()).orElse(null);
        } catch (IllegalArgumentException noProxy) {
            String why = String.valueOf(noProxy.getMessage());
            throw stopped(request, "can't be answered: " + why, new ProxyException(why, noProxy));
        }
    }

    private Exchange exchange(Sent request, Call call) {
        Deadline deadline = new Deadline(limits.time(), call::cancel);
        try {
            return new Exchange(request, received(request, call, deadline));
        } finally {
            deadline.cancel();
            call.cancel();
        }
    }

    private Received received(Sent request, Call call, Deadline deadline) {
        try {
            ClassicHttpResponse response = call.send(trust.client(Origin.of(request.url())));
            List<Header> headers = headers(request, response);
            requireAsAsked(request, headers);
            return new Received(response.getCode(), headers, Call.body(response, limits.body()));
        } catch (IOException | HttpException failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw stopped(request, "was interrupted", failed);
            }
            if (deadline.isOver() && call.hasBegun()) {
                throw unusable(request, "it did not come to an end within " + limits.time(), failed);
            }
            if (deadline.isOver()) {
                throw notAnswered(request, failed);
            }
            if (isGone(call, failed)) {
                throw stopped(request, "can't be answered: " + TransportErrors.reason(failed), failed);
            }
            if (failed instanceof MessageConstraintException && !call.hasBegun()) {
                throw headersTooLarge(request, failed);
            }
            throw unusable(request, TransportErrors.sentence(failed), failed);
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

    /** A server that closes the connection and accepts no other has stopped, rather than responded wrongly. */
    private static boolean isGone(Call call, Exception cause) {
        return !call.isEstablished()
                || cause instanceof ProxyException
                || (TransportErrors.isHangUp(cause)
                        ? !call.nextHop().isThere()
                        : cause instanceof SSLException && !call.hasBegun());
    }

    /** The headers sorted by name, with names in lower case. */
    private List<Header> headers(Sent request, ClassicHttpResponse response) {
        List<Header> headers = Stream.of(response.getHeaders())
                .map(header -> new Header(
                        header.getName().toLowerCase(Locale.ROOT), Objects.requireNonNullElse(header.getValue(), "")))
                .sorted(Comparator.comparing(Header::name))
                .toList();
        if (headers.stream().mapToInt(Header::size).sum() > limits.headers()) {
            throw headersTooLarge(request, null);
        }
        return headers;
    }

    /** Rejects encodings, which are not requested: a few compressed bytes can expand to any number. */
    private static void requireAsAsked(Sent request, List<Header> headers) {
        headers.stream()
                .filter(header -> header.isNamed("Content-Encoding"))
                .map(Header::value)
                .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
                .findFirst()
                .ifPresent(encoding -> {
                    throw unusable(
                            request,
                            "it is encoded as %s, which was not asked for".formatted(Excerpt.of(Bytes.of(encoding))),
                            null);
                });
    }

    /** The request as it is sent, without the headers that the client writes itself. */
    public static Sent withoutManagedHeaders(Sent sent) {
        List<Header> headers = sent.headers().stream()
                .filter(header -> LEFT_OUT.stream().noneMatch(header::isNamed))
                .toList();
        return new Sent(sent.method(), sent.url(), headers, sent.body());
    }

    private TargetUnresponsiveException notAnswered(Sent request, Exception cause) {
        TimeoutException tooLate = new TimeoutException("the connection was given up");
        tooLate.initCause(cause);
        return stopped(request, "was not answered within " + limits.time(), tooLate);
    }

    private UnusableResponseException headersTooLarge(Sent request, @Nullable Throwable cause) {
        return unusable(request, "its headers are larger than %d characters".formatted(limits.headers()), cause);
    }

    private static TargetUnresponsiveException stopped(Sent request, String how, @Nullable Throwable cause) {
        return new TargetUnresponsiveException("%s %s %s".formatted(request.method(), request.url(), how), cause);
    }

    private static UnusableResponseException unusable(Sent request, String flaw, @Nullable Throwable cause) {
        return new UnusableResponseException(
                "the answer to %s %s can't be used: %s".formatted(request.method(), request.url(), flaw),
                request,
                cause);
    }
}
