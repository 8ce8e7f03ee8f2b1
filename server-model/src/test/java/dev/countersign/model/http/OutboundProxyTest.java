package dev.countersign.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundProxyTest {
    private static final URI CORE = URI.create("https://core.example.org:8443");

    @ParameterizedTest
    @ValueSource(strings = {"https_proxy", "HTTPS_PROXY"})
    void a_variable_names_the_proxy_of_its_scheme(String variable) throws Exception {
        Map<String, String> environment = Map.of(variable, "http://user:secret@proxy.example.org:3128/");

        OutboundProxy proxy = OutboundProxy.of(CORE, environment);

        assertThat(proxy)
                .isEqualTo(new OutboundProxy(new HttpHost("http", "proxy.example.org", 3128), "user:secret"))
                .hasToString("http://proxy.example.org:3128");
        assertThat(OutboundProxy.of(URI.create("http://core.example.org"), environment))
                .isNull();
    }

    @Test
    void a_proxy_may_be_named_by_its_host_alone() throws Exception {
        assertThat(OutboundProxy.of(CORE, Map.of("HTTPS_PROXY", "proxy")))
                .isEqualTo(new OutboundProxy(new HttpHost("http", "proxy", 80), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "example.org", ".example.org", "a, core.example.org", "core.example.org:8443"})
    void what_is_exempt_is_called_directly(String exempt) throws Exception {
        assertThat(OutboundProxy.of(CORE, Map.of("HTTPS_PROXY", "proxy", "NO_PROXY", exempt)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ample.org", "core.example.org:443"})
    void what_is_not_exempt_is_called_through_the_proxy(String exempt) throws Exception {
        assertThat(OutboundProxy.of(CORE, Map.of("HTTPS_PROXY", "proxy", "no_proxy", exempt)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1"})
    void this_machine_is_called_directly(URI server) throws Exception {
        assertThat(OutboundProxy.of(server, Map.of("http_proxy", "proxy"))).isNull();
    }

    @Test
    void what_names_no_http_proxy_is_refused_without_showing_it() {
        assertThatThrownBy(() -> OutboundProxy.of(CORE, Map.of("HTTPS_PROXY", "socks5://user:secret@proxy")))
                .isInstanceOf(OutboundProxy.RefusedException.class)
                .hasMessage("https_proxy names no HTTP proxy")
                .hasNoCause();
    }
}
