package dev.countersign.conformance.requirement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One normative statement of the documents.
 *
 * @param id stable, also the tag of its scenarios, such as RES-014
 * @param text the statement, in our own words
 * @param profiles where it holds
 * @param needs what a target has to offer before it can be checked
 * @param untestable why nobody outside can check it; null where somebody can
 */
public record Requirement(
        String id,
        Level level,
        Source source,
        String text,
        List<String> profiles,
        List<String> needs,
        @Nullable String untestable) {

    public Requirement {
        profiles = List.copyOf(profiles);
        needs = List.copyOf(needs);
    }

    /** Whether anybody outside can check it. */
    public boolean testable() {
        return untestable == null;
    }

    /** What its scenarios are tagged with. */
    public String tag() {
        return "@" + id;
    }

    /** How strongly an implementation is bound (RFC 2119). */
    public enum Level {
        MUST,
        SHOULD,
        MAY
    }

    /** Where the statement is published. */
    public record Source(String document, String heading) {}
}
