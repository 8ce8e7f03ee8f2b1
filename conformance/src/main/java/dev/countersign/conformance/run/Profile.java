package dev.countersign.conformance.run;

/** What a run verifies. */
public interface Profile {
    /** Its name in requirements, target files and results. */
    String profile();
}
