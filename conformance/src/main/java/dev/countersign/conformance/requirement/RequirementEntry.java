package dev.countersign.conformance.requirement;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as in its file, with either {@code testable} and {@code whatToCheck}, or {@code untestable}.
 *
 * @param profiles names of profiles, or of groups of profiles
 */
record RequirementEntry(
        String id,
        Requirement.Level level,
        Requirement.Source source,
        String text,
        @Nullable String whatToCheck,
        List<String> profiles,
        List<String> needs,
        @Nullable Boolean testable,
        @Nullable String untestable) {

    /** @param known the names of profiles for each name of a profile or of a group */
    Requirement requirement(Map<String, ? extends List<String>> known) {
        if (Boolean.TRUE.equals(testable) == (untestable != null)) {
            throw new IllegalStateException("%s must be testable, or say why it is untestable".formatted(id));
        }
        if (Boolean.TRUE.equals(testable) == (whatToCheck == null)) {
            throw new IllegalStateException("%s must say what to check if it is testable, and only then".formatted(id));
        }
        List<String> applies = profiles.stream()
                .flatMap(name -> named(name, known).stream())
                .distinct()
                .toList();
        return new Requirement(id, level, source, text, whatToCheck, applies, needs, untestable);
    }

    private List<String> named(String name, Map<String, ? extends List<String>> known) {
        List<String> found = known.get(name);
        if (found == null) {
            throw new IllegalStateException("%s applies in '%s', which is no profile or group of profiles; there is %s"
                    .formatted(id, name, String.join(", ", known.keySet())));
        }
        return found;
    }
}
