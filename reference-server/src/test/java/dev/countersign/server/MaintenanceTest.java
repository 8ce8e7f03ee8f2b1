package dev.countersign.server;

import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller user = core.as("user");

    static Stream<String> valid() {
        return Stream.of(
                maintenance("New disks", "MINOR_DISRUPTION", "1635170395571", "1635170395572"),
                maintenance("New disks", "MAJOR_DISRUPTION", "1635170395571", "null"),
                maintenance("x".repeat(4_000), "NO_SERVICE", "1000000000000", "null"));
    }

    static Stream<String> invalid() {
        return Stream.of(
                maintenance("", "MINOR_DISRUPTION", "1635170395571", "null"),
                maintenance(" \\t ", "MINOR_DISRUPTION", "1635170395571", "null"),
                maintenance("x".repeat(4_001), "MINOR_DISRUPTION", "1635170395571", "null"),
                maintenance("New disks", "A_LITTLE", "1635170395571", "null"),
                maintenance("New disks", "MINOR_DISRUPTION", "999999999999", "null"),
                maintenance("New disks", "MINOR_DISRUPTION", "1635170395571", "1635170395"),
                maintenance("New disks", "MINOR_DISRUPTION", "null", "null"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void maintenance_is_shown_as_it_was_declared(String maintenance) {
        declare(maintenance);

        JsonNode support = products().at("/example/0/support/maintenance");

        assertThat(support.toString()).isEqualTo(maintenance);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void support_with_maintenance_that_is_not_valid_is_left_out(String maintenance) {
        declare(maintenance);

        assertThat(products().get("example")).hasSize(1);
        assertThat(user.create(count(0, 1)).refusal())
                .isEqualTo(
                        "502 items[0].product: provider 'example' does not say what it supports on 'example-compute'");
        assertThat(core.provider().calls("create")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINOR_DISRUPTION", "MAJOR_DISRUPTION", "NO_SERVICE"})
    void whether_work_keeps_it_from_creating_is_for_the_provider_to_say(String availability) {
        declare(maintenance("New disks", availability, "1635170395571", "null"));

        user.create(count(0, 1)).success();
        core.provider().nextRefuses("create", 503, "closed for work");

        assertThat(user.create(count(0, 1)).refusal()).isEqualTo("503 Provider example refused: closed for work");
    }

    private JsonNode products() {
        return user.get("/api/example/retrieveProducts").success().get("productsByProvider");
    }

    private static void declare(String maintenance) {
        core.offer(
                        "example-compute",
                        "example",
                        json("'credits': 1, 'support': {'product': %s, 'maintenance': "
                                        .formatted(product("example-compute", "example")))
                                + maintenance + "}")
                .success();
    }

    private static String maintenance(String description, String availability, String startsAt, String endsAt) {
        return json("{'description':'%s','availability':'%s','startsAt':%s,'estimatedEndsAt':%s}"
                .formatted(description, availability, startsAt, endsAt));
    }
}
