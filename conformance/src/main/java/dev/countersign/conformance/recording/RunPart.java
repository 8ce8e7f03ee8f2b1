package dev.countersign.conformance.recording;

import org.jspecify.annotations.Nullable;

/**
 * A part of a run that runs its scenarios once.
 *
 * @param kind the resource kind; null where the part has none
 */
public record RunPart(String profile, @Nullable String kind) {
    @Override
    public String toString() {
        return kind == null ? profile : "%s (%s)".formatted(profile, kind);
    }
}
