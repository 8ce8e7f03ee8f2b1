package dev.countersign.conformance.requirement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A requirement as in its file, with either {@code testable} or {@code untestable}, never both. */
record RequirementEntry(
        String id,
        Requirement.Level level,
        Requirement.Source source,
        String text,
        List<String> profiles,
        List<String> needs,
        @Nullable Boolean testable,
        @Nullable String untestable) {

    Requirement requirement() {
        if (Boolean.TRUE.equals(testable) == (untestable != null)) {
            throw new IllegalStateException("%s must be testable, or say why it is untestable".formatted(id));
        }
        return new Requirement(id, level, source, text, profiles, needs, untestable);
    }
}
