package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.ProxyAddress.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ProxyTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final Setting VARIABLE = new Setting("HTTPS_PROXY", "NO_PROXY");

    private final Path directory;

    ProxyTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void a_request_is_forwarded_with_the_credentials_of_the_proxy_which_only_the_proxy_sees() throws IOException {
        try (HostileServer server = HostileServer.thatSays(OK);
                ForwardProxy proxy = ForwardProxy.to(server.url().getPort())) {
            Exchange exchange = send(
                    "http://core.example.org/api?x=1", at("user:p%40ss@127.0.0.1", proxy, Setting.TARGET_FILE), null);

            assertThat(exchange.received().body()).isEqualTo(Bytes.of("ok"));
            assertThat(proxy.heads())
                    .singleElement()
                    .asString()
                    .startsWith("GET http://core.example.org/api?x=1 HTTP/1.1\r\n")
                    .contains("Host: core.example.org\r\n")
                    .contains("Proxy-Authorization: Basic dXNlcjpwQHNz\r\n"); // user:p@ss
            assertThat(exchange.sent().headers()).isEmpty();
        }
    }

    @Test
    void a_server_with_tls_is_called_through_a_tunnel_that_serves_one_exchange_after_the_other() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(ServerCertificate.create(directory, "server", "core.example.org")));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        URI url = URI.create("https://core.example.org/api");
        Trust trust = Trust.at(url, Files.readString(directory.resolve("server.pem")));
        try (ForwardProxy proxy = ForwardProxy.to(server.getAddress().getPort())) {
            ProxyAddress address = at("user:secret@127.0.0.1", proxy, VARIABLE);

            assertThat(send(url.toString(), address, trust).received().status()).isEqualTo(204);
            assertThat(send(url.toString(), address, trust).received().status()).isEqualTo(204);
            assertThat(proxy.heads())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT core.example.org:443 HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic dXNlcjpzZWNyZXQ=\r\n"); // user:secret
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_proxy_that_refuses_a_tunnel_is_named_with_a_remedy() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.refusing("403 Forbidden")) {
            assertUnanswered(
                    "https://core.example.org/api",
                    at("user:secret@127.0.0.1", proxy, VARIABLE),
                    ("the proxy http://127.0.0.1:%d of HTTPS_PROXY refuses to connect to core.example.org:443 (403);"
                                    + " let it connect there, or correct HTTPS_PROXY, or name core.example.org in NO_PROXY")
                            .formatted(proxy.port()));
        }
    }

    @Test
    void a_proxy_that_wants_other_credentials_is_named_with_a_remedy() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.refusing("407 Who are you")) {
            String wanted =
                    "the proxy http://127.0.0.1:%1$d of target.proxy asks for other credentials (407); name them in"
                            + " target.proxy, as in http://user:password@127.0.0.1:%1$d";

            assertUnanswered(
                    "https://core.example.org/api",
                    at("127.0.0.1", proxy, Setting.TARGET_FILE),
                    wanted.formatted(proxy.port()));
            assertUnanswered(
                    "http://core.example.org/api",
                    at("127.0.0.1", proxy, Setting.TARGET_FILE),
                    wanted.formatted(proxy.port()));
        }
    }

    @Test
    void a_proxy_that_hangs_up_is_named_with_a_remedy() throws IOException {
        try (HostileServer proxy = HostileServer.that(OutputStream::close)) {
            assertUnanswered(
                    "https://core.example.org/api",
                    ProxyAddress.of(proxy.url().toString(), Setting.TARGET_FILE),
                    ("the proxy %s of target.proxy can't be reached (the connection was closed before anything was"
                                    + " said); correct target.proxy")
                            .formatted(proxy.url()));
        }
    }

    @Test
    void a_proxy_that_is_not_there_is_named_with_a_remedy() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertUnanswered(
                "http://core.example.org/api",
                ProxyAddress.of("http://user:secret@127.0.0.1:" + port, VARIABLE),
                ("the proxy http://127.0.0.1:%d of HTTPS_PROXY can't be reached (connection refused); correct"
                                + " HTTPS_PROXY, or name core.example.org in NO_PROXY")
                        .formatted(port));
    }

    @Test
    void a_server_on_this_machine_is_called_without_the_proxy() throws IOException {
        try (HostileServer server = HostileServer.thatSays(OK);
                ForwardProxy proxy = ForwardProxy.refusing("403 Forbidden")) {
            assertThat(send(server.url().toString(), at("127.0.0.1", proxy, Setting.TARGET_FILE), null)
                            .received()
                            .status())
                    .isEqualTo(200);
            assertThat(proxy.heads()).isEmpty();
        }
    }

    private static ProxyAddress at(String authority, ForwardProxy proxy, Setting setting) {
        return ProxyAddress.of("http://%s:%d".formatted(authority, proxy.port()), setting);
    }

    private static void assertUnanswered(String url, ProxyAddress proxy, String why) {
        assertThatThrownBy(() -> send(url, proxy, null))
                .isInstanceOf(TargetUnresponsiveException.class)
                .hasMessage("GET %s can't be answered: %s".formatted(url, why));
    }

    private static Exchange send(String url, ProxyAddress proxy, @Nullable Trust trust) {
        return new HttpTransport(
                        WireLimits.USUAL,
                        trust == null ? Trust.OF_JAVA : trust,
                        Proxies.of(proxy),
                        RateLimiter.of(null))
                .exchange(new Sent("GET", URI.create(url), List.of(), Bytes.NONE));
    }
}
