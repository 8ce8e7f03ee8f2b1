package dev.countersign.model.token;

/** Thrown where a token fails verification. The message gives the reason, without the token. */
public final class InvalidTokenException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidTokenException(String why) {
        super(why);
    }
}
