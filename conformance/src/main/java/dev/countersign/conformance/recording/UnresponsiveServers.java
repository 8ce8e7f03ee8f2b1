package dev.countersign.conformance.recording;

import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Servers that have stopped responding. Where several scenarios in a row got no response from a server, and no other scenario
 * did meanwhile, no more requests are sent to it: each scenario would wait for the timeout. Thread-safe.
 */
final class UnresponsiveServers {
    private static final int ENOUGH = 3;

    private final Map<String, Kept> servers = new ConcurrentHashMap<>();

    /** @throws TargetUnresponsiveException where no more requests are sent to the server */
    void requireBroken(Sent request) {
        Kept kept = servers.get(server(request));
        if (kept != null && kept.scenarios() >= ENOUGH) {
            throw new TargetUnresponsiveException(
                    "the target stopped answering earlier, so nothing was sent to it any more: " + kept.reason(), null);
        }
    }

    /** The server has responded. */
    void isBroken(Sent request) {
        servers.remove(server(request));
    }

    /** A scenario has ended whose last request to the server got no response. */
    void isKept(String server, String reason) {
        servers.merge(server, new Kept(1, reason), (before, now) -> new Kept(before.scenarios() + 1, before.reason()));
    }

    static String server(Sent request) {
        return request.url().getScheme() + "://" + request.url().getAuthority();
    }

    /**
     * A server that does not respond.
     *
     * @param scenarios how many in a row got no response
     * @param reason why the first of them got none
     */
    private record Kept(int scenarios, String reason) {}
}
