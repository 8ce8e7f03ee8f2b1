package dev.countersign.conformance.container;

import com.github.dockerjava.api.exception.DockerException;
import dev.countersign.conformance.report.TerminalEscaper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Docker's own message about a failure, without the exceptions that wrap it. */
final class DockerMessage {
    private static final Pattern ANSWER = Pattern.compile("\\{\"message\":\"(.*)\"}\\s*");

    private DockerMessage() {}

    static String by(Throwable failure) {
        Throwable cause = failure;
        for (@Nullable Throwable next = failure; next != null; next = next.getCause()) {
            cause = next instanceof DockerException || !(cause instanceof DockerException) ? next : cause;
        }
        String message = String.valueOf(cause.getMessage());
        Matcher answer = ANSWER.matcher(message);
        return TerminalEscaper.line(answer.find() ? answer.group(1).replace("\\\"", "\"") : message);
    }
}
