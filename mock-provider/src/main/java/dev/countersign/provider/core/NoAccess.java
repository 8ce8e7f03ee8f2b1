package dev.countersign.provider.core;

import dev.countersign.contract.http.PeerRefused;

/** Core gives no access token for the refresh token. */
final class NoAccess extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAccess(String why) {
        super(why);
    }

    /** Tells the status alone, since Core's reason might repeat the refresh token. */
    NoAccess(PeerRefused refusal) {
        super("No access token: Core refused with status " + refusal.status(), refusal);
    }
}
