package dev.countersign.model.resource;

import org.jspecify.annotations.Nullable;

/**
 * Maintenance of a product, planned or in progress.
 *
 * <p>Source: Introduction to Resources, "Maintenance".
 *
 * @param description for users; not blank and at most 4,000 characters
 * @param startsAt ms since epoch
 * @param estimatedEndsAt ms since epoch; null where unknown
 */
public record Maintenance(
        String description, Availability availability, long startsAt, @Nullable Long estimatedEndsAt) {
    static final int LONGEST_DESCRIPTION = 4_000;
    /** Anything earlier is considered a mistake, such as seconds in place of milliseconds. */
    static final long EARLIEST = 1_000_000_000_000L;

    public Maintenance {
        if (description.isBlank()) {
            throw new IllegalArgumentException("description must not be blank");
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("description has %d characters, at most %d are allowed"
                    .formatted(description.length(), LONGEST_DESCRIPTION));
        }
        requirePlausible("startsAt", startsAt);
        if (estimatedEndsAt != null) {
            requirePlausible("estimatedEndsAt", estimatedEndsAt);
        }
    }

    private static void requirePlausible(String field, long instant) {
        if (instant < EARLIEST) {
            throw new IllegalArgumentException(
                    "%s is %d, which is too long ago to be right: it counts milliseconds since 1970"
                            .formatted(field, instant));
        }
    }

    /** What users can still do during maintenance. */
    public enum Availability {
        MINOR_DISRUPTION,
        MAJOR_DISRUPTION,
        NO_SERVICE
    }
}
