package dev.countersign.conformance.wire;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/**
 * The address of an HTTP proxy. As a text, it shows no credentials.
 *
 * @param credentials user and password, separated by a colon; null for none
 * @param setting what names the proxy, for messages
 */
public record ProxyAddress(String host, int port, @Nullable String credentials, Setting setting) {
    private static final int USUAL_PORT = 80;

    /**
     * Where a proxy is named.
     *
     * @param name of a key, a variable or a property
     * @param exemptions what exempts servers from the proxy; null where nothing does
     */
    public record Setting(String name, @Nullable String exemptions) {
        /** The key of the target file. */
        public static final Setting TARGET_FILE = new Setting("target.proxy", null);
    }

    /**
     * Parses a URL such as {@code http://user:password@proxy.example.org:3128}; {@code http://} may be left out.
     *
     * @throws IllegalArgumentException where it is none; the message does not show the text, which may hold a password
     */
    public static ProxyAddress of(String text, Setting setting) {
        URI url = parsed(text, setting);
        return new ProxyAddress(
                url.getHost(),
                url.getPort() < 0 ? USUAL_PORT : url.getPort(),
                url.getRawUserInfo() == null
                        ? null
                        : URLDecoder.decode(url.getRawUserInfo().replace("+", "%2B"), StandardCharsets.UTF_8),
                setting);
    }

    private static URI parsed(String text, Setting setting) {
        try {
            URI url = new URI(text.contains("://") ? text : "http://" + text);
            if ("http".equalsIgnoreCase(url.getScheme()) && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // its message would quote the password
        }
        throw new IllegalArgumentException(
                "%s must be the URL of an HTTP proxy, such as http://proxy.example.org:3128".formatted(setting.name()));
    }

    /** Routes the request of a context over the proxy. */
    void setUp(HttpClientContext context) {
        HttpHost address = new HttpHost("http", host, port);
        context.setAttribute(PooledHttpClient.PROXY, address);
        if (credentials != null) {
            int colon = credentials.indexOf(':');
            String user = colon < 0 ? credentials : credentials.substring(0, colon);
            String password = colon < 0 ? "" : credentials.substring(colon + 1);
            BasicScheme scheme = new BasicScheme();
            scheme.initPreemptive(new UsernamePasswordCredentials(user, password.toCharArray()));
            context.resetAuthExchange(address, scheme);
        }
    }

    ProxyException unreachable(Origin server, IOException cause) {
        return new ProxyException(
                "%s can't be reached (%s); correct %s%s"
                        .formatted(named(), reason(cause), setting.name(), exempting(server)),
                cause);
    }

    private static String reason(IOException cause) {
        return cause instanceof NoHttpResponseException
                ? "the connection was closed before anything was said"
                : TransportErrors.reason(cause);
    }

    ProxyException refusal(Origin server, int status) {
        return new ProxyException(
                status == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED
                        ? "%s asks for other credentials (407); name them in %s, as in http://user:password@%s:%d"
                                .formatted(named(), setting.name(), host, port)
                        : "%s refuses to connect to %s:%d (%d); let it connect there, or correct %s%s"
                                .formatted(
                                        named(),
                                        server.host(),
                                        server.port(),
                                        status,
                                        setting.name(),
                                        exempting(server)),
                null);
    }

    private String named() {
        return "the proxy %s of %s".formatted(this, setting.name());
    }

    private String exempting(Origin server) {
        return setting.exemptions() == null ? "" : ", or name %s in %s".formatted(server.host(), setting.exemptions());
    }

    @Override
    public String toString() {
        return "http://%s:%d".formatted(host, port);
    }
}
