package dev.countersign.conformance.verdict;

import dev.countersign.conformance.target.Target;
import java.util.List;

/**
 * What a run was asked to verify.
 *
 * @param profiles those that were requested, in their order
 * @param tags a tag expression that selects scenarios; empty for all
 */
public record Selection(List<String> profiles, String tags) {
    public Selection {
        profiles = List.copyOf(profiles);
    }

    /** Whether it leaves out scenarios or profiles of a target, so that the result is not one about the whole target. */
    public boolean isNarrowedFor(Target target) {
        return !tags.isEmpty() || !profiles.containsAll(target.profiles());
    }
}
