package dev.countersign.server.dialect;

import java.util.Map;

/** The parts of a job that Core in Go shows. Either of the flags for product and support shows both. */
record GoFlags(boolean updates, boolean application, boolean parameters, boolean product, boolean others) {
    /** The parts of a retrieved job: all, with product and others only on request. */
    static GoFlags retrieving(Map<String, String> query) {
        return new GoFlags(
                true, true, true, isTrue(query, "includeProduct") || isTrue(query, "includeSupport"), others(query));
    }

    /** The parts of listed jobs: only those requested. */
    static GoFlags listing(Map<String, String> query) {
        return new GoFlags(
                isTrue(query, "includeUpdates"),
                isTrue(query, "includeApplication"),
                isTrue(query, "includeParameters"),
                isTrue(query, "includeProduct") || isTrue(query, "includeSupport"),
                others(query));
    }

    /** The parts that a provider receives with each call. */
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
