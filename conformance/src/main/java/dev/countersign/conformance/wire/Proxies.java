package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.ProxyAddress.Setting;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the proxy for each server: that of the target file, or else of Java's system properties, or else of the environment.
 * Servers on this machine are called without one.
 */
public final class Proxies {
    /** As the system properties and the environment name them. */
    public static final Proxies OF_SYSTEM = new Proxies(null, System.getenv(), System.getProperties());

    private final @Nullable ProxyAddress stated;
    private final Map<String, String> environment;
    private final Properties properties;

    Proxies(@Nullable ProxyAddress stated, Map<String, String> environment, Properties properties) {
        this.stated = stated;
        this.environment = environment;
        this.properties = properties;
    }

    /** @param stated for all servers; null for what the system says */
    public static Proxies of(@Nullable ProxyAddress stated) {
        return stated == null ? OF_SYSTEM : new Proxies(stated, Map.of(), new Properties());
    }

    /**
     * The proxy for a server, if it is called through one.
     *
     * @throws IllegalArgumentException where the environment names something that is no HTTP proxy
     */
    public Optional<ProxyAddress> to(URI server) {
        return to(Origin.of(server));
    }

    Optional<ProxyAddress> to(Origin server) {
        if (server.isLoopback()) {
            return Optional.empty();
        }
        if (stated != null) {
            return Optional.of(stated);
        }
        String property = server.scheme() + ".proxyHost";
        return properties.getProperty(property, "").isBlank() ? ofEnvironment(server) : ofProperties(server, property);
    }

    private static Optional<ProxyAddress> ofProperties(Origin server, String property) {
        Setting setting = new Setting(property, "http.nonProxyHosts");
        return ProxySelector.getDefault().select(URI.create(server.toString())).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(address -> new ProxyAddress(address.getHostString(), address.getPort(), null, setting))
                .findFirst();
    }

    private Optional<ProxyAddress> ofEnvironment(Origin server) {
        String variable = server.scheme() + "_proxy";
        return Stream.of(variable, variable.toUpperCase(Locale.ROOT))
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .filter(name -> !isExempt(server))
                .map(name -> ProxyAddress.of(environment.getOrDefault(name, "").strip(), setting(name)));
    }

    private static Setting setting(String variable) {
        return new Setting(variable, variable.startsWith("h") ? "no_proxy" : "NO_PROXY");
    }

    private boolean isExempt(Origin server) {
        String exempt = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        return Stream.of(exempt.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .anyMatch(entry -> entry.equals("*") || entry.equals(address(server)) || matches(entry, server));
    }

    /** The host, of an IPv6 address without its brackets. */
    private static String address(Origin server) {
        return server.host().replaceAll("[\\[\\]]", "");
    }

    /** Whether an entry, such as {@code example.org}, {@code .example.org} or {@code core.example.org:8080}, names a server. */
    private static boolean matches(String entry, Origin server) {
        String withPort = entry.matches(".*[^:]:[0-9]+") && !entry.endsWith("]") ? entry : entry + ":" + server.port();
        String domain = withPort.replaceFirst("^\\*?\\.", "");
        String name = "%s:%d".formatted(server.host(), server.port());
        return !entry.isEmpty() && (name.equals(domain) || name.endsWith("." + domain));
    }
}
