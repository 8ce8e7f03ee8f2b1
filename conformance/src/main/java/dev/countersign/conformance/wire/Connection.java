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
 * A connection to a server, for one exchange after the other. Confined to the thread that has taken it; any thread may hang up.
 */
final class Connection extends DefaultBHttpClientConnection {
    private static final int CONNECT_MILLIS = 10_000;
    /** No line of what a server says may be longer, among the headers or between the chunks of a body. */
    private static final int LONGEST_LINE = 128 << 10;

    private static final int MOST_INTERIM_ANSWERS = 8;
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();
    /** The library's own list would have the server asked first whether a body may come. */
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
    /** How many bytes may still come before an answer's headers are complete. */
    private long headRoom;
    /** Whether the server has said its last. */
    private boolean ended;
    /** Whether to listen to nothing but what was received already. */
    private boolean deaf;

    /** @param tls asked where the server speaks TLS */
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

    /** Does nothing where it is connected already. */
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

    /** The server must be whom its certificate vouches for. */
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
     * Sends a request, and takes the answer up to the end of its headers.
     *
     * @param headers how many characters of them are taken; some more are read, to be counted
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
     * Takes the body of an answer, to its end.
     *
     * @throws BodyTooLargeException where it goes on beyond the limit
     */
    static Bytes body(ClassicHttpResponse response, int limit) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return Bytes.NONE;
        }
        @SuppressWarnings("resource") // to close it would be to read on; whoever hangs up closes the connection
        byte[] content = entity.getContent().readNBytes(limit + 1);
        if (content.length > limit) {
            throw new BodyTooLargeException(limit);
        }
        return Bytes.of(content);
    }

    boolean leadsTo(ScenarioHttpSender.Origin wanted) {
        return server.equals(wanted);
    }

    /** Whether the server has ever been reached. */
    boolean isEstablished() {
        return cameAbout;
    }

    /** Whether the headers of the answer were complete. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether both sides want another exchange after the last. */
    boolean isKept() {
        return kept && !ended;
    }

    void rest() {
        idleSince = System.nanoTime();
    }

    boolean restsLongerThan(Duration time) {
        return System.nanoTime() - idleSince > time.toNanos();
    }

    /** Whether the server has said nothing since its last answer, not even that it hangs up. */
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

    /** Whoever waits for the server waits no longer. */
    void hangUp() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // is what was wanted
        }
    }

    /** How the library hears the server. */
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
