package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.io.IOException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** One request through the client library. Confined to the thread that sends it, except {@link #cancel}. */
final class Call {
    private final HttpClientContext context = HttpClientContext.create();
    private final HttpUriRequestBase request;
    private final @Nullable ProxyAddress proxy;
    private final Origin server;

    Call(Sent sent, @Nullable ProxyAddress proxy) {
        this.request = new HttpUriRequestBase(sent.method(), sent.url());
        this.proxy = proxy;
        this.server = Origin.of(sent.url());
        sent.headers().forEach(header -> request.addHeader(header.name(), header.value()));
        if (!sent.body().isEmpty()) {
            request.setEntity(new ByteArrayEntity(sent.body().toArray(), null));
        }
    }

    /** Sends the request, and reads the response up to the end of its headers. */
    ClassicHttpResponse send(CloseableHttpClient client) throws IOException, HttpException {
        if (proxy == null) {
            return sent(client);
        }
        proxy.setUp(context);
        ClassicHttpResponse response;
        try {
            response = sent(client);
        } catch (IOException failed) {
            throw isAtProxy(failed) ? proxy.unreachable(server, failed) : failed;
        }
        if (!hasBegun() || response.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
            throw proxy.refusal(server, response.getCode());
        }
        return response;
    }

    private ClassicHttpResponse sent(CloseableHttpClient client) throws IOException, HttpException {
        try {
            return client.executeOpen(null, request, context);
        } catch (ClientProtocolException wrapped) {
            if (wrapped.getCause() instanceof HttpException breach) {
                throw breach;
            }
            throw wrapped;
        }
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
        @SuppressWarnings("resource") // closing it would read the rest; cancel closes the connection
        byte[] content = entity.getContent().readNBytes(limit + 1);
        if (content.length > limit) {
            throw new BodyTooLargeException(limit);
        }
        return Bytes.of(content);
    }

    /** Whether there was a connection to the server, through a proxy if there is one. */
    boolean isEstablished() {
        return context.getRequest() != null;
    }

    /** Whether the headers of the response were complete. */
    boolean hasBegun() {
        return context.getResponse() != null;
    }

    /** Whether the connection has served other requests before. */
    boolean isReused() {
        EndpointDetails connection = context.getEndpointDetails();
        int own = context.getHttpRoute() != null && context.getHttpRoute().isTunnelled() ? 2 : 1;
        return isEstablished() && connection != null && connection.getRequestCount() > own;
    }

    /** The host and port that the connection leads to. */
    PortProbe nextHop() {
        return proxy == null ? PortProbe.of(server) : new PortProbe(proxy.host(), proxy.port());
    }

    private boolean isAtProxy(IOException failed) {
        return !isEstablished() && (context.getEndpointDetails() == null || TransportErrors.isHangUp(failed));
    }

    /** Gives the call up, from any thread, unless its response was read to the end. A thread that waits for it stops waiting. */
    void cancel() {
        request.cancel();
    }
}
