package dev.countersign.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.resource.AclEntity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireJsonTest {
    private static final TypeReference<Order> ORDER = new TypeReference<>() {};
    private static final String SMALLEST = "\"name\": \"a\", \"count\": 1, \"size\": \"SMALL\", \"tags\": []";

    private enum Size {
        SMALL,
        LARGE
    }

    private record Order(
            String name,
            int count,
            Size size,
            List<String> tags,
            @Nullable Long since,
            @Nullable Boolean urgent,
            @Nullable List<Line> lines,
            @Nullable AclEntity owner) {}

    private record Line(String product) {}

    @Test
    void what_may_be_null_may_be_left_out() {
        assertThat(order("")).isEqualTo(new Order("a", 1, Size.SMALL, List.of(), null, null, null, null));
        assertThat(order(", \"since\": null, \"lines\": null, \"owner\": null")).isEqualTo(order(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                                         | name: is missing",
                "{\"name\": \"a\", \"count\": 1}            | size: is missing",
                "[]                                         | The body: is not an object",
                "1                                          | The body: is not an object",
                "\"text\"                                   | The body: is not an object",
                "null                                       | The body is null: send an object",
            })
    void a_body_that_is_no_order_is_refused(String json, String why) {
        assertRefused(json, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"name\": null                             | name: must not be null",
                "\"name\": 1                                | name: '1' is not a string",
                "\"name\": 1.5                              | name: '1.5' is not a string",
                "\"name\": true                             | name: 'true' is not a string",
                "\"name\": {}                               | name: is not a string",
                "\"count\": null                            | count: must not be null",
                "\"count\": \"1\"                           | count: is not an integer of 32 bits",
                "\"count\": \"\"                            | count: '' is not an integer of 32 bits",
                "\"count\": 1.5                             | count: '1.5' is not an integer of 32 bits",
                "\"count\": 2147483648                      | count: is out of the range of an integer of 32 bits",
                "\"count\": true                            | count: is not an integer of 32 bits",
                "\"count\": {}                              | count: is not an integer of 32 bits",
                "\"since\": 9223372036854775808             | since: is out of the range of an integer of 64 bits",
                "\"since\": \"now\"                         | since: is not an integer of 64 bits",
                "\"urgent\": \"true\"                       | urgent: is not true or false",
                "\"urgent\": 1                              | urgent: '1' is not true or false",
                "\"size\": \"HUGE\"                         | size: 'HUGE' is not one of SMALL, LARGE",
                "\"size\": \"small\"                        | size: 'small' is not one of SMALL, LARGE",
                "\"size\": 0                                | size: '0' is not one of SMALL, LARGE",
                "\"size\": null                             | size: must not be null",
                "\"tags\": null                             | tags: must not be null",
                "\"tags\": [\"a\", null]                    | tags[1]: must not be null",
                "\"tags\": [\"a\", 2]                       | tags[1]: '2' is not a string",
                "\"tags\": {}                               | tags[0]: is not a string",
                "\"lines\": [{\"product\": \"a\"}, {}]      | lines[1].product: is missing",
                "\"lines\": [{\"product\": 7}]              | lines[0].product: '7' is not a string",
                "\"lines\": [null]                          | lines[0]: must not be null",
                "\"lines\": [[]]                            | lines[0]: is not an object",
                "\"owner\": {\"type\": \"king\"}           | owner: unknown type 'king'",
                "\"owner\": {\"username\": \"bob\"}        | owner.type: is missing",
                "\"owner\": {\"type\": \"user\"}           | owner.username: is missing",
            })
    void a_field_that_is_wrong_is_named_with_what_is_wrong(String field, String why) {
        assertRefused("{" + SMALLEST + ", " + field + "}", why);
    }

    @Test
    void a_value_that_is_long_is_cut() {
        assertRefused(
                "{%s, \"size\": \"%s\"}".formatted(SMALLEST, "x".repeat(61)),
                "size: '%s…' is not one of SMALL, LARGE".formatted("x".repeat(60)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"name\": }     | The body is not valid JSON at line 1, column 10: Unexpected character ('}' (code 125)):"
                        + " expected a value",
                "{\"name\": \"a\" | The body is not valid JSON at line 1, column 13: Unexpected end-of-input: expected close"
                        + " marker for Object (start marker at [line: 1, column: 1])",
            })
    void what_is_not_json_is_refused_with_its_place(String json, String why) {
        assertRefused(json, why);
    }

    @Test
    void a_body_must_be_there() {
        assertRefused("", "The request has no body: send JSON");
        assertRefused("  ", "The request has no body: send JSON");
    }

    @Test
    void a_body_has_one_end() {
        assertRefused("{" + SMALLEST + "} {}", "The body goes on after its end");
    }

    @Test
    void nesting_has_a_limit() {
        TypeReference<JsonNode> anything = new TypeReference<>() {};
        int most = WireJson.DEEPEST_NESTING;

        assertThat(WireJson.read(bytes("[".repeat(most) + "]".repeat(most)), anything)
                        .isArray())
                .isTrue();
        assertThatThrownBy(() -> WireJson.read(bytes("[".repeat(most + 1)), anything))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage(
                        "The JSON goes beyond a limit: Document nesting depth (101) exceeds the maximum allowed (100)");
        assertRefused(
                "{%s, \"unknown\": %s".formatted(SMALLEST, "[".repeat(most)),
                "The JSON goes beyond a limit: Document nesting depth (101) exceeds the maximum allowed (100)");
    }

    @Test
    void fields_that_nobody_knows_are_ignored() {
        assertThat(order(", \"colour\": {\"red\": [1]}")).isEqualTo(order(""));
    }

    @Test
    void comments_and_trailing_commas_are_allowed() {
        assertThat(WireJson.read(bytes("/* an order */ {" + SMALLEST + ", // the end\n}"), ORDER))
                .isEqualTo(order(""));
    }

    @Test
    void a_single_value_is_a_list_of_one() {
        Order order = order(", \"lines\": {\"product\": \"p\"}");

        assertThat(order.lines()).containsExactly(new Line("p"));
    }

    @Test
    void the_items_of_a_bulk_request_are_not_null_but_the_responses_may_be() {
        TypeReference<BulkRequest<Line>> request = new TypeReference<>() {};
        TypeReference<BulkResponse<Line>> response = new TypeReference<>() {};

        assertThatThrownBy(() -> WireJson.read(bytes("{\"items\": [null]}"), request))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("items[0]: must not be null");
        assertThatThrownBy(() -> WireJson.read(bytes("{\"items\": null}"), request))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("items: must not be null");
        assertThat(WireJson.read(bytes("{\"responses\": [null, {\"product\": \"p\"}]}"), response)
                        .responses())
                .containsExactly(null, new Line("p"));
    }

    @Test
    void an_enum_of_other_names_on_the_wire_is_described_by_those() {
        TypeReference<Sorting> sorting = new TypeReference<>() {};

        assertThat(WireJson.read(bytes("{\"direction\": \"descending\"}"), sorting))
                .isEqualTo(new Sorting(SortDirection.DESCENDING));
        assertThatThrownBy(() -> WireJson.read(bytes("{\"direction\": \"DESCENDING\"}"), sorting))
                .hasMessage("direction: 'DESCENDING' is not one of ascending, descending");
    }

    private record Sorting(SortDirection direction) {}

    @Test
    void what_is_null_is_written() {
        assertThat(new String(WireJson.write(order("")), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"a\",\"count\":1,\"size\":\"SMALL\",\"tags\":[],\"since\":null,\"urgent\":null,"
                        + "\"lines\":null,\"owner\":null}");
        assertThat(new String(WireJson.write(Unit.UNIT), StandardCharsets.UTF_8))
                .isEqualTo("{}");
    }

    @Test
    void what_can_not_be_written_is_our_own_mistake() {
        assertThatThrownBy(() -> WireJson.write(new Object()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("can't be written as JSON: class java.lang.Object");
    }

    @Test
    void text_is_utf_8() {
        Line line = new Line("Ærø – 雲");

        assertThat(new String(WireJson.write(line), StandardCharsets.UTF_8)).isEqualTo("{\"product\":\"Ærø – 雲\"}");
        assertThat(WireJson.read(WireJson.write(line), new TypeReference<Line>() {}))
                .isEqualTo(line);
    }

    @Test
    void a_map_of_anything_can_be_written() {
        assertThat(new String(WireJson.write(Map.of("a", 1)), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":1}");
    }

    private static Order order(String more) {
        return WireJson.read(bytes("{" + SMALLEST + more + "}"), ORDER);
    }

    private static void assertRefused(String json, String why) {
        assertThatThrownBy(() -> WireJson.read(bytes(json), ORDER))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage(why);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
