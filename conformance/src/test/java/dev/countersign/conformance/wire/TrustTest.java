package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    private final Path directory;
    private HttpsServer server;
    private URI url;

    TrustTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void start() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ServerCertificate.create(directory, "server", "localhost")));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        url = URI.create("https://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whom_a_certificate_of_the_target_file_vouches_for_is_believed() throws Exception {
        assertThat(status(Trust.at(url, pem("server")))).isEqualTo(204);
    }

    @Test
    void nobody_else_is_believed_there() throws Exception {
        ServerCertificate.create(directory, "other", "localhost");

        assertThatThrownBy(() -> status(Trust.at(url, pem("other")))).isInstanceOf(TargetUnresponsiveException.class);
    }

    @Test
    void it_holds_at_that_server_alone() throws Exception {
        Trust elsewhere = Trust.at(URI.create("https://localhost:1"), pem("server"));

        assertThatThrownBy(() -> status(elsewhere)).isInstanceOf(TargetUnresponsiveException.class);
    }

    @Test
    void whom_java_does_not_believe_is_not_believed_where_nothing_is_said() {
        assertThatThrownBy(() -> status(Trust.at(url, null))).isInstanceOf(TargetUnresponsiveException.class);
    }

    @Test
    void what_is_no_certificate_is_refused() {
        assertThatThrownBy(() -> Trust.requireCertificates("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no certificate");
    }

    private int status(Trust trust) {
        return new HttpTransport(WireLimits.USUAL, trust, Proxies.OF_SYSTEM, RateLimiter.of(null))
                .exchange(new Sent("GET", url, List.of(), Bytes.NONE))
                .received()
                .status();
    }

    private String pem(String name) throws IOException {
        return Files.readString(directory.resolve(name + ".pem"));
    }
}
