package dev.countersign.conformance.target;

/**
 * The TLS trust of a target.
 *
 * @param trust the trusted certificates in PEM, in place of the JVM's default
 */
public record Tls(String trust) {
    @Override
    public String toString() {
        return "Tls[]";
    }
}
