package dev.countersign.contract.http;

/** The other server could not be asked, or not be understood. */
public final class PeerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PeerFailed(String why, Throwable cause) {
        super(why, cause);
    }
}
