package dev.countersign.server;

import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.call.WireJson;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldsTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String WORLDS =
            "empty, documented, documented/creating-and-retrieving-a-resource, documented/browsing-the-catalog, "
                    + "documented/browsing-the-catalog-with-a-filter, documented/searching-for-data, "
                    + "documented/feature-detection-supported, documented/feature-detection-failure-scenario, "
                    + "documented/resource-collaboration, documented/losing-access-to-resources, "
                    + "documented/create-and-configure-an-ingress, "
                    + "documented/creation-of-resources, "
                    + "documented/looking-up-resources-by-provider-generated-id, "
                    + "documented/dealing-with-failures, documented/dealing-with-partial-failures, documented/jobs-permissions-general-grant, "
                    + "documented/jobs-permissions-custom-url-grant, documented/jobs-permissions-listing, "
                    + "documented/jobs-permissions-updating, documented/jobs-permissions-deleting, "
                    + "documented/jobs-permissions-deleting-by-an-empty-value";

    private final Caller user = core.as("user");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    empty                                               |           | 1
                    documented                                          |           | 1234
                    documented/creating-and-retrieving-a-resource       |           | 1234
                    documented/browsing-the-catalog                     | 1234      | 1235
                    documented/browsing-the-catalog-with-a-filter       | 1234      | 1235
                    documented/searching-for-data                       | 1 2 3     | 4
                    documented/feature-detection-supported              |           | 1234
                    documented/feature-detection-failure-scenario       |           | 1234
                    documented/resource-collaboration                   |           | 1234
                    documented/create-and-configure-an-ingress          |           | 5127
                    documented/creation-of-resources                    | 1234      | 1235
                    documented/looking-up-resources-by-provider-generated-id | 1234 | 1235
                    documented/dealing-with-failures                    |           | 1234
                    documented/dealing-with-partial-failures            |           | 1234
                    """)
    void a_world_has_what_its_example_finds(String world, String found, String nextId) {
        assertThat(enter(world).success().toString()).isEqualTo("{\"name\":\"%s\"}".formatted(world));

        assertThat(user.browse().ids()).isEqualTo(found == null ? List.of() : List.of(found.split(" ")));
        assertThat(user.createCountTo(1)).isEqualTo(nextId);
        assertThat(core.clock().instant().toEpochMilli()).isEqualTo(1_635_170_395_571L);
    }

    @ParameterizedTest
    @CsvSource({"supported, 200", "failure-scenario, 400"})
    void worlds_differ_in_what_the_provider_supports(String world, int status) {
        enter("documented/feature-detection-" + world).success();

        assertThat(user.create(count(1, -1)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    looking-up-resources-by-provider-generated-id | {"operation":"create","answer":{"responses":[{"id":"mhxas1"}]}}
                    dealing-with-failures                         | {"operation":"create","status":500}
                    dealing-with-partial-failures                 | {"operation":"create","status":500,"item":1}
                    """)
    void providers_do_wrong_in_a_world_already_while_it_is_made(String world, String fault)
            throws JsonProcessingException {
        enter("documented/" + world).success();

        assertThat(core.provider().operations()).startsWith("faults");
        assertThat(core.provider().calls("faults"))
                .extracting(FakeProvider.Call::body)
                .containsExactly(WireJson.bodies().readTree("[" + fault + "]"));
    }

    @Test
    void the_world_of_the_search_finds_its_300() {
        enter("documented/searching-for-data").success();

        assertThat(user.search("300").ids()).containsExactly("3");
        JsonNode found = user.retrieve("3").success();
        assertThat(found.at("/specification/target").intValue()).isEqualTo(300);
        assertThat(found.at("/owner/createdBy").textValue()).isEqualTo("user");
    }

    @Test
    void a_world_forgets_the_one_before() {
        user.createCountTo(1);
        core.clock().schedule(Duration.ofSeconds(1), () -> core.clock().advance(Duration.ofSeconds(1)));
        core.clock().advance(Duration.ofMillis(500));
        core.offerOfSecond("machine");

        enter("empty").success();

        assertThat(user.retrieve("1").status()).isEqualTo(404);
        assertThat(core.clock().nextDue()).isNull();
        assertThat(user.createCountTo(1)).isEqualTo("1");
        assertThat(core.clock().instant().toEpochMilli()).isEqualTo(1_635_170_395_571L);
        assertThat(user.create(count(0, 1, "machine", "second")).status()).isEqualTo(400);
        assertThat(core.provider().operations()).containsExactly("retrieveProducts", "create");
    }

    @Test
    void a_world_that_is_not_known_leaves_the_present_one_as_it_is() {
        user.createCountTo(1);

        assertThat(enter("nonsense").refusal())
                .isEqualTo("400 name: there is no world 'nonsense', only [" + WORLDS + "]");
        assertThat(user.browse().ids()).containsExactly("1");
    }

    @Test
    void the_names_of_the_worlds_are_offered() {
        JsonNode worlds = core.operator().get("/simulation").success().get("worlds");

        assertThat(worlds.toString()).isEqualTo("[\"" + WORLDS.replace(", ", "\",\"") + "\"]");
    }

    private static Answer enter(String world) {
        return core.operator().put("/simulation/world", json("{'name': '%s'}".formatted(world)));
    }
}
