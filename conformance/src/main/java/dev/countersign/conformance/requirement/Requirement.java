package dev.countersign.conformance.requirement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One normative statement of the documents.
 *
 * @param id stable, also the tag of its scenarios, such as RES-014
 * @param text the statement, in our own words
 * @param whatToCheck where to look in an implementation that fails it; null if it can't be checked from outside
 * @param profiles where it applies
 * @param needs capabilities that a target has to offer before it can be checked
 * @param untestable why it can't be checked from outside; null if it can
 */
public record Requirement(
        String id,
        Level level,
        Source source,
        String text,
        @Nullable String whatToCheck,
        List<String> profiles,
        List<String> needs,
        @Nullable String untestable) {

    public Requirement {
        profiles = List.copyOf(profiles);
        needs = List.copyOf(needs);
    }

    /** Whether it can be checked from outside. */
    public boolean testable() {
        return untestable == null;
    }

    /** The tag of its scenarios. */
    public String tag() {
        return "@" + id;
    }

    /** The level of obligation (RFC 2119). */
    public enum Level {
        MUST,
        SHOULD,
        MAY
    }

    /** The document and the heading of the statement. */
    public record Source(String document, String heading) {}
}
