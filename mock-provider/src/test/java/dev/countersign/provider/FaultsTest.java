package dev.countersign.provider;

import static dev.countersign.provider.CountingTest.opening;
import static dev.countersign.provider.CountingTest.together;
import static dev.countersign.provider.ProviderFixture.items;
import static dev.countersign.provider.ProviderFixture.job;
import static dev.countersign.provider.ProviderFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private static final String FAULTS = "/simulation/provider/faults";
    private static final String ON_PURPOSE = "An operator wants this call to fail";

    private final ProviderFixture fixture = ProviderFixture.withProduct();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_call_that_fails_was_not_carried_out() {
        fail("{'operation': 'create', 'status': 500}");

        ProviderFixture.Answer answer = fixture.create(resource("1", 0, 100));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.why()).isEqualTo(ON_PURPOSE);
        assertThat(news()).isEmpty();
    }

    @Test
    void a_call_that_fails_afterwards_was_carried_out() {
        fail("{'operation': 'create', 'status': 503, 'after': true}");

        assertThat(fixture.create(resource("1", 0, 100)).status()).isEqualTo(503);
        assertThat(news()).hasSize(1);
    }

    @Test
    void a_refusal_of_its_own_is_older_than_a_fault() {
        fail("{'operation': 'create', 'status': 500, 'after': true}");

        assertThat(fixture.create(resource("1", 0, 100, "nothing")).status()).isEqualTo(400);
    }

    @Test
    void a_dropped_call_gets_no_answer_and_is_listed_with_status_0() {
        fail("{'operation': 'create', 'drop': true}");

        assertThatThrownBy(() -> fixture.create(resource("1", 0, 100))).isInstanceOf(UncheckedIOException.class);

        assertThat(fixture.asOperator("GET", "/simulation/provider/calls", null).body())
                .extracting(call -> call.path("status").asInt())
                .containsExactly(0);
        assertThat(news()).isEmpty();
    }

    @Test
    void a_call_that_may_be_repeated_is_dropped_once_too() {
        fail("{'operation': 'retrieveProducts', 'times': 1, 'drop': true}");

        assertThatThrownBy(() -> fixture.asCore("GET", ProviderFixture.EXAMPLE + "/retrieveProducts", null))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(fixture.asCore("GET", ProviderFixture.EXAMPLE + "/retrieveProducts", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_answer_hides_that_it_was_carried_out() {
        fail("{'operation': 'create', 'answer': {'responses': [{'id': 'mhxas1'}]}}");

        assertThat(fixture.create(resource("1", 0, 100)).body()).hasToString("{\"responses\":[{\"id\":\"mhxas1\"}]}");
        assertThat(news()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "[]", "{}", "\"text\""})
    void any_json_is_an_answer(String answer) {
        fail("{'operation': 'init', 'answer': %s}".formatted(answer));

        assertThat(init().body()).hasToString(answer);
    }

    @Test
    void garbage_is_sent_as_it_is() {
        fail("{'operation': 'init', 'text': '\\\"half'}");

        assertThatThrownBy(this::init).hasMessageContaining("JsonEOFException");
    }

    @Test
    void what_was_made_of_earlier_items_is_cleaned_up() {
        fail("{'operation': 'create', 'item': 1, 'status': 500}");

        assertThat(fixture.create(resource("1", 0, 100), resource("2", 0, 100)).status())
                .isEqualTo(500);
        assertThat(fixture.createJobs(job("3"), job("4")).status()).isEqualTo(500);

        assertThat(news()).isEmpty();
    }

    @Test
    void a_request_that_does_not_reach_so_far_is_served() {
        fail("{'operation': 'create', 'item': 1, 'status': 500}");

        assertThat(fixture.create(resource("1", 0, 100)).status()).isEqualTo(200);
        assertThat(fixture.create().status()).isEqualTo(200);
    }

    @Test
    void what_was_made_up_to_an_item_stays_where_nobody_cleans_up() {
        fail("{'operation': 'create', 'item': 1, 'status': 500, 'after': true}");

        fixture.create(resource("1", 0, 100), resource("2", 0, 100), resource("3", 0, 100));

        assertThat(news()).containsExactly(together(opening("1", 10), opening("2", 10)));
    }

    @Test
    void what_can_not_be_undone_is_not_begun() {
        fixture.create(resource("1", 0, 100), resource("2", 0, 100));
        fixture.clock.runDue();
        fail("{'operation': 'delete', 'item': 1, 'status': 500}");
        fixture.core.news();

        fixture.asCore("DELETE", ProviderFixture.EXAMPLE, items(resource("1", 0, 100), resource("2", 0, 100)));
        fixture.pass(1);

        assertThat(fixture.core.news()).containsExactly("1 null null 20 + 2 null null 20");
    }

    @Test
    void a_delay_lets_time_pass_before_the_work_is_done() {
        fail("{'operation': 'create', 'delay': 'PT30S'}");

        assertThat(fixture.create(resource("1", 0, 100)).status()).isEqualTo(200);

        assertThat(fixture.clock.instant()).isEqualTo(ProviderFixture.START.plusSeconds(30));
        assertThat(fixture.core.news()).isEmpty();
        assertThat(fixture.clock.nextDue()).isEqualTo(ProviderFixture.START.plusSeconds(30));
    }

    @Test
    void a_delay_lets_time_pass_after_the_work_is_done() {
        fail("{'operation': 'create', 'delay': 'PT2S', 'after': true}");

        fixture.create(resource("1", 0, 100));

        assertThat(fixture.core.news()).hasSize(3);
    }

    @Test
    void a_call_is_dropped_where_the_time_to_delay_it_can_not_pass() {
        fail("{'operation': 'create', 'delay': 'PT30S'}");

        fixture.clock.schedule(Duration.ZERO, () -> assertThatThrownBy(() -> fixture.create(resource("1", 0, 100)))
                .isInstanceOf(UncheckedIOException.class));
        fixture.clock.runDue();

        assertThat(fixture.clock.instant()).isEqualTo(ProviderFixture.START);
        assertThat(news()).isEmpty();
    }

    @Test
    void the_first_fault_that_fits_happens_as_often_as_it_says() {
        fail(
                "{'operation': 'terminate', 'status': 500}",
                "{'operation': 'init', 'kind': 'jobs', 'status': 501}",
                "{'operation': 'init', 'provider': 'another', 'status': 502}",
                "{'operation': 'init', 'times': 2, 'status': 503}",
                "{'operation': 'init', 'times': 1, 'status': 504}");

        assertThat(List.of(init(), init(), init(), init()))
                .extracting(ProviderFixture.Answer::status)
                .containsExactly(503, 503, 504, 200);
    }

    @Test
    void pending_faults_are_answered_and_can_be_cleared() {
        assertThat(fail("{'operation': 'init', 'times': 2, 'status': 503, 'kind': null}"))
                .hasToString("[{\"operation\":\"init\",\"times\":2,\"status\":503}]");
        assertThat(fail("{'operation': 'update', 'double': true}"))
                .hasToString("[{\"operation\":\"update\",\"double\":true}]");
        assertThat(fail()).hasToString("[]");

        assertThat(init().status()).isEqualTo(200);
    }

    @Test
    void updates_can_get_lost() {
        fail("{'operation': 'update', 'times': 1, 'lose': true}");

        fixture.create(resource("1", 0, 100));
        assertThat(news()).isEmpty();
        fixture.pass(1);

        assertThat(fixture.core.news()).containsExactly("1 null null 20");
    }

    @Test
    void updates_can_come_twice() {
        fail("{'operation': 'update', 'kind': 'jobs', 'times': 1, 'double': true}");

        fixture.createJobs(job("1"));
        fixture.create(resource("2", 0, 100));

        assertThat(news()).hasSize(3).startsWith("1 IN_QUEUE Your job is now waiting in the queue!");
    }

    @Test
    void updates_of_one_call_can_be_out_of_order() {
        fail("{'operation': 'update', 'times': 1, 'reverse': true}");

        fixture.create(resource("1", 0, 100));

        assertThat(news())
                .containsExactly("1 \"We are now counting!\" RUNNING 10 + "
                        + "1 \"We are about to start counting!\" PENDING null");
    }

    @Test
    void updates_can_be_late_and_overtaken() {
        fixture.create(resource("1", 0, 100));
        fixture.clock.runDue();
        fixture.core.news();
        fail("{'operation': 'update', 'times': 1, 'delay': 'PT1.5S'}");

        fixture.pass(3);

        assertThat(fixture.core.news()).containsExactly("1 null null 30", "1 null null 20", "1 null null 40");
    }

    @Test
    void a_new_world_has_no_faults() {
        fail("{'operation': 'init', 'status': 503}");

        fixture.asOperator("PUT", "/simulation/world", null);

        assertThat(init().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    {'status': 500}                                              | [0].operation: is missing
                    {'operation': 'browse', 'status': 500}                       | [0].operation: 'browse' is not one of retrieveProducts, create, delete, init, updateAcl, verify, terminate, extend, suspend, unsuspend, update
                    {'operation': 'init', 'status': 500, 'state': 1}              | [0].state: is unknown; there is after, answer, delay, double, drop, item, kind, lose, operation, provider, reverse, status, text, times
                    {'operation': 'init', 'kind': 'files', 'status': 500}        | [0]: kind must be example or jobs or ingresses, not 'files'
                    {'operation': 'init', 'item': -1, 'status': 500}             | [0]: item must be 0 or more, not -1
                    {'operation': 'init', 'times': 0, 'status': 500}             | [0]: times must be 1 or more, not 0
                    {'operation': 'init', 'status': 200}                         | [0]: status must be 300 to 599, not 200
                    {'operation': 'init', 'status': '500'}                       | [0].status: is not an integer of 32 bits
                    {'operation': 'init', 'delay': 'soon'}                       | [0]: delay must be a duration of at most a day such as PT30S, not 'soon'
                    {'operation': 'init', 'delay': 'PT0S'}                       | [0]: delay must be a duration of at most a day such as PT30S, not 'PT0S'
                    {'operation': 'init', 'delay': 'PT24H0.001S'}                | [0]: delay must be a duration of at most a day such as PT30S, not 'PT24H0.001S'
                    {'operation': 'init'}                                        | [0]: exactly one of status, delay, drop, answer, text must say what happens, not 0
                    {'operation': 'init', 'drop': false}                         | [0]: exactly one of status, delay, drop, answer, text must say what happens, not 0
                    {'operation': 'init', 'drop': true, 'status': 500}           | [0]: exactly one of status, delay, drop, answer, text must say what happens, not 2
                    {'operation': 'init', 'lose': true}                          | [0]: lose, double and reverse go with update alone
                    {'operation': 'create', 'item': 1, 'text': ''}               | [0]: item goes with status and drop alone
                    {'operation': 'update', 'status': 500}                       | [0]: item, status, drop, answer, text and after go with operations that Core calls, not with update
                    {'operation': 'update', 'lose': true, 'double': true}        | [0]: exactly one of lose, double, reverse, delay must say what happens, not 2
                    7                                                            | [0]: is not an object
                    """)
    void what_is_wrong_is_refused_and_changes_nothing(String fault, String why) {
        fail("{'operation': 'init', 'status': 503}");

        ProviderFixture.Answer answer = fixture.asOperator("PUT", FAULTS, "[" + json(fault) + "]");

        assertThat(answer.why()).isEqualTo(why);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(init().status()).isEqualTo(503);
    }

    private ProviderFixture.Answer init() {
        return fixture.asCore("POST", ProviderFixture.EXAMPLE + "/init", "{\"principal\": {\"createdBy\": \"user\"}}");
    }

    /** The updates that Core receives from now until the end of this instant. */
    private List<String> news() {
        fixture.clock.runDue();
        return fixture.core.news();
    }

    private JsonNode fail(String... faults) {
        ProviderFixture.Answer answer =
                fixture.asOperator("PUT", FAULTS, json("[%s]".formatted(String.join(", ", faults))));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String json(String quotedSingly) {
        return quotedSingly.replace('\'', '"');
    }
}
