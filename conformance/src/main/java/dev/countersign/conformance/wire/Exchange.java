package dev.countersign.conformance.wire;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A request and its answer, as they passed. */
public record Exchange(Sent sent, Received received) {

    /** What was sent. Its headers hold tokens. */
    public record Sent(String method, URI url, List<Header> headers, Bytes body) {
        public Sent {
            headers = List.copyOf(headers);
        }
    }

    /** What came back. */
    public record Received(int status, List<Header> headers, Bytes body) {
        /** Where no answer came at all. */
        public static final Received NOTHING = new Received(0, List.of(), Bytes.NONE);

        public Received {
            headers = List.copyOf(headers);
        }

        /** The value of the first header of that name, in whatever case. */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.isNamed(name))
                    .map(Header::value)
                    .findFirst();
        }
    }

    /** The id that all of one flow share, from the request's {@code traceparent} as W3C Trace Context has it. */
    public Optional<String> trace() {
        return sent.headers().stream()
                .filter(header -> header.isNamed("traceparent"))
                .map(header -> header.value().split("-", -1))
                .filter(parts -> parts.length >= 4)
                .map(parts -> parts[1])
                .findFirst();
    }

    /** One line that tells it to a reader. It holds no header, and so no token. */
    public String summary() {
        return "%s %s -> %d %s"
                .formatted(sent.method(), sent.url(), received.status(), Excerpt.of(received.body()))
                .stripTrailing();
    }
}
