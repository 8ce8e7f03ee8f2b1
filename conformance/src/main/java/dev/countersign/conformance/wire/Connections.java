package dev.countersign.conformance.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Connections that stay open for a while between two requests. Safe for use by several threads. */
final class Connections {
    /** Shorter than servers usually keep a connection open. */
    private static final Duration KEPT = Duration.ofSeconds(4);

    /** Those of whom Java believes, for all scenarios, because each has threads of its own. They hold nothing of theirs. */
    static final Connections OF_JAVA = new Connections(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());

    private final Supplier<SSLSocketFactory> tls;
    /** The one that was used last is the first. */
    private final Deque<Connection> idle = new ArrayDeque<>();

    /** @param tls asked once a server speaks TLS */
    Connections(Supplier<SSLSocketFactory> tls) {
        this.tls = tls;
    }

    /** One that nobody else has, and at which the server has not hung up as far as is known. */
    Connection take(ScenarioHttpSender.Origin server) throws IOException {
        for (Connection kept = kept(server); kept != null; kept = kept(server)) {
            if (kept.isQuiet()) {
                return kept;
            }
            kept.hangUp();
        }
        return fresh(server);
    }

    /** One on which nothing has passed yet. */
    Connection fresh(ScenarioHttpSender.Origin server) throws IOException {
        return new Connection(server, tls);
    }

    synchronized void keep(Connection connection) {
        connection.rest();
        idle.addFirst(connection);
    }

    private synchronized @Nullable Connection kept(ScenarioHttpSender.Origin server) {
        while (!idle.isEmpty() && idle.getLast().restsLongerThan(KEPT)) {
            idle.removeLast().hangUp();
        }
        for (Iterator<Connection> all = idle.iterator(); all.hasNext(); ) {
            Connection connection = all.next();
            if (connection.leadsTo(server)) {
                all.remove();
                return connection;
            }
        }
        return null;
    }
}
