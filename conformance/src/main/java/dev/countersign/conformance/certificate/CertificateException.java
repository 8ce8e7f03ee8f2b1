package dev.countersign.conformance.certificate;

/** A certificate or a key can't be used. The message says why, and what to do. */
public final class CertificateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CertificateException(String problem) {
        super(problem);
    }
}
