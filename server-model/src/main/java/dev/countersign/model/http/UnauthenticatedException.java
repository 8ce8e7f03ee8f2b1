package dev.countersign.model.http;

/** Thrown where the caller is unknown or may not make this call. The message never contains a token. */
public final class UnauthenticatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnauthenticatedException(String why) {
        super(why);
    }
}
