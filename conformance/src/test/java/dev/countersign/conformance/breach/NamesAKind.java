package dev.countersign.conformance.breach;

/** Breaks a house rule. */
public final class NamesAKind {
    private NamesAKind() {}

    public static boolean isAboutJobs(String kind) {
        return kind.equals("jobs");
    }
}
