package dev.countersign.model.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Calls of one server, with one of Apache's HTTP clients for all servers. No request is ever sent twice. Safe for use by several threads. */
final class HttpCalls {
    private static final TimeValue KEPT = TimeValue.ofSeconds(30);
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private static final CloseableHttpClient CLIENT = client();
    private static final String PROXY = "countersign.outbound-proxy";

    private final URI server;
    private final Duration patience;

    /** @param patience timeout of a call, the connect included, however steadily either side sends or receives */
    HttpCalls(URI server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    /**
     * Sends a request and reads its response.
     *
     * @throws SocketTimeoutException where the timeout has passed
     * @throws OutboundProxy.RefusedException where a proxy does not forward the request
     */
    <T> T send(HttpUriRequestBase request, HttpClientResponseHandler<T> reader) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        OutboundProxy proxy = OutboundProxy.of(server, System.getenv());
        if (proxy != null) {
            context.setAttribute(PROXY, proxy.address());
            proxy.authenticate(context);
        }
        AtomicBoolean isGivenUp = new AtomicBoolean();
        Future<?> end = CLOCK.schedule(
                () -> {
                    isGivenUp.set(true);
                    request.cancel();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return CLIENT.execute(request, context, response -> {
                if (proxy != null) {
                    proxy.requireForwarded(context, response);
                }
                return reader.handleResponse(response);
            });
        } catch (IOException failed) {
            throw isGivenUp.get() ? new SocketTimeoutException("the answer is not complete in time") : failed;
        } finally {
            end.cancel(false);
        }
    }

    private static CloseableHttpClient client() {
        return HttpClientBuilder.create()
                .setConnectionManager(new PoolBuilder().build())
                .setRoutePlanner(new RoutePlanner())
                .setKeepAliveStrategy((response, context) -> KEPT)
                .setUserAgent("Countersign")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
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

    private static final class RoutePlanner extends DefaultRoutePlanner {
        RoutePlanner() {
            super(null);
        }

        @Override
        protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
            return context.getAttribute(PROXY) instanceof HttpHost proxy ? proxy : null;
        }
    }

    /** Builds a pool whose sockets have channels, so that an interrupt ends what blocks on them. */
    private static final class PoolBuilder extends PoolingHttpClientConnectionManagerBuilder {
        private @Nullable PoolingHttpClientConnectionManager pool;

        PoolBuilder() {
            setConnectionFactory(socket -> {
                if (pool != null) {
                    pool.closeExpired(); // a server that was stopped never asks for them again
                }
                return new HttpConnection();
            });
            setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX);
            setMaxConnPerRoute(Integer.MAX_VALUE);
            setDefaultConnectionConfig(ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.DISABLED)
                    .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                    .build());
            setTlsSocketStrategy((socket, host, port, attachment, context) ->
                    tls().upgrade(socket, host, port, attachment, context));
        }

        @Override
        public PoolingHttpClientConnectionManager build() {
            pool = super.build();
            return pool;
        }

        private static TlsSocketStrategy tls() throws IOException {
            try {
                return new DefaultClientTlsStrategy(SSLContext.getDefault(), HostnameVerificationPolicy.BUILTIN, null);
            } catch (NoSuchAlgorithmException e) {
                throw new IOException("this JVM offers no TLS", e);
            }
        }

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                @Nullable SchemePortResolver ports, @Nullable DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    socks -> SocketChannel.open().socket(),
                    ports,
                    names,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register("https", tls)
                            .build());
        }
    }
}
