package dev.countersign.server.agave;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filter for lists of jobs.
 *
 * @param name as submitted; null for any
 * @param status case-insensitive; null for any
 */
record JobFilter(@Nullable String name, @Nullable String status) {
    static final JobFilter NONE = new JobFilter(null, null);

    static JobFilter of(Context ctx) {
        return new JobFilter(parameter(ctx, "name"), parameter(ctx, "status"));
    }

    boolean passes(AgaveJob job) {
        return (name == null || name.equals(job.submission().name()))
                && (status == null || status.equalsIgnoreCase(job.state().wireName()));
    }

    private static @Nullable String parameter(Context ctx, String name) {
        return List.of(name, name + ".eq").stream()
                .map(ctx::queryParam)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
