package dev.countersign.contract.http;

import java.io.IOException;

/** The other side has hung up since the last exchange, so that nothing was sent. */
final class StaleConnection extends IOException {
    private static final long serialVersionUID = 1L;
}
