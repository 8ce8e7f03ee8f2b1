package dev.countersign.model.token;

/** A token that is not to be trusted. The message says why, without the token. */
public final class InvalidTokenException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidTokenException(String why) {
        super(why);
    }
}
