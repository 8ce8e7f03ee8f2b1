package dev.countersign.conformance.wire;

import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Apache's HTTP client, as checks need it: each request is sent once, as it is, and each response is returned as it is, without
 * redirects, cookies, decompression or answers to challenges.
 */
final class PooledHttpClient {
    /** The attribute of a context that holds the proxy of its request. */
    static final String PROXY = "countersign.proxy";

    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    /** The maximum idle time of a connection, shorter than that of most servers. */
    private static final TimeValue KEPT = TimeValue.of(Duration.ofSeconds(4));
    /** The longest line of a response, in its headers or between the chunks of its body. */
    private static final int LONGEST_LINE = 128 << 10;

    private static final Http1Config PROTOCOL =
            Http1Config.custom().setMaxLineLength(LONGEST_LINE).build();
    private static final RequestConfig REQUESTS = RequestConfig.custom()
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .build();

    /** With the JVM's default trust. Shared by all scenarios, since each has its own threads; holds no state of theirs. */
    static final CloseableHttpClient OF_JAVA = trusting(PooledHttpClient::contextOfJava);

    private PooledHttpClient() {}

    /** @param tls called once a server uses TLS */
    static CloseableHttpClient trusting(Supplier<SSLContext> tls) {
        return trusting(tls, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names finds the addresses of a host, which are tried in turn */
    static CloseableHttpClient trusting(Supplier<SSLContext> tls, DnsResolver names) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(tls, names))
                .setRoutePlanner(new RoutePlanner())
                .setKeepAliveStrategy((response, context) -> KEPT)
                .setUserAgent("Countersign")
                .setDefaultRequestConfig(REQUESTS)
                .setDefaultAuthSchemeRegistry(name -> null)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(Supplier<SSLContext> tls, DnsResolver names) {
        Factory factory = new Factory();
        PoolingHttpClientConnectionManager pool = new PoolBuilder()
                .setConnectionFactory(factory)
                .setDnsResolver(names)
                .setTlsSocketStrategy((socket, host, port, attachment, context) -> new DefaultClientTlsStrategy(
                                tls.get(), HostnameVerificationPolicy.BUILTIN, null)
                        .upgrade(socket, host, port, attachment, context))
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(Integer.MAX_VALUE)
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(Timeout.DISABLED).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
        factory.pool = pool;
        return pool;
    }

    private static SSLContext contextOfJava() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java can't do without TLS", e);
        }
    }

    /** Closes the connections that have been idle for too long whenever it makes another. */
    private static final class Factory implements HttpConnectionFactory<ManagedHttpClientConnection> {
        private @Nullable PoolingHttpClientConnectionManager pool;

        @Override
        public ManagedHttpClientConnection createConnection(@Nullable Socket none) {
            if (pool != null) {
                pool.closeExpired();
            }
            return new PooledConnection(PROTOCOL);
        }
    }

    /** Opens sockets with channels, so that an interrupt ends what blocks on them. */
    private static final class PoolBuilder extends PoolingHttpClientConnectionManagerBuilder {
        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                @Nullable SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    socks -> SocketChannel.open().socket(),
                    ports,
                    names,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register("https", tls)
                            .build());
        }
    }

    private static final class RoutePlanner extends DefaultRoutePlanner {
        RoutePlanner() {
            super(null);
        }

        @Override
        protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
            return (HttpHost) context.getAttribute(PROXY);
        }
    }
}
