package dev.countersign.conformance.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/** A connection that is reused only if nothing has arrived since its last response, not even the end of the stream. */
final class PooledConnection extends DefaultManagedHttpClientConnection {
    private final ResponseHeadParser parser;

    PooledConnection(Http1Config config) {
        this(config, new ResponseHeadParser(config));
    }

    private PooledConnection(Http1Config config, ResponseHeadParser parser) {
        super(
                "countersign",
                null,
                null,
                config,
                new StrictContentLength(),
                null,
                MonitoringResponseOutOfOrderStrategy.INSTANCE,
                null,
                unused -> parser);
        this.parser = parser;
    }

    /** Unlike the library's own check, takes no millisecond, and minds unread bytes: they would begin the next response. */
    @Override
    public boolean isStale() throws IOException {
        SocketHolder socket = getSocketHolder();
        return socket == null
                || parser.hasUnreadData()
                || hasData(socket.getBaseSocket().getChannel());
    }

    private static boolean hasData(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        try {
            return channel.read(ByteBuffer.allocate(1)) != 0;
        } finally {
            channel.configureBlocking(true);
        }
    }
}
