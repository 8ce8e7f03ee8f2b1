package dev.countersign.conformance.requirement;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One normative statement of the documents.
 *
 * @param id stable, also the tag of its scenarios, such as RES-014
 * @param text the statement, in our own words
 * @param profiles where it holds
 * @param needs what a target has to offer before it can be checked
 * @param deadline how long a target in real time has to be waited for at least, so that all of its scenarios can be judged; null
 *     where any time will do
 * @param untestable why nobody outside can check it; null where somebody can
 */
public record Requirement(
        String id,
        Level level,
        Source source,
        String text,
        List<String> profiles,
        List<String> needs,
        @Nullable Duration deadline,
        @Nullable String untestable) {

    public Requirement {
        profiles = List.copyOf(profiles);
        needs = List.copyOf(needs);
    }

    /** One for which any time will do. */
    public Requirement(
            String id,
            Level level,
            Source source,
            String text,
            List<String> profiles,
            List<String> needs,
            @Nullable String untestable) {
        this(id, level, source, text, profiles, needs, null, untestable);
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
