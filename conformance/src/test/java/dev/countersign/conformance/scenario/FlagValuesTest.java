package dev.countersign.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each flag that filters or hides, a value that a resource passes, and one that it does not pass. */
class FlagValuesTest {
    private final FlagValues values = new FlagValues(resource(), List.of("PENDING", "RUNNING"), "nobody");

    @ParameterizedTest
    @CsvSource({
        "filterCreatedAfter, 4000, 6000",
        "filterCreatedBefore, 6000, 4000",
        "filterState, PENDING, RUNNING",
        "filterCreatedBy, alice, nobody",
        "filterIds, 7, nobody",
        "filterProviderIds, p-7, nobody",
        "filterProvider, acme, nobody",
        "filterProductId, machine, nobody",
        "filterProductCategory, machines, nobody",
        "hideProvider, nobody, acme",
        "hideProductId, nobody, machine",
        "hideProductCategory, nobody, machines"
    })
    void tell_a_resource_from_others(String flag, String passing, String excluding) {
        assertThat(values.passing(flag)).isEqualTo(Query.of(flag, passing));
        assertThat(values.excluding(flag)).isEqualTo(Query.of(flag, excluding));
    }

    @Test
    void a_resource_without_an_id_of_its_provider_passes_where_nobody_asks_for_one() {
        ObjectNode resource = resource();
        resource.putNull("providerGeneratedId");

        assertThat(new FlagValues(resource, List.of(), "nobody").passing("filterProviderIds"))
                .isEqualTo(Query.NOTHING_SPECIAL);
    }

    @Test
    void a_flag_that_does_neither_has_none() {
        assertThatThrownBy(() -> values.passing("includeOthers"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'includeOthers' is no flag that filters or hides");
    }

    private static ObjectNode resource() {
        ObjectNode resource = JsonNodeFactory.instance
                .objectNode()
                .put("id", "7")
                .put("providerGeneratedId", "p-7")
                .put("createdAt", 5_000);
        resource.putObject("status").put("state", "PENDING");
        resource.putObject("owner").put("createdBy", "alice");
        resource.putObject("specification")
                .putObject("product")
                .put("id", "machine")
                .put("category", "machines")
                .put("provider", "acme");
        return resource;
    }
}
