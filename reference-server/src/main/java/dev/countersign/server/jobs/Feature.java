package dev.countersign.server.jobs;

/** A feature that a job may require of its provider, as in "does not support time extension". */
enum Feature {
    RUNNING("applications"),
    TIME_EXTENSION("time extension for applications"),
    PEERS("peers for applications"),
    SUSPENSION("suspension for applications");

    private final String text;

    Feature(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
