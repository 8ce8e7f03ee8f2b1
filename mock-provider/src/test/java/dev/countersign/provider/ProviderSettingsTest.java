package dev.countersign.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.token.Keys;
import dev.countersign.provider.counting.CountingRate;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ProviderSettingsTest {
    @Test
    void print_no_secret() {
        assertThat(settings("example", "localhost", "operator-secret"))
                .hasToString("ProviderSettings[provider=example, host=localhost, port=0, core=http://core.example]");
    }

    @Test
    void an_id_that_would_change_the_meaning_of_a_path_is_refused() {
        for (String id : new String[] {"", "a/b", "{id}", "*", "a b"}) {
            assertThatThrownBy(() -> settings(id, "localhost", "secret"))
                    .hasMessage("provider must consist of letters, digits, '.', '_' and '-', not '%s'", id);
        }
    }

    @Test
    void an_operator_has_a_token() {
        assertThatThrownBy(() -> settings("example", "localhost", " ")).hasMessage("operatorToken must not be blank");
    }

    @Test
    void an_address_of_version_6_is_put_in_brackets() {
        assertThat(settings("example", "::1", "secret").url(80)).isEqualTo(URI.create("http://[::1]:80"));
    }

    private static ProviderSettings settings(String provider, String host, String operatorToken) {
        return new ProviderSettings(
                provider,
                host,
                0,
                URI.create("http://core.example"),
                "refresh-secret",
                () -> Keys.publicKey(FakeCore.KEYS),
                operatorToken,
                CountingRate.USUAL);
    }
}
