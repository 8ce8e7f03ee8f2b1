package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import io.restassured.specification.FilterableRequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseAddressTest {
    private static final URI SERVER = URI.create("https://core.example.org:8443/ucloud");

    private final BaseAddress base = new BaseAddress(SERVER);

    @Test
    void calls_lie_below_it() {
        assertThat(base.of("/api/example", Map.of())).hasToString("https://core.example.org:8443/ucloud/api/example");
        assertThat(new BaseAddress(URI.create("http://127.0.0.1:1/")).of("/api/example", Map.of()))
                .hasToString("http://127.0.0.1:1/api/example");
        assertThat(base.of("", Map.of())).isEqualTo(SERVER);
    }

    @Test
    void parameters_keep_their_order_and_may_have_several_values() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("itemsPerPage", List.of("10"));
        query.put("filterIds", List.of("1", "2"));
        query.put("next", List.of());

        assertThat(base.of("/browse", query)).hasToString(SERVER + "/browse?itemsPerPage=10&filterIds=1&filterIds=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "a b", "a+b", "1,2", "a&b=c", "50%", "ü", "\"quoted\"", "#", "?", "a/b", "{id}", ""})
    void a_value_is_what_another_client_makes_of_it(String value) {
        var other = (FilterableRequestSpecification) RestAssured.given().queryParam("search", value);

        URI address = base.of("/browse", Map.of("search", List.of(value)));

        assertThat(address).isEqualTo(URI.create(other.path(SERVER + "/browse").getURI()));
        assertThat(address.getQuery()).isEqualTo("search=" + value);
    }

    @Test
    void a_path_that_is_not_encoded_is_no_address() {
        assertThatThrownBy(() -> base.of("/a b", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
