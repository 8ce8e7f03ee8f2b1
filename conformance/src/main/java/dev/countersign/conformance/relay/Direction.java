package dev.countersign.conformance.relay;

/** Between whom something passes, and who asks. */
public enum Direction {
    CORE_TO_PROVIDER("Core -> provider"),
    PROVIDER_TO_CORE("provider -> Core");

    private final String shown;

    Direction(String shown) {
        this.shown = shown;
    }

    @Override
    public String toString() {
        return shown;
    }
}
