package dev.countersign.contract.token;

/** A token that is not to be trusted. The message says why, without the token. */
public final class InvalidToken extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidToken(String why) {
        super(why);
    }
}
