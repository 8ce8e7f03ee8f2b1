package dev.countersign.server.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResource.Update;
import dev.countersign.model.example.ExampleResourceFlags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    private final StoredResource<ExampleResource, Update> entry = Examples.entry(12, 1_000, "Alice");

    @Test
    void lets_everything_pass_when_nothing_is_asked() {
        assertThat(filtersBy("none", null).test(entry)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "filterCreatedBy, Alice, true",
        "filterCreatedBy, LIC, true",
        "filterCreatedBy, bob, false",
        "filterCreatedAfter, 1000, true",
        "filterCreatedAfter, 1001, false",
        "filterCreatedBefore, 1000, true",
        "filterCreatedBefore, 999, false",
        "filterProvider, example, true",
        "filterProvider, Example, false",
        "filterProductId, machine, true",
        "filterProductId, mach, false",
        "filterProductCategory, machines, true",
        "filterProductCategory, machine, false",
        "filterIds, 12, true",
        "filterIds, '1,2', false",
        "filterIds, '1, 12 ,3', true",
        "filterIds, ',12,', true",
        "filterIds, ',', false",
        "filterProviderIds, mine, true",
        "filterProviderIds, 'yours,mine', true",
        "filterProviderIds, 'mine/yours', false",
        "hideProvider, example, false",
        "hideProvider, other, true",
        "hideProductId, machine, false",
        "hideProductId, machines, true",
        "hideProductCategory, machines, false",
        "hideProductCategory, machine, true",
    })
    void lets_pass_what_matches(String flag, String value, boolean passes) {
        entry.accept("mine");

        assertThat(filtersBy(flag, value).test(entry)).isEqualTo(passes);
    }

    @Test
    void finds_no_resource_without_a_providers_id_by_such_an_id() {
        assertThat(filtersBy("filterProviderIds", "").test(entry)).isFalse();
    }

    private static Filter filtersBy(String flag, @Nullable String value) {
        return new Filter(new ExampleResourceFlags(
                null,
                null,
                null,
                null,
                null,
                only("filterCreatedBy", flag, value),
                number(only("filterCreatedAfter", flag, value)),
                number(only("filterCreatedBefore", flag, value)),
                only("filterProvider", flag, value),
                only("filterProductId", flag, value),
                only("filterProductCategory", flag, value),
                only("filterProviderIds", flag, value),
                only("filterIds", flag, value),
                only("hideProductId", flag, value),
                only("hideProductCategory", flag, value),
                only("hideProvider", flag, value)));
    }

    private static @Nullable String only(String wanted, String flag, @Nullable String value) {
        return wanted.equals(flag) ? value : null;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }
}
