package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.wire.ProxyAddress.Setting;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final URI CORE = URI.create("https://core.example.org/api");

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY, https://core.example.org",
        "https_proxy, https://core.example.org",
        "HTTP_PROXY, http://core.example.org",
        "http_proxy, http://core.example.org"
    })
    void a_variable_names_the_proxy_of_its_scheme(String variable, URI server) {
        assertThat(of(Map.of(variable, "http://proxy.example.org:3128/")).to(server))
                .contains(new ProxyAddress(
                        "proxy.example.org",
                        3128,
                        null,
                        new Setting(variable, variable.startsWith("h") ? "no_proxy" : "NO_PROXY")));
    }

    @Test
    void a_variable_is_about_its_scheme_alone_and_in_lower_case_first() {
        Map<String, String> both = Map.of("https_proxy", "lower", "HTTPS_PROXY", "upper");

        assertThat(of(both).to(CORE)).map(ProxyAddress::host).contains("lower");
        assertThat(of(both).to(URI.create("http://core.example.org"))).isEmpty();
        assertThat(of(Map.of("https_proxy", " ")).to(CORE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "core.example.org",
                "example.org",
                ".example.org",
                "*.example.org",
                "localhost, CORE.example.org",
                "core.example.org:443"
            })
    void what_is_exempt_is_called_without_a_proxy(String exempt) {
        assertThat(of(Map.of("HTTPS_PROXY", "proxy", "NO_PROXY", exempt)).to(CORE))
                .isEmpty();
        assertThat(of(Map.of("HTTPS_PROXY", "proxy", "no_proxy", exempt)).to(CORE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "core", "ample.org", "core.example.org:8080", "core.example.org.evil"})
    void what_is_not_exempt_is_called_through_the_proxy(String exempt) {
        assertThat(of(Map.of("HTTPS_PROXY", "proxy", "NO_PROXY", exempt)).to(CORE))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://127.1.2.3", "http://[::1]:8080"})
    void this_machine_is_called_without_a_proxy(URI server) {
        assertThat(of(Map.of("HTTP_PROXY", "proxy")).to(server)).isEmpty();
    }

    @Test
    void the_target_file_comes_first_and_then_the_system_properties() {
        Setting file = Setting.TARGET_FILE;
        Properties properties = new Properties();
        properties.setProperty("https.proxyHost", "of-properties");
        System.setProperty("https.proxyHost", "of-properties");
        System.setProperty("https.proxyPort", "3129");
        try {
            assertThat(new Proxies(ProxyAddress.of("of-file", file), Map.of(), properties).to(CORE))
                    .contains(new ProxyAddress("of-file", 80, null, file));
            assertThat(new Proxies(null, Map.of("HTTPS_PROXY", "of-environment"), properties).to(CORE))
                    .contains(new ProxyAddress(
                            "of-properties", 3129, null, new Setting("https.proxyHost", "http.nonProxyHosts")));
            System.setProperty("http.nonProxyHosts", "*.example.org");
            assertThat(new Proxies(null, Map.of("HTTPS_PROXY", "of-environment"), properties).to(CORE))
                    .isEmpty();
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
            System.clearProperty("http.nonProxyHosts");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://user:secret@proxy", "https://proxy", "http://", "http://user:secret@pro xy"})
    void what_is_no_http_proxy_is_refused_without_showing_it(String text) {
        assertThatThrownBy(() -> of(Map.of("HTTPS_PROXY", text)).to(CORE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("HTTPS_PROXY must be the URL of an HTTP proxy, such as http://proxy.example.org:3128")
                .hasNoCause();
    }

    @Test
    void credentials_are_decoded_and_never_shown() {
        ProxyAddress proxy = ProxyAddress.of("http://us%65r:p+%40@proxy.example.org:3128", Setting.TARGET_FILE);

        assertThat(proxy.credentials()).isEqualTo("user:p+@");
        assertThat(proxy).hasToString("http://proxy.example.org:3128");
    }

    private static Proxies of(Map<String, String> environment) {
        return new Proxies(null, environment, new Properties());
    }
}
