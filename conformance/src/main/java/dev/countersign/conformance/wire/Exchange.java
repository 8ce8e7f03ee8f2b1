package dev.countersign.conformance.wire;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A request and its response. */
public record Exchange(Sent sent, Received received) {

    /** A request. Its headers hold tokens. */
    public record Sent(String method, URI url, List<Header> headers, Bytes body) {
        public Sent {
            headers = List.copyOf(headers);
        }
    }

    /** A response. */
    public record Received(int status, List<Header> headers, Bytes body) {
        /** Stands for no response at all. */
        public static final Received NOTHING = new Received(0, List.of(), Bytes.NONE);

        public Received {
            headers = List.copyOf(headers);
        }

        /** The value of the first header of that name, case-insensitive. */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.isNamed(name))
                    .map(Header::value)
                    .findFirst();
        }
    }

    /** The trace id, which all requests of one flow share, from the {@code traceparent} (W3C Trace Context) of the request. */
    public Optional<String> trace() {
        return sent.headers().stream()
                .filter(header -> header.isNamed("traceparent"))
                .map(header -> header.value().split("-", -1))
                .filter(parts -> parts.length >= 4)
                .map(parts -> parts[1])
                .findFirst();
    }

    /** A one-line summary, without headers, and without a response that consists of a token. */
    public String describe() {
        return isAboutTokens() ? "%s %s".formatted(sent.method(), sent.url()) : summary();
    }

    private boolean isAboutTokens() {
        String path = sent.url().getPath();
        return path.endsWith("/tokens") || path.endsWith("/auth/providers/refresh");
    }

    /** A one-line summary. It holds no header, and so no token. */
    public String summary() {
        return "%s %s -> %d %s"
                .formatted(sent.method(), sent.url(), received.status(), Excerpt.of(received.body()))
                .stripTrailing();
    }
}
