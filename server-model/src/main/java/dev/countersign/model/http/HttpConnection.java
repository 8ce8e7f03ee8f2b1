package dev.countersign.model.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;

/** A connection that finds out without waiting whether the server has closed it, or sent more than its last response. */
final class HttpConnection extends DefaultManagedHttpClientConnection {
    private static final AtomicLong NUMBERS = new AtomicLong();

    HttpConnection() {
        super("call-" + NUMBERS.incrementAndGet());
    }

    @Override
    public boolean isStale() throws IOException {
        if (!isOpen()) {
            return true;
        }
        SocketChannel channel = getSocketHolder().getBaseSocket().getChannel();
        channel.configureBlocking(false);
        try {
            return channel.read(ByteBuffer.allocate(1)) != 0;
        } finally {
            channel.configureBlocking(true);
        }
    }
}
