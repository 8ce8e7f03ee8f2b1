package dev.countersign.conformance.recording;

import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether servers answer at all. One that has left several scenarios in a row without an answer, and nobody else answered
 * meanwhile, is not asked again: each scenario would wait for it in vain. Safe for use by several threads.
 */
final class UnresponsiveServers {
    private static final int ENOUGH = 3;

    private final Map<String, Kept> servers = new ConcurrentHashMap<>();

    /** @throws TargetUnresponsiveException where it is not worth while to ask */
    void requireBroken(Sent request) {
        Kept kept = servers.get(server(request));
        if (kept != null && kept.scenarios() >= ENOUGH) {
            throw new TargetUnresponsiveException(
                    "the target stopped answering earlier, so nothing was sent to it any more: " + kept.reason(), null);
        }
    }

    /** It has said something. */
    void isBroken(Sent request) {
        servers.remove(server(request));
    }

    /** A scenario has come to its end, and was last left without an answer. */
    void isKept(String server, String reason) {
        servers.merge(server, new Kept(1, reason), (before, now) -> new Kept(before.scenarios() + 1, before.reason()));
    }

    static String server(Sent request) {
        return request.url().getScheme() + "://" + request.url().getAuthority();
    }

    /**
     * A silence that lasts.
     *
     * @param scenarios how many in a row
     * @param reason what the first of them has met with
     */
    private record Kept(int scenarios, String reason) {}
}
