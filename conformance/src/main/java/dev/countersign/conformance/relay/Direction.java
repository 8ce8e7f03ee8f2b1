package dev.countersign.conformance.relay;

/** The direction of a relayed request: its client and its server. */
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
