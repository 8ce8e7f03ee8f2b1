package dev.countersign.contract.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.bootstrap.HttpRequester;
import org.apache.hc.core5.http.impl.bootstrap.RequesterBootstrap;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConnControl;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.http.protocol.RequestUserAgent;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection on which a request has to be taken, and its answer to be complete, in time, however steadily they drip. Confined to
 * whoever leases it.
 */
final class PromptConnection extends DefaultBHttpClientConnection {
    private static final int MOST = 1_000;
    /** The library's own list would have the other side asked first whether a body may come. */
    private static final HttpProcessor PROCESSOR = HttpProcessorBuilder.create()
            .addAll(
                    RequestTargetHost.INSTANCE,
                    RequestContent.INSTANCE,
                    RequestConnControl.INSTANCE,
                    new RequestUserAgent("Countersign"))
            .build();

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Duration patience;
    private boolean isUsed;
    private volatile boolean isGivenUp;
    private long asked;

    private PromptConnection(Duration patience) {
        super(Http1Config.DEFAULT);
        this.patience = patience;
    }

    /** @param patience how long an answer may take, from its request to its end */
    static HttpRequester requester(Duration patience) {
        return RequesterBootstrap.bootstrap()
                .setSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.of(patience))
                        .setTcpNoDelay(true)
                        .build())
                .setHttpProcessor(PROCESSOR)
                .setConnectionFactory(new Factory(patience))
                .setDefaultMaxPerRoute(MOST)
                .setMaxTotal(MOST)
                .create();
    }

    /** @throws StaleConnection where the other side has hung up, before anything is sent */
    @Override
    public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
        asked = System.nanoTime();
        setSocketTimeout(Timeout.of(patience));
        if (isUsed && isStale()) {
            throw new StaleConnection();
        }
        isUsed = true;
        super.sendRequestHeader(request);
    }

    /** A write waits for ever for one who does not read. */
    @Override
    public void sendRequestEntity(ClassicHttpRequest request) throws HttpException, IOException {
        Future<?> end = CLOCK.schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            super.sendRequestEntity(request);
            flush();
        } catch (IOException failed) {
            throw isGivenUp ? new SocketTimeoutException("the request is not taken in time") : failed;
        } finally {
            end.cancel(false);
        }
    }

    private void giveUp() {
        isGivenUp = true;
        close(CloseMode.IMMEDIATE);
    }

    private int millisLeft() {
        return (int) (patience.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "requests under way");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private static final class Factory implements HttpConnectionFactory<PromptConnection> {
        private final Duration patience;

        Factory(Duration patience) {
            this.patience = patience;
        }

        @Override
        public PromptConnection createConnection(Socket socket) throws IOException {
            PromptConnection connection = new PromptConnection(patience);
            connection.bind(connection.new Line(socket));
            return connection;
        }

        @Override
        public PromptConnection createConnection(SSLSocket secured, Socket socket) throws IOException {
            PromptConnection connection = new PromptConnection(patience);
            connection.bind(connection.new Line(secured, socket));
            return connection;
        }
    }

    private final class Line extends SocketHolder {
        Line(Socket socket) {
            super(socket);
        }

        Line(SSLSocket secured, Socket socket) {
            super(secured, socket);
        }

        @Override
        protected InputStream getInputStream(Socket socket) throws IOException {
            return new FilterInputStream(super.getInputStream(socket)) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int left = millisLeft();
                    if (left <= 0) {
                        throw new SocketTimeoutException("the answer is not complete in time");
                    }
                    socket.setSoTimeout(Math.min(left, socket.getSoTimeout()));
                    return super.read(bytes, offset, length);
                }
            };
        }
    }
}
