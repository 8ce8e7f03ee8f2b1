package dev.countersign.server.agave;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A permission on a job. The first four values are documented; the service also accepts the others.
 *
 * <p>Source: Jobs Permissions and Sharing, "Table 2".
 */
enum JobPermission {
    READ(true, false),
    WRITE(false, true),
    ALL(true, true),
    READ_WRITE(true, true),
    EXECUTE(false, false),
    READ_EXECUTE(true, false),
    WRITE_EXECUTE(false, true),
    READ_PERMISSION(true, false),
    WRITE_PERMISSION(false, true),
    /** Longer than the real service can store. */
    READ_WRITE_PERMISSION(true, true),
    /** No permission; granting it revokes the current one. */
    NONE(false, false);

    private final boolean read;
    private final boolean write;

    JobPermission(boolean read, boolean write) {
        this.read = read;
        this.write = write;
    }

    /** The permission of that name, case-insensitive; empty if there is none. */
    static Optional<JobPermission> named(String name) {
        String upperCase = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(value -> value.name().equals(upperCase))
                .findFirst();
    }

    boolean allows(JobAction action) {
        return action.writes() ? write : read;
    }

    boolean read() {
        return read;
    }

    boolean write() {
        return write;
    }

    /** Whether refusals list it among the valid values. */
    boolean isAdvertised() {
        return !name().endsWith("_PERMISSION");
    }

    /** Whether the document lists it. */
    boolean isDocumented() {
        return compareTo(READ_WRITE) <= 0;
    }
}
