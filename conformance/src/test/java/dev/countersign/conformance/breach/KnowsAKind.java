package dev.countersign.conformance.breach;

import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.ResourceKind;

/** Breaks a house rule. */
public final class KnowsAKind {
    private KnowsAKind() {}

    public static boolean isAboutJobs(ResourceKind kind) {
        return kind instanceof JobKind;
    }
}
