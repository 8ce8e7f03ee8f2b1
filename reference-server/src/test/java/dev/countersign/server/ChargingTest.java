package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each workspace has 10 credits for the machine, a unit of which costs one. */
class ChargingTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String ALL_WELL = json("{'insufficientFunds':[],'duplicateCharges':[]}");
    private static final String DUPLICATE = json("{'insufficientFunds':[],'duplicateCharges':[{'id':'1'}]}");
    private static final String NOT_COVERED = json("{'insufficientFunds':[{'id':'1'}],'duplicateCharges':[]}");

    private final Caller user = core.as("user");

    @BeforeEach
    void createResource() {
        core.offer(
                        "machine",
                        "second",
                        json("'credits': 10, 'support': {'product': %s}"
                                .formatted(Requests.product("machine", "second"))))
                .success();
        user.create(count(0, 100, "machine", "second")).success();
    }

    @Test
    void a_workspace_can_be_charged_all_that_it_has_and_no_more() {
        assertThat(charge(charge("1", "a", 9))).isEqualTo(ALL_WELL);
        assertThat(charge(charge("1", "b", 2))).isEqualTo(NOT_COVERED);
        assertThat(charge(charge("1", "b", 1))).isEqualTo(ALL_WELL);
        assertThat(charge(charge("1", "c", 1))).isEqualTo(NOT_COVERED);
        assertThat(charge(charge("1", "c", 0))).isEqualTo(ALL_WELL);
    }

    @Test
    void units_count_in_each_of_the_periods() {
        assertThat(charge(json("{'id': '1', 'chargeId': 'a', 'units': 2, 'periods': 5}")))
                .isEqualTo(ALL_WELL);

        assertThat(charge(charge("1", "b", 1))).isEqualTo(NOT_COVERED);
    }

    @Test
    void a_charge_that_is_repeated_costs_nothing() {
        charge(charge("1", "a", 6));

        assertThat(charge(charge("1", "a", 6))).isEqualTo(DUPLICATE);

        assertThat(charge(charge("1", "b", 4))).isEqualTo(ALL_WELL);
    }

    @Test
    void charges_of_one_request_count_one_after_the_other() {
        assertThat(charge(charge("1", "a", 6), charge("1", "a", 1), charge("1", "b", 5), charge("1", "c", 4)))
                .isEqualTo(json("{'insufficientFunds':[{'id':'1'}],'duplicateCharges':[{'id':'1'}]}"));

        assertThat(charge(charge("1", "d", 1))).isEqualTo(NOT_COVERED);
    }

    @Test
    void the_id_of_a_charge_that_was_not_covered_can_be_used_again() {
        assertThat(charge(charge("1", "a", 11))).isEqualTo(NOT_COVERED);

        assertThat(charge(charge("1", "a", 10))).isEqualTo(ALL_WELL);
    }

    @Test
    void resources_have_ids_of_charges_of_their_own() {
        user.create(count(0, 100, "machine", "second")).success();

        assertThat(charge(charge("1", "a", 1), charge("2", "a", 1))).isEqualTo(ALL_WELL);
    }

    @Test
    void workspaces_pay_for_themselves() {
        core.as("alice").create(count(0, 100, "machine", "second")).success();
        core.as("alice")
                .inProject("Project")
                .create(count(0, 100, "machine", "second"))
                .success();

        assertThat(charge(charge("1", "a", 10), charge("2", "a", 10), charge("3", "a", 10)))
                .isEqualTo(ALL_WELL);
        assertThat(charge(charge("3", "b", 1)))
                .isEqualTo(json("{'insufficientFunds':[{'id':'3'}],'duplicateCharges':[]}"));
    }

    @Test
    void what_is_free_costs_nothing() {
        core.offer(
                        "machine",
                        "second",
                        json("'freeToUse': true, 'support': {'product': %s}"
                                .formatted(Requests.product("machine", "second"))))
                .success();

        assertThat(charge(charge("1", "a", Long.MAX_VALUE))).isEqualTo(ALL_WELL);
    }

    @Test
    void a_workspace_that_has_nothing_left_creates_nothing_more() {
        charge(charge("1", "a", 10));

        assertThat(user.create(count(0, 100, "machine", "second")).refusal())
                .isEqualTo("402 items[0].product: this workspace has no credits for 'machine'");
        core.as("alice").create(count(0, 100, "machine", "second")).success();
    }

    @Test
    void a_number_that_is_too_large_to_be_multiplied_is_not_covered() {
        assertThat(charge(json("{'id': '1', 'chargeId': 'a', 'units': %d, 'periods': 2}".formatted(Long.MAX_VALUE))))
                .isEqualTo(NOT_COVERED);
    }

    @Test
    void a_check_answers_as_a_charge_would_and_charges_nothing() {
        assertThat(check(charge("1", "a", 6), charge("1", "b", 6), charge("1", "a", 1)))
                .isEqualTo(json("{'insufficientFunds':[{'id':'1'}],'duplicateCharges':[{'id':'1'}]}"));

        assertThat(check(charge("1", "a", 10))).isEqualTo(ALL_WELL);
        assertThat(charge(charge("1", "a", 10))).isEqualTo(ALL_WELL);
        assertThat(check(charge("1", "a", 10))).isEqualTo(DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {'id': '9', 'chargeId': 'b', 'units': 1}                  | items[1].id: there is no resource '9' of yours
            {'id': '1', 'chargeId': ' ', 'units': 1}                  | items[1].chargeId: must not be blank
            {'id': '1', 'chargeId': 'b', 'units': -1}                 | items[1].units: must not be negative, but is -1
            {'id': '1', 'chargeId': 'b', 'units': 1, 'periods': 0}    | items[1].periods: must be 1 or more, not 0
            {'id': '1', 'units': 1}                                   | items[1].chargeId: is missing
            """)
    void a_request_that_is_wrong_charges_nothing(String wrong, String why) {
        String body = bulk(charge("1", "a", 10), json(wrong));

        assertThat(provider().post("/api/example/control/chargeCredits", body).refusal())
                .isEqualTo("400 " + why);
        assertThat(charge(charge("1", "a", 10))).isEqualTo(ALL_WELL);
    }

    @Test
    void a_provider_charges_for_its_own_resources_alone() {
        assertThat(core.provider()
                        .at(core.url())
                        .post("/api/example/control/chargeCredits", bulk(charge("1", "a", 1)))
                        .refusal())
                .isEqualTo("400 items[0].id: there is no resource '1' of yours");
        assertThat(user.post("/api/example/control/chargeCredits", bulk(charge("1", "a", 1)))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void of_the_same_charge_at_the_same_moment_one_counts() throws InterruptedException, ExecutionException {
        int together = 8;
        CyclicBarrier gate = new CyclicBarrier(together);
        ExecutorService threads = Executors.newFixedThreadPool(together);
        Caller provider = provider();
        try {
            List<Future<String>> answers = Stream.generate(() -> threads.submit(() -> {
                        gate.await();
                        return charge(provider, charge("1", "a", 2));
                    }))
                    .limit(together)
                    .toList();

            int charged = 0;
            for (Future<String> answer : answers) {
                charged += answer.get().equals(ALL_WELL) ? 1 : 0;
            }

            assertThat(charged).isEqualTo(1);
            assertThat(charge(charge("1", "b", 8))).isEqualTo(ALL_WELL);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String charge(String... charges) {
        return charge(provider(), charges);
    }

    private static String charge(Caller provider, String... charges) {
        return describe(provider.post("/api/example/control/chargeCredits", bulk(charges)));
    }

    private static String check(String... charges) {
        return describe(provider().post("/api/example/control/checkCredits", bulk(charges)));
    }

    private static String describe(Answer answer) {
        JsonNode body = answer.success();
        return body.toString();
    }

    private static String charge(String resource, String id, long units) {
        return json("{'id': '%s', 'chargeId': '%s', 'units': %d}".formatted(resource, id, units));
    }

    private static Caller provider() {
        return core.second().at(core.url());
    }
}
