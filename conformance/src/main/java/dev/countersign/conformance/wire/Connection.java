package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.ssl.DefaultTlsSetupHandler;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConnControl;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.http.protocol.RequestUserAgent;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP connection to a server, for one exchange at a time. Confined to the thread that has taken it, except {@link #hangUp}.
 */
final class Connection extends DefaultBHttpClientConnection {
    private static final int CONNECT_MILLIS = 10_000;
    /** The longest line of a response, in its headers or between the chunks of its body. */
    private static final int LONGEST_LINE = 128 << 10;

    private static final int MOST_INTERIM_ANSWERS = 8;
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();
    /** Unlike the library's own list, does not send {@code Expect: 100-continue}. */
    private static final HttpProcessor PROCESSOR = HttpProcessorBuilder.create()
            .addAll(
                    RequestTargetHost.INSTANCE,
                    RequestContent.INSTANCE,
                    RequestConnControl.INSTANCE,
                    new RequestUserAgent("Countersign"))
            .build();

    private final ScenarioHttpSender.Origin server;
    private final Supplier<SSLSocketFactory> tls;
    private final SocketChannel channel;
    private boolean cameAbout;
    private boolean begun;
    private boolean kept;
    private long idleSince;
    /** How many bytes may still arrive before a response's headers are complete. */
    private long headRoom;
    /** Whether the end of the server's stream was read. */
    private boolean ended;
    /** Whether to read only what is buffered already. */
    private boolean deaf;

    /** @param tls called where the server uses TLS */
    Connection(ScenarioHttpSender.Origin server, Supplier<SSLSocketFactory> tls) throws IOException {
        super(
                Http1Config.custom().setMaxLineLength(LONGEST_LINE).build(),
                null,
                null,
                new StrictContentLength(),
                null,
                MonitoringResponseOutOfOrderStrategy.INSTANCE,
                null,
                null);
        this.server = server;
        this.tls = tls;
        this.channel = SocketChannel.open();
    }

    /** Connects, unless it is connected already. */
    void connect() throws IOException {
        if (cameAbout) {
            return;
        }
        Socket socket = channel.socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getByName(server.host()), server.port()), CONNECT_MILLIS);
        bind(server.scheme().equals("https") ? new Line(secured(socket), socket) : new Line(socket));
        cameAbout = true;
    }

    /** Starts TLS. The server's certificate must be valid for its host name. */
    private SSLSocket secured(Socket socket) throws IOException {
        String name = server.host().startsWith("[")
                ? server.host().substring(1, server.host().length() - 1)
                : server.host();
        SSLSocket secured = (SSLSocket) tls.get().createSocket(socket, name, server.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        DefaultTlsSetupHandler.CLIENT.execute(parameters);
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /**
     * Sends a request, and reads the response up to the end of its headers.
     *
     * @param headers the limit of their size in characters; some more are read, for the caller to count
     */
    ClassicHttpResponse ask(Sent sent, int headers) throws IOException, HttpException {
        ClassicHttpRequest request = new BasicClassicHttpRequest(sent.method(), sent.url());
        sent.headers().forEach(header -> request.addHeader(header.name(), header.value()));
        if (!sent.body().isEmpty()) {
            request.setEntity(new ByteArrayEntity(sent.body().toArray(), null));
        }
        begun = false;
        headRoom = 2L * headers + LONGEST_LINE;
        HttpCoreContext context = HttpCoreContext.create();
        EXECUTOR.preProcess(request, PROCESSOR, context);
        AtomicInteger interim = new AtomicInteger();
        ClassicHttpResponse response = EXECUTOR.execute(
                request,
                this,
                (answer, connection, itsContext) -> {
                    if (interim.incrementAndGet() > MOST_INTERIM_ANSWERS) {
                        throw new ProtocolException("more than %d interim answers".formatted(MOST_INTERIM_ANSWERS));
                    }
                },
                context);
        if (ended) {
            throw new ConnectionClosedException("it ended among the headers");
        }
        EXECUTOR.postProcess(response, PROCESSOR, context);
        kept = EXECUTOR.keepAlive(request, response, this, context);
        begun = true;
        headRoom = Long.MAX_VALUE;
        return response;
    }

    /**
     * Reads the body of a response to its end.
     *
     * @throws BodyTooLargeException where it exceeds the limit
     */
    static Bytes body(ClassicHttpResponse response, int limit) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return Bytes.NONE;
        }
        @SuppressWarnings("resource") // closing it would read the rest; hangUp closes the connection
        byte[] content = entity.getContent().readNBytes(limit + 1);
        if (content.length > limit) {
            throw new BodyTooLargeException(limit);
        }
        return Bytes.of(content);
    }

    boolean leadsTo(ScenarioHttpSender.Origin wanted) {
        return server.equals(wanted);
    }

    /** Whether the connection was ever established. */
    boolean isEstablished() {
        return cameAbout;
    }

    /** Whether the headers of the response were complete. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether both sides keep the connection alive after the last exchange. */
    boolean isKept() {
        return kept && !ended;
    }

    void rest() {
        idleSince = System.nanoTime();
    }

    boolean restsLongerThan(Duration time) {
        return System.nanoTime() - idleSince > time.toNanos();
    }

    /** Whether nothing has arrived since the last response, not even the end of the stream. */
    boolean isQuiet() {
        try {
            return !hasUnreadData() && hasNothingToHear();
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean hasUnreadData() throws IOException {
        deaf = true;
        try {
            return isDataAvailable(Timeout.ONE_MILLISECOND);
        } finally {
            deaf = false;
        }
    }

    private boolean hasNothingToHear() throws IOException {
        channel.configureBlocking(false);
        try {
            return channel.read(ByteBuffer.allocate(1)) == 0;
        } finally {
            channel.configureBlocking(true);
        }
    }

    /** Closes the connection, from any thread. A thread that waits for the server stops waiting. */
    void hangUp() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // closed, as intended
        }
    }

    /** The socket that the library reads from. */
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
                    if (deaf) {
                        return -1;
                    }
                    if (headRoom <= 0) {
                        throw new MessageConstraintException("the headers do not end");
                    }
                    int heard = super.read(bytes, offset, length);
                    ended |= heard < 0;
                    headRoom -= heard;
                    return heard;
                }
            };
        }
    }
}
