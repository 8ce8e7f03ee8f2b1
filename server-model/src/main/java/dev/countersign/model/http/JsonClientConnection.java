package dev.countersign.model.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.ssl.DefaultTlsSetupHandler;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConnControl;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.http.protocol.RequestUserAgent;

/** A connection to a server, for one exchange after the other. Confined to the thread that has taken it. */
final class JsonClientConnection extends DefaultBHttpClientConnection {
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();
    /** Unlike the library's default, without {@code Expect: 100-continue}. */
    private static final HttpProcessor PROCESSOR = HttpProcessorBuilder.create()
            .addAll(
                    RequestTargetHost.INSTANCE,
                    RequestContent.INSTANCE,
                    RequestConnControl.INSTANCE,
                    new RequestUserAgent("Countersign"))
            .build();

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final URI server;
    private final Duration patience;
    private final SocketChannel channel;
    private boolean isKept;
    private volatile boolean isGivenUp;

    /** @param patience timeout of an exchange, the connect included, however steadily either side sends or receives */
    JsonClientConnection(URI server, Duration patience) throws IOException {
        super(Http1Config.DEFAULT);
        this.server = server;
        this.patience = patience;
        this.channel = SocketChannel.open();
    }

    private void connect() throws IOException {
        boolean secure = "https".equalsIgnoreCase(server.getScheme());
        int port = server.getPort() < 0 ? (secure ? 443 : 80) : server.getPort();
        channel.connect(new InetSocketAddress(InetAddress.getByName(server.getHost()), port));
        Socket socket = channel.socket();
        socket.setTcpNoDelay(true);
        if (secure) {
            bind(secured(socket, server.getHost(), port), socket);
        } else {
            bind(socket);
        }
    }

    private static SSLSocket secured(Socket socket, String host, int port) throws IOException {
        SSLSocket secured =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        DefaultTlsSetupHandler.CLIENT.execute(parameters);
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /**
     * Sends a request and reads its response.
     *
     * @throws SocketTimeoutException where the timeout has passed
     */
    <T> T exchange(ClassicHttpRequest request, HttpClientResponseHandler<T> reader) throws IOException, HttpException {
        isKept = false;
        Future<?> end = CLOCK.schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (!isOpen()) {
                connect();
            }
            HttpCoreContext context = HttpCoreContext.create();
            EXECUTOR.preProcess(request, PROCESSOR, context);
            ClassicHttpResponse response = EXECUTOR.execute(request, this, context);
            EXECUTOR.postProcess(response, PROCESSOR, context);
            T answer = reader.handleResponse(response);
            isKept = EXECUTOR.keepAlive(request, response, this, context);
            return answer;
        } catch (IOException failed) {
            throw isGivenUp ? new SocketTimeoutException("the answer is not complete in time") : failed;
        } finally {
            isKept &= end.cancel(false);
        }
    }

    /** Whether the connection can be reused. */
    boolean isKept() {
        return isKept;
    }

    /** Whether the server has sent nothing since its last response, nor closed the connection. */
    boolean isQuiet() {
        try {
            channel.configureBlocking(false);
            try {
                return channel.read(ByteBuffer.allocate(1)) == 0;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException gone) {
            return false;
        }
    }

    void hangUp() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // closed, as intended
        }
    }

    private void giveUp() {
        isGivenUp = true;
        hangUp();
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "calls under way");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
