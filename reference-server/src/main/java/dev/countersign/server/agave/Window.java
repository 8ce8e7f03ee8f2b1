package dev.countersign.server.agave;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requested part of a list. */
record Window(long offset, long limit) {
    private static final long USUAL = 100;
    private static final long MOST = 250;

    static Window of(Context ctx) {
        return new Window(number(ctx.queryParam("offset"), 0), Math.min(number(ctx.queryParam("limit"), USUAL), MOST));
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip(offset).limit(limit).toList();
    }

    /** Ignores signs; returns the default for anything that is not a number. */
    private static long number(@Nullable String text, long otherwise) {
        try {
            return text == null ? otherwise : Math.abs((long) Integer.parseInt(text.strip()));
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
