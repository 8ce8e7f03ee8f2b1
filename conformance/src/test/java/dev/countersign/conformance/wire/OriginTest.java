package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @Test
    void is_the_same_however_it_is_spelled() {
        assertThat(of("HTTPS://Core.example.org/api")).isEqualTo(of("https://core.example.org:443"));
        assertThat(of("http://core.example.org")).isEqualTo(of("http://core.example.org:80/"));
        assertThat(of("http://core.example.org")).isNotEqualTo(of("https://core.example.org"));
    }

    @Test
    void a_listener_has_the_port_of_its_scheme() {
        assertThat(PortProbe.of(of("https://core.example.org"))).isEqualTo(new PortProbe("core.example.org", 443));
        assertThat(PortProbe.of(of("http://core.example.org"))).isEqualTo(new PortProbe("core.example.org", 80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/example", "mailto:core@example.org", "file:///api"})
    void what_names_no_server_has_none(String url) {
        assertThatThrownBy(() -> of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%s names no server", url);
    }

    @Test
    void a_request_for_another_server_is_not_sent() {
        Origin server = of("http://127.0.0.1:1");
        Sent there = new Sent("GET", URI.create("http://127.0.0.1:2/x"), List.of(), Bytes.NONE);
        Sent here = new Sent("GET", URI.create("http://127.0.0.1:1/x"), List.of(), Bytes.NONE);

        assertThat(server.require(here)).isSameAs(here);
        assertThatThrownBy(() -> server.require(there))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("http://127.0.0.1:2/x is not at http://127.0.0.1:1: nothing was sent");
    }

    private static Origin of(String url) {
        return Origin.of(URI.create(url));
    }
}
