package dev.countersign.server.dialect;

import java.util.Map;

/** Which parts of a job Core in Go shows. A product is shown with its support and the other way round. */
record GoFlags(boolean updates, boolean application, boolean parameters, boolean product, boolean others) {
    /** What shows where one job is retrieved: all of it, but for product and others. */
    static GoFlags retrieving(Map<String, String> query) {
        return new GoFlags(
                true, true, true, isTrue(query, "includeProduct") || isTrue(query, "includeSupport"), others(query));
    }

    /** What shows where jobs are listed: only what was asked for. */
    static GoFlags listing(Map<String, String> query) {
        return new GoFlags(
                isTrue(query, "includeUpdates"),
                isTrue(query, "includeApplication"),
                isTrue(query, "includeParameters"),
                isTrue(query, "includeProduct") || isTrue(query, "includeSupport"),
                others(query));
    }

    /** What a provider is sent with each call. */
    static GoFlags sending() {
        return new GoFlags(true, true, true, true, false);
    }

    private static boolean others(Map<String, String> query) {
        return isTrue(query, "includeOthers");
    }

    private static boolean isTrue(Map<String, String> query, String flag) {
        return "true".equals(query.get(flag));
    }
}
