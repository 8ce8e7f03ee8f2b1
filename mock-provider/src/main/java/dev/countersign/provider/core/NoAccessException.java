package dev.countersign.provider.core;

import dev.countersign.model.http.CallRefusedException;

/** Thrown where Core gives no access token for the refresh token. */
final class NoAccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAccessException(String why) {
        super(why);
    }

    /** Has only the status, and no cause: Core's reason might repeat the refresh token, and a log shows causes. */
    NoAccessException(CallRefusedException refusal) {
        super("No access token: Core refused with status " + refusal.status());
    }
}
