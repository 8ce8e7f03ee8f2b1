package dev.countersign.conformance.wire;

/** One header line. */
public record Header(String name, String value) {
    public boolean isNamed(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    int size() {
        return name.length() + value.length();
    }
}
