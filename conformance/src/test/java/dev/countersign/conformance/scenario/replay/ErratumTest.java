package dev.countersign.conformance.scenario.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ErratumTest {
    @Test
    void accepts_what_it_lists_and_nothing_else() {
        Erratum erratum = erratum("{\"accept\": [[1, 2], null]}");

        assertThat(erratum.accepts(json("[1, 2]"))).isTrue();
        assertThat(erratum.accepts(json("null"))).isTrue();
        assertThat(erratum.accepts(json("[2, 1]"))).isFalse();
    }

    @Test
    void accepts_any_order_where_it_says_so() {
        Erratum erratum = erratum("{\"accept\": [[1, 2], \"none\"], \"unordered\": true}");

        assertThat(erratum.accepts(json("[2, 1]"))).isTrue();
        assertThat(erratum.accepts(json("\"none\""))).isTrue();
        assertThat(erratum.accepts(json("[2, 2]"))).isFalse();
        assertThat(erratum.accepts(json("[1, 2, 3]"))).isFalse();
        assertThat(erratum.accepts(json("{}"))).isFalse();
    }

    @Test
    void accepts_anything_where_it_says_so() {
        assertThat(erratum("{\"accept\": \"any\"}").accepts(json("{}"))).isTrue();
    }

    @Test
    void is_about_a_place_in_which_a_star_stands_for_any_index() {
        Erratum erratum = erratum("{\"accept\": [], \"pointer\": \"/items/*/id\"}");

        assertThat(erratum.covers("/items/7/id")).isTrue();
        assertThat(erratum.covers("/items/7/owner")).isFalse();
        assertThat(erratum.covers("/items/7")).isFalse();
    }

    private static Erratum erratum(String field) {
        return Erratum.of("E-1", json(field));
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
