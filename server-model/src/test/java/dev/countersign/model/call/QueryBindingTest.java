package dev.countersign.model.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryBindingTest {
    private static final TypeReference<Browse> BROWSE = new TypeReference<>() {};
    private static final TypeReference<Retrieve> RETRIEVE = new TypeReference<>() {};

    private record Browse(
            Flags flags,
            @Nullable Integer itemsPerPage,
            @Nullable String next,
            @Nullable SortDirection sortDirection) {}

    private record Flags(
            @Nullable Boolean includeOthers, @Nullable String filterIds, @Nullable Long filterCreatedAfter) {}

    private record Retrieve(Flags flags, String id) {}

    @Test
    void flags_stand_beside_the_other_parameters() {
        Browse request = read(
                Map.of(
                        "itemsPerPage", "50",
                        "sortDirection", "descending",
                        "includeOthers", "false",
                        "filterIds", "1,2",
                        "filterCreatedAfter", "1635170395571"),
                BROWSE);

        assertThat(request)
                .isEqualTo(new Browse(new Flags(false, "1,2", 1635170395571L), 50, null, SortDirection.DESCENDING));
    }

    @Test
    void parameters_that_nobody_knows_are_ignored() {
        assertThat(read(Map.of("colour", "red", "flags", "all"), BROWSE))
                .isEqualTo(new Browse(new Flags(null, null, null), null, null, null));
    }

    @Test
    void a_parameter_without_a_value_is_not_there() {
        assertThat(read(Map.of("itemsPerPage", "", "filterIds", ""), BROWSE)).isEqualTo(read(Map.of(), BROWSE));
    }

    @Test
    void text_stays_text_whatever_it_looks_like() {
        assertThat(read(Map.of("id", "0012"), RETRIEVE).id()).isEqualTo("0012");
        assertThat(read(Map.of("id", "null"), RETRIEVE).id()).isEqualTo("null");
    }

    @Test
    void a_parameter_that_is_required_must_be_there() {
        assertThatThrownBy(() -> read(Map.of("include", "1"), RETRIEVE))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("id: is missing");
        assertThatThrownBy(() -> read(Map.of("id", ""), RETRIEVE))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("id: is missing");
    }

    @Test
    void a_parameter_may_be_there_once() {
        assertThatThrownBy(() -> WireJson.readQuery(Map.of("itemsPerPage", List.of("25", "25")), BROWSE))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("itemsPerPage: is there 2 times");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "itemsPerPage       | ten         | itemsPerPage: 'ten' is not an integer of 32 bits",
                "itemsPerPage       | 1.5         | itemsPerPage: '1.5' is not an integer of 32 bits",
                "itemsPerPage       | 2147483648  | itemsPerPage: '2147483648' is not an integer of 32 bits",
                "sortDirection      | sideways    | sortDirection: 'sideways' is not one of ascending, descending",
                "includeOthers      | yes         | includeOthers: 'yes' is not true or false",
                "filterCreatedAfter | today       | filterCreatedAfter: 'today' is not an integer of 64 bits",
            })
    void a_parameter_that_is_wrong_is_named_with_what_is_wrong(String name, String value, String why) {
        assertThatThrownBy(() -> read(Map.of(name, value), BROWSE))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage(why);
    }

    private static <T> T read(Map<String, String> parameters, TypeReference<T> type) {
        Map<String, List<String>> once = new HashMap<>();
        parameters.forEach((name, value) -> once.put(name, List.of(value)));
        return WireJson.readQuery(once, type);
    }
}
