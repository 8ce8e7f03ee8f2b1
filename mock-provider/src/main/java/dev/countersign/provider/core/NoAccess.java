package dev.countersign.provider.core;

/** Core gives no access token for the refresh token. */
final class NoAccess extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAccess(String why) {
        super(why);
    }

    NoAccess(Throwable refusal) {
        super("No access token: " + refusal.getMessage(), refusal);
    }
}
