package dev.countersign.server;

import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four resources that differ in every property that flags refer to. */
class FlagsTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final long FIRST = 1_635_170_395_571L;

    private final Caller user = core.as("user");

    @BeforeEach
    void createResources() {
        core.offerOfSecond("second-machine");
        user.create(count(0, 100)).success();
        core.clock().advance(Duration.ofSeconds(1));
        core.provider().nextAnswers("create", "{'responses': [{'id': 'mhxas2'}]}");
        user.create(count(100, 0, "example-backwards")).success();
        core.update(FakeProvider.running("2", 90)).success();
        core.clock().advance(Duration.ofSeconds(1));
        user.create(count(0, 100, "second-machine", "second")).success();
        core.clock().advance(Duration.ofSeconds(1));
        core.as("alice").create(count(0, 100)).success();
        core.as("alice").updateAcl(share("4", user("user"), "READ")).success();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    filterState           | RUNNING           | 2
                    filterState           | PENDING           | 1 3 4
                    filterState           | DONE              |
                    filterCreatedBy       | alice             | 4
                    filterCreatedBy       | SER               | 1 2 3
                    filterCreatedBy       | nobody            |
                    filterCreatedAfter    | 1635170396571     | 2 3 4
                    filterCreatedAfter    | 1635170396572     | 3 4
                    filterCreatedBefore   | 1635170396571     | 1 2
                    filterCreatedBefore   | 1635170396570     | 1
                    filterProvider        | second            | 3
                    filterProvider        | secon             |
                    filterProductId       | example-backwards | 2
                    filterProductCategory | second-compute    | 3
                    filterProviderIds     | mhxas2            | 2
                    filterProviderIds     | other, mhxas2     | 2
                    filterProviderIds     | mhxas             |
                    filterIds             | 3,1               | 1 3
                    filterIds             | 4 , 12            | 4
                    hideProductId         | example-backwards | 1 3 4
                    hideProductCategory   | second-compute    | 1 2 4
                    hideProvider          | example           | 3
                    """)
    void a_filter_leaves_what_it_matches(String flag, String value, String matches) {
        List<String> ids = matches == null ? List.of() : List.of(matches.split(" "));
        String nested = value.matches("\\d+") ? value : "'" + value + "'";

        assertThat(user.browse(flag, value).ids()).isEqualTo(ids);
        assertThat(search("'%s': %s".formatted(flag, nested)).ids()).isEqualTo(ids);
        for (String id : List.of("1", "2", "3", "4")) {
            Answer answer = user.retrieve(id, flag, value);
            if (ids.contains(id)) {
                assertThat(answer.success().get("id").textValue()).isEqualTo(id);
            } else {
                assertThat(answer.refusal()).isEqualTo("404 There is no such resource, or none that you may see");
            }
        }
    }

    @Test
    void several_filters_leave_what_all_of_them_match() {
        assertThat(user.browse("filterState", "PENDING", "filterProvider", "example")
                        .ids())
                .containsExactly("1", "4");
        assertThat(search("'filterState': 'PENDING', 'hideProvider': 'second', 'filterCreatedBy': 'user'")
                        .ids())
                .containsExactly("1");
    }

    @Test
    void nothing_is_included_unless_asked_for() {
        for (JsonNode resource : List.of(
                user.retrieve("2").success(),
                user.browse().success().at("/items/1"),
                search("").success().at("/items/1"))) {
            assertThat(resource.get("updates")).isEmpty();
            assertThat(resource.at("/status/resolvedSupport").isNull()).isTrue();
            assertThat(resource.at("/status/resolvedProduct").isNull()).isTrue();
            assertThat(resource.at("/permissions/others")).isEmpty();
        }
    }

    @Test
    void a_flag_that_is_false_includes_nothing() {
        JsonNode resource = user.retrieve(
                        "2", "includeUpdates", "false", "includeSupport", "false", "includeProduct", "false")
                .success();

        assertThat(resource).isEqualTo(user.retrieve("2").success());
    }

    @Test
    void updates_are_included_when_asked_for() {
        for (JsonNode resource : included("includeUpdates", "2")) {
            assertThat(resource.get("updates").toString())
                    .isEqualTo(json("[{'timestamp':%d,'status':'Now at 90','newState':'RUNNING','currentValue':90}]"
                            .formatted(FIRST + 1_000)));
        }
    }

    @Test
    void support_is_included_when_asked_for() {
        for (JsonNode resource : included("includeSupport", "2")) {
            JsonNode resolved = resource.at("/status/resolvedSupport");
            assertThat(resolved.at("/product/name").textValue()).isEqualTo("example-backwards");
            assertThat(resolved.get("support").toString())
                    .isEqualTo(json(
                            "{'product':{'id':'example-backwards','category':'example-compute','provider':'example'},"
                                    + "'supportsBackwardsCounting':'SUPPORTED','maintenance':null}"));
        }
    }

    @Test
    void the_product_is_included_when_asked_for() {
        for (JsonNode resource : included("includeProduct", "2")) {
            JsonNode product = resource.at("/status/resolvedProduct");
            assertThat(product.get("type").textValue()).isEqualTo("compute");
            assertThat(product.get("name").textValue()).isEqualTo("example-backwards");
            assertThat(product.at("/category/provider").textValue()).isEqualTo("example");
        }
    }

    @Test
    void the_permissions_of_others_are_included_when_asked_for() {
        for (JsonNode resource : included("includeOthers", "4")) {
            assertThat(resource.get("permissions").toString())
                    .isEqualTo(
                            json(
                                    "{'myself':['READ'],'others':[{'entity':{'type':'user','username':'user'},'permissions':['READ']}]}"));
        }
    }

    private List<JsonNode> included(String flag, String id) {
        int index = Integer.parseInt(id) - 1;
        return List.of(
                user.retrieve(id, flag, "true").success(),
                user.browse(flag, "true").success().get("items").get(index),
                search("'%s': true".formatted(flag)).success().get("items").get(index));
    }

    private Answer search(String flags) {
        return user.post("/api/example/search", json("{'flags': {%s}, 'query': ''}".formatted(flags)));
    }
}
