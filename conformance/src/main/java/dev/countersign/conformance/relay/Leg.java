package dev.countersign.conformance.relay;

/** Between whom something passes, and who asks. */
public enum Leg {
    CORE_TO_PROVIDER("Core -> provider"),
    PROVIDER_TO_CORE("provider -> Core");

    private final String shown;

    Leg(String shown) {
        this.shown = shown;
    }

    @Override
    public String toString() {
        return shown;
    }
}
