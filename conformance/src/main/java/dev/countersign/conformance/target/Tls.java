package dev.countersign.conformance.target;

/**
 * How a target is known on the wire.
 *
 * @param trust certificates in PEM; whoever shows one that they vouch for is believed, and nobody else
 */
public record Tls(String trust) {
    @Override
    public String toString() {
        return "Tls[]";
    }
}
