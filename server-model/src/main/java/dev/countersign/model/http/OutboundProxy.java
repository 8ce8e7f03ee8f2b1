package dev.countersign.model.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP proxy for calls of another machine.
 *
 * @param login user and password, separated by a colon; null for none
 */
record OutboundProxy(HttpHost address, @Nullable String login) {
    private static final Pattern LOCAL = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");
    private static final int USUAL_PORT = 80;

    /**
     * The proxy of Java's system properties, or else of the variables {@code http_proxy}, {@code https_proxy} and
     * {@code no_proxy}, in lower or upper case.
     *
     * @return null where the server is called directly, as on this machine
     * @throws RefusedException where a variable names no HTTP proxy
     */
    static @Nullable OutboundProxy of(URI server, Map<String, String> environment) throws RefusedException {
        String host = server.getHost().toLowerCase(Locale.ROOT);
        String scheme = server.getScheme().toLowerCase(Locale.ROOT);
        if (LOCAL.matcher(host).matches()) {
            return null;
        }
        if (System.getProperty(scheme + ".proxyHost") != null) {
            return ofProperties(server);
        }
        String url = variable(environment, scheme + "_proxy");
        return url.isEmpty() || isExempt(host, server.getPort(), variable(environment, "no_proxy"))
                ? null
                : parsed(scheme + "_proxy", url);
    }

    private static @Nullable OutboundProxy ofProperties(URI server) {
        for (Proxy proxy : ProxySelector.getDefault().select(server)) {
            if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
                return new OutboundProxy(new HttpHost("http", address.getHostString(), address.getPort()), null);
            }
        }
        return null;
    }

    private static String variable(Map<String, String> environment, String name) {
        String upper = environment.getOrDefault(name.toUpperCase(Locale.ROOT), "");
        return environment.getOrDefault(name, upper).strip();
    }

    private static boolean isExempt(String host, int port, String exemptions) {
        for (String exemption : exemptions.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
            String domain = exemption.replaceFirst("^\\*?\\.", "").replaceFirst(":" + port + "$", "");
            boolean isDomain = !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
            if (isDomain || exemption.equals("*")) {
                return true;
            }
        }
        return false;
    }

    private static OutboundProxy parsed(String variable, String text) throws RefusedException {
        URI url;
        try {
            url = new URI("http://" + text.replaceFirst("^(?i)http://", ""));
        } catch (URISyntaxException malformed) {
            throw new RefusedException(variable + " names no HTTP proxy"); // the cause would show a password
        }
        if (url.getHost() == null || url.getAuthority().endsWith(":")) {
            throw new RefusedException(variable + " names no HTTP proxy");
        }
        int port = url.getPort() < 0 ? USUAL_PORT : url.getPort();
        return new OutboundProxy(new HttpHost("http", url.getHost(), port), url.getUserInfo());
    }

    /** Sends the login with the first request already: the proxy need not ask for it. */
    void authenticate(HttpClientContext context) {
        if (login != null) {
            String[] parts = login.split(":", 2);
            BasicScheme basic = new BasicScheme();
            basic.initPreemptive(
                    new UsernamePasswordCredentials(parts[0], (parts.length == 1 ? "" : parts[1]).toCharArray()));
            context.resetAuthExchange(address, basic);
        }
    }

    /** @throws RefusedException where the response is the proxy's own */
    void requireForwarded(HttpClientContext context, ClassicHttpResponse response) throws RefusedException {
        boolean isOfTunnel = context.getResponse() == null;
        if (isOfTunnel || response.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
            throw new RefusedException("the proxy %s refuses with status %d".formatted(this, response.getCode()));
        }
    }

    /** The address, without the login. */
    @Override
    public String toString() {
        return address.toURI();
    }

    /** Thrown where a proxy does not forward a request. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String why) {
            super(why);
        }
    }
}
