package dev.countersign.conformance.report;

import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The curl command that repeats a request. */
public final class CurlCommand {
    /** Headers that curl sends itself, and the one that only identifies a flow. */
    private static final Set<String> LEFT_OUT = Set.of("accept", "traceparent", "user-agent");

    private CurlCommand() {}

    public static String of(Sent sent) {
        return "curl -i " + arguments(sent, UnaryOperator.identity());
    }

    /** @param changed maps each argument after it is quoted for the shell */
    static String arguments(Sent sent, UnaryOperator<String> changed) {
        List<String> arguments = new ArrayList<>();
        arguments.add("-X %s %s".formatted(Shell.quoted(sent.method()), changed.apply(Shell.quoted(url(sent)))));
        for (Header header : sent.headers()) {
            if (!LEFT_OUT.contains(header.name().toLowerCase(Locale.ROOT))) {
                String line = "%s: %s".formatted(header.name(), header.value());
                arguments.add("-H " + changed.apply(Shell.quoted(line)));
            }
        }
        if (!sent.body().isEmpty()) {
            arguments.add("--data-raw " + changed.apply(Shell.quoted(sent.body().text())));
        }
        return String.join(" \\\n    ", arguments);
    }

    private static String url(Sent sent) {
        return sent.url().toString();
    }
}
