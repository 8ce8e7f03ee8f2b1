package dev.countersign.conformance.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A pool of connections that are kept alive for a while between requests. Thread-safe. */
final class Connections {
    /** The maximum idle time, shorter than that of most servers. */
    private static final Duration KEPT = Duration.ofSeconds(4);

    /** With the JVM's default trust. Shared by all scenarios, since each has its own threads; holds no state of theirs. */
    static final Connections OF_JAVA = new Connections(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());

    private final Supplier<SSLSocketFactory> tls;
    /** Most recently used first. */
    private final Deque<Connection> idle = new ArrayDeque<>();

    /** @param tls called once a server uses TLS */
    Connections(Supplier<SSLSocketFactory> tls) {
        this.tls = tls;
    }

    /** A connection for the caller alone: an idle one that the server has not closed, as far as is known, or a new one. */
    Connection take(ScenarioHttpSender.Origin server) throws IOException {
        for (Connection kept = kept(server); kept != null; kept = kept(server)) {
            if (kept.isQuiet()) {
                return kept;
            }
            kept.hangUp();
        }
        return fresh(server);
    }

    /** A new connection, which is not connected yet. */
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
