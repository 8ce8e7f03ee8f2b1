package dev.countersign.provider;

import static dev.countersign.provider.ProviderFixture.job;
import static dev.countersign.provider.ProviderFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobsTest {
    private static final Duration TICK = Duration.ofMillis(1);
    private static final String HUGE = "{\"hours\": 2147483647, \"minutes\": 2147483647, \"seconds\": 2147483647}";

    private final ProviderFixture fixture = ProviderFixture.withProduct();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_job_waits_at_once_runs_after_five_seconds_and_is_done_an_hour_later() {
        ProviderFixture.Answer answer = fixture.createJobs(job("1"));
        assertThat(answer.body().path("responses")).containsExactly(NullNode.instance);
        assertThat(fixture.core.news()).isEmpty();

        fixture.clock.runDue();
        assertThat(fixture.core.news()).containsExactly(queued("1"));
        fixture.clock.advance(Duration.ofSeconds(5).minus(TICK));
        assertThat(fixture.core.news()).isEmpty();
        fixture.clock.advance(TICK);
        assertThat(fixture.core.news()).containsExactly(running("1"));
        fixture.clock.advance(Duration.ofHours(1).minus(TICK));
        assertThat(fixture.core.news()).isEmpty();
        fixture.clock.advance(TICK);

        assertThat(fixture.core.news()).containsExactly("1 SUCCESS Your job has been completed!");
        assertThat(fixture.clock.nextDue()).isNull();
    }

    @Test
    void jobs_of_one_instant_are_told_in_one_call_in_the_order_of_their_creation_and_more_in_several() {
        fixture.createJobs(job("b"), job("a"));
        fixture.createJobs(job("c"));
        fixture.clock.runDue();

        assertThat(fixture.core.news()).containsExactly(queued("b") + " + " + queued("a") + " + " + queued("c"));
        fixture.pass(5);
        assertThat(fixture.core.news()).containsExactly(running("b") + " + " + running("a") + " + " + running("c"));

        fixture.createJobs(
                IntStream.range(0, 1_000).mapToObj(id -> job("n" + id)).toArray(String[]::new));
        fixture.createJobs(job("last"));
        fixture.clock.runDue();
        assertThat(fixture.core.news()).hasSize(3).last().isEqualTo(queued("last"));
    }

    @ParameterizedTest
    @CsvSource({"59, EXPIRED Your job has expired!", "60, SUCCESS Your job has been completed!"})
    void a_job_ends_when_it_is_done_or_when_its_time_is_up_whichever_is_first(int minutes, String end) {
        run(job("1", minutes(minutes), "example-compute"));

        fixture.clock.advance(Duration.ofMinutes(minutes).minus(TICK));
        assertThat(fixture.core.news()).isEmpty();
        fixture.clock.advance(TICK);

        assertThat(fixture.core.news()).containsExactly("1 " + end);
    }

    @Test
    void an_extension_adds_to_the_current_deadline() {
        run(job("1", minutes(10), "example-compute"));
        fixture.clock.advance(Duration.ofMinutes(9));

        ProviderFixture.Answer answer = fixture.forUser("extend", extension("1", minutes(5)));
        fixture.forUser("extend", extension("1", minutes(3)));
        fixture.clock.runDue();

        assertThat(answer.body()).hasToString("{\"responses\":[{}]}");
        assertThat(fixture.core.news())
                .containsExactly("1 null Your job has more time! 900000 + 1 null Your job has more time! 1080000");
        fixture.clock.advance(Duration.ofMinutes(9).minus(TICK));
        assertThat(fixture.core.news()).isEmpty();
        fixture.clock.advance(TICK);
        assertThat(fixture.core.news()).containsExactly("1 EXPIRED Your job has expired!");
    }

    @Test
    void a_job_can_be_extended_in_the_queue_and_twice_in_one_request() {
        fixture.createJobs(job("1", minutes(10), "example-compute"));
        fixture.forUser("extend", extension("1", minutes(1)), extension("1", minutes(1)));
        fixture.pass(5);
        fixture.core.news();

        fixture.clock.advance(Duration.ofMinutes(12).minus(TICK));
        assertThat(fixture.core.news()).isEmpty();
        fixture.clock.advance(TICK);

        assertThat(fixture.core.news()).containsExactly("1 EXPIRED Your job has expired!");
    }

    @Test
    void the_longest_of_times_is_no_trouble() {
        run(job("1", HUGE, "example-compute"));

        assertThat(fixture.forUser("extend", extension("1", HUGE)).status()).isEqualTo(200);
        assertThat(fixture.forUser("suspend", suspension("1")).status()).isEqualTo(200);
        fixture.pass(3_600 * 24 * 365);

        assertThat(fixture.core.news())
                .containsExactly(
                        "1 null Your job has more time! 15723875263334000 + 1 SUSPENDED Your job is now suspended!");
    }

    @Test
    void an_extension_that_is_refused_for_one_extends_none() {
        run(job("1", minutes(10), "example-compute"), job("2"), job("3", minutes(10), "example-compute"));
        fixture.declare("rigid", "{\"docker\": {\"enabled\": true}, \"virtualMachine\": {\"timeExtension\": true}}");
        run(job("4", minutes(10), "rigid"));
        fixture.forUser("terminate", job("3"));
        fixture.clock.runDue();
        fixture.core.news();

        assertRefused(
                fixture.forUser("extend", extension("1", minutes(5)), extension("2", minutes(5))),
                "Resource 2: has no time allocation that could be extended");
        assertRefused(
                fixture.forUser("extend", extension("1", minutes(5)), extension("3", minutes(5))),
                "Resource 3: is CANCELING and can't be extended");
        assertRefused(
                fixture.forUser("extend", extension("1", minutes(5)), extension("9", minutes(5))),
                "Resource 9: has ended, or was never here");
        assertRefused(
                fixture.forUser(
                        "extend",
                        extension("1", minutes(5)),
                        "{\"job\": %s, \"requestedTime\": %s}".formatted(job("4", "null", "rigid"), minutes(5))),
                "Resource 4: product 'rigid' in category 'example-compute' of provider 'example' does not support time "
                        + "extension");
        fixture.clock.runDue();
        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void a_job_that_a_user_terminates_is_canceling_for_five_seconds() {
        run(job("1"));

        ProviderFixture.Answer answer = fixture.forUser("terminate", job("1"));
        fixture.clock.runDue();
        assertThat(answer.body()).hasToString("{\"responses\":[{}]}");
        assertThat(fixture.core.news()).containsExactly("1 CANCELING Your job is now being canceled!");
        fixture.clock.advance(Duration.ofSeconds(5).minus(TICK));
        assertThat(fixture.core.news()).isEmpty();
        fixture.clock.advance(TICK);

        assertThat(fixture.core.news()).containsExactly("1 SUCCESS Your job has been canceled!");
        fixture.pass(7_200);
        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void a_job_that_core_terminates_ends_at_once() {
        run(job("1"));

        fixture.forNobody("terminate", job("1"));
        fixture.clock.runDue();

        assertThat(fixture.core.news()).containsExactly("1 SUCCESS Your job has been terminated (Lost permissions)");
        fixture.pass(7_200);
        assertThat(fixture.core.news()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void a_job_can_be_terminated_at_any_time_and_twice(int seconds) {
        fixture.createJobs(job("1"));
        fixture.pass(seconds);
        fixture.core.news();

        fixture.forUser("terminate", job("1"));
        fixture.forUser("terminate", job("1"));
        fixture.pass(10);
        fixture.forUser("terminate", job("1"));
        fixture.pass(10);

        assertThat(fixture.core.news())
                .containsExactly(
                        "1 CANCELING Your job is now being canceled!", "1 SUCCESS Your job has been canceled!");
    }

    @Test
    void core_ends_at_once_what_was_still_stopping_for_a_user() {
        run(job("1"));
        fixture.forUser("terminate", job("1"));
        fixture.forNobody("terminate", job("1"));

        fixture.pass(10);

        assertThat(fixture.core.news())
                .containsExactly("1 CANCELING Your job is now being canceled! + "
                        + "1 SUCCESS Your job has been terminated (Lost permissions)");
    }

    @Test
    void terminating_what_is_unknown_succeeds_since_it_has_ended_already() {
        assertThat(fixture.forUser("terminate", job("9")).body()).hasToString("{\"responses\":[{}]}");
        fixture.pass(10);
        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void a_suspended_job_waits_for_a_user_and_then_runs_the_rest_of_its_hour() {
        run(job("1"));
        fixture.clock.advance(Duration.ofMinutes(20));

        fixture.forUser("suspend", suspension("1"));
        fixture.clock.advance(Duration.ofDays(1));
        assertThat(fixture.core.news()).containsExactly("1 SUSPENDED Your job is now suspended!");
        fixture.forUser("unsuspend", suspension("1"));
        fixture.pass(5);
        assertThat(fixture.core.news()).containsExactly(queued("1"), running("1"));
        fixture.clock.advance(Duration.ofMinutes(40).minus(TICK));
        assertThat(fixture.core.news()).isEmpty();
        fixture.clock.advance(TICK);

        assertThat(fixture.core.news()).containsExactly("1 SUCCESS Your job has been completed!");
    }

    @Test
    void a_suspension_does_not_move_the_deadline() {
        run(job("1", minutes(10), "example-compute"));
        fixture.pass(60);
        fixture.forUser("suspend", suspension("1"));
        fixture.pass(60);
        fixture.forUser("unsuspend", suspension("1"));
        fixture.pass(60);
        fixture.forUser("suspend", suspension("1"));
        fixture.clock.runDue();
        fixture.core.news();

        fixture.clock.advance(Duration.ofMinutes(7).minus(TICK));
        assertThat(fixture.core.news()).isEmpty();
        fixture.clock.advance(TICK);

        assertThat(fixture.core.news()).containsExactly("1 EXPIRED Your job has expired!");
    }

    @Test
    void a_job_expires_in_the_queue_too_once_it_has_run() {
        run(job("1", minutes(1), "example-compute"));
        fixture.forUser("suspend", suspension("1"));
        fixture.pass(57);
        fixture.forUser("unsuspend", suspension("1"));
        fixture.clock.runDue();
        fixture.core.news();

        fixture.pass(3);

        assertThat(fixture.core.news()).containsExactly("1 EXPIRED Your job has expired!");
    }

    @Test
    void a_job_is_suspended_in_the_queue_too_and_does_not_start() {
        fixture.createJobs(job("1"));
        fixture.forUser("suspend", suspension("1"));

        fixture.pass(100);

        assertThat(fixture.core.news()).containsExactly(queued("1") + " + 1 SUSPENDED Your job is now suspended!");
    }

    @Test
    void a_suspension_that_is_refused_for_one_suspends_none() {
        run(job("1"), job("2"));
        fixture.declare("steady", "{\"docker\": {\"enabled\": true, \"suspension\": true}}");
        run(job("3", "null", "steady"));
        fixture.forUser("suspend", suspension("2"));
        fixture.clock.runDue();
        fixture.core.news();

        assertRefused(
                fixture.forUser("suspend", suspension("1"), suspension("2")),
                "Resource 2: is SUSPENDED and can't be suspended");
        assertRefused(
                fixture.forUser("unsuspend", suspension("2"), suspension("1")),
                "Resource 1: is RUNNING and can't be unsuspended");
        assertRefused(
                fixture.forUser("suspend", suspension("1"), suspension("1")),
                "Resource 1: is RUNNING and can't be suspended");
        assertRefused(fixture.forUser("suspend", suspension("9")), "Resource 9: has ended, or was never here");
        assertRefused(
                fixture.forUser("suspend", suspension("1"), "{\"job\": %s}".formatted(job("3", "null", "steady"))),
                "Resource 3: product 'steady' in category 'example-compute' of provider 'example' does not support "
                        + "suspension");
        fixture.clock.runDue();
        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void a_request_with_a_job_that_can_not_be_run_creates_none() {
        fixture.declare("empty", "{\"docker\": {\"enabled\": false}, \"virtualMachine\": null}");

        assertRefused(
                fixture.createJobs(job("1"), job("2", "null", "empty")),
                "Resource 2: product 'empty' in category 'example-compute' of provider 'example' does not support jobs");
        assertRefused(
                fixture.createJobs(job("1"), job("2", "null", "nothing")),
                "Resource 2: there is no product 'nothing' in category 'example-compute' of provider 'example' here");
        assertRefused(fixture.createJobs(job("1"), job("1")), "Resource 1: comes twice in one request");
        assertRefused(fixture.createJobs(job("1"), "{\"id\": \"2\"}"), "items[1].specification: is missing");
        fixture.pass(10);
        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void core_hears_at_once_of_jobs_that_are_not_known_and_have_not_ended() {
        run(job("1"));

        ProviderFixture.Answer answer =
                fixture.forNobody("verify", job("1"), job("2"), job("3").replace("IN_QUEUE", "SUCCESS"));
        fixture.clock.runDue();

        assertThat(answer.body()).hasToString("{}");
        assertThat(fixture.core.news()).containsExactly("2 FAILURE Your job is not known to its provider!");
    }

    @Test
    void core_hears_at_once_of_counts_that_are_not_known_and_are_not_done() {
        fixture.create(ProviderFixture.resource("1", 0, 100));
        fixture.clock.runDue();
        fixture.core.news();

        ProviderFixture.Answer answer = fixture.asCore(
                "POST",
                ProviderFixture.EXAMPLE + "/verify",
                ProviderFixture.items(
                        ProviderFixture.resource("1", 0, 100),
                        ProviderFixture.resource("2", 0, 100),
                        ProviderFixture.resource("3", 0, 100).replace("PENDING", "DONE")));

        fixture.clock.runDue();

        assertThat(answer.body()).hasToString("{}");
        assertThat(fixture.core.news()).containsExactly("2 \"Nobody is counting here!\" DONE null");
    }

    @Test
    void permissions_and_initialization_are_agreed_to() {
        assertThat(fixture.forUser(
                                "updateAcl", "{\"resource\": %s, \"added\": [], \"deleted\": []}".formatted(job("1")))
                        .body())
                .hasToString("{\"responses\":[{}]}");
        assertThat(fixture.asCore("POST", ProviderFixture.JOBS + "/init", "{\"principal\": {\"createdBy\": \"user\"}}")
                        .body())
                .hasToString("{}");
        assertThat(fixture.asCore("GET", ProviderFixture.JOBS + "/retrieveProducts", null)
                        .body()
                        .at("/responses/0/docker/enabled")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void an_id_that_core_gives_again_belongs_to_the_new_job_alone() {
        run(job("1"));
        fixture.createJobs(job("1").replace("\"createdAt\": 1}", "\"createdAt\": 2}"));

        fixture.pass(5);

        assertThat(fixture.core.news()).containsExactly(queued("1"), running("1"));
    }

    @Test
    void a_new_world_has_no_jobs() {
        fixture.createJobs(job("1"));
        fixture.core.goDown();
        fixture.clock.runDue();
        fixture.core.comeBack();

        fixture.asOperator("PUT", "/simulation/world", "{}");
        fixture.pass(7_200);

        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void jobs_of_a_new_world_are_told_though_news_of_the_old_one_were_on_their_way() {
        fixture.createJobs(job("1"));
        fixture.clock.restart(ProviderFixture.START);
        fixture.asOperator("PUT", "/simulation/world", "{}");
        fixture.declare("example-compute", "{\"docker\": {\"enabled\": true}}");

        fixture.createJobs(job("2"));
        fixture.pass(5);

        assertThat(fixture.core.news()).containsExactly(queued("2"), running("2"));
    }

    @Test
    void news_of_a_new_world_are_kept_while_core_hears_the_last_of_the_old_one() {
        fixture.createJobs(job("1"), job("2"));
        fixture.core.duringUpdate(() -> {
            fixture.core.duringUpdate(() -> {});
            fixture.asOperator("PUT", "/simulation/world", "{}");
            fixture.declare("example-compute", "{\"docker\": {\"enabled\": true}}");
            fixture.createJobs(job("3"));
        });

        fixture.clock.runDue();

        assertThat(fixture.core.news()).containsExactly(queued("1") + " + " + queued("2"), queued("3"));
    }

    @Test
    void nothing_is_lost_and_the_order_stays_while_core_is_down() {
        fixture.createJobs(job("1"), job("2"));
        fixture.core.goDown();
        fixture.pass(7);
        fixture.core.comeBack();

        fixture.pass(1);

        assertThat(fixture.core.news())
                .containsExactly(String.join(" + ", queued("1"), queued("2"), running("1"), running("2")));
        fixture.pass(3_597);
        assertThat(fixture.core.news())
                .containsExactly("1 SUCCESS Your job has been completed! + 2 SUCCESS Your job has been completed!");
    }

    @Test
    void what_core_refuses_of_one_job_is_told_of_the_others() {
        run(job("1"), job("2"), job("3"));
        fixture.core.refuseNext(400);
        fixture.core.refuseNext(400);

        fixture.pass(3_600);

        assertThat(fixture.core.news())
                .containsExactly(
                        "refused 1",
                        "refused 1",
                        "2 SUCCESS Your job has been completed!",
                        "3 SUCCESS Your job has been completed!");
    }

    @Test
    void a_job_whose_news_core_refuses_is_run_no_longer() {
        fixture.createJobs(job("1"));
        fixture.clock.runDue();
        fixture.core.news();
        fixture.core.refuseNext(400);

        fixture.pass(7_200);

        assertThat(fixture.core.news()).containsExactly("refused 1");
        assertRefused(fixture.forUser("suspend", suspension("1")), "Resource 1: has ended, or was never here");
    }

    @Test
    void the_first_news_may_overtake_cores_own_commit_and_is_told_again() {
        fixture.createJobs(job("1"));
        fixture.core.refuseNext(404, 404);

        fixture.pass(5);

        assertThat(fixture.core.news()).containsExactly("refused 1", "refused 1", queued("1"), running("1"));
    }

    @Test
    void first_news_that_core_refuses_three_times_is_told_no_more() {
        fixture.createJobs(job("1"));
        fixture.core.refuseNext(404, 404, 404);

        fixture.pass(100);

        assertThat(fixture.core.news()).containsExactly("refused 1", "refused 1", "refused 1");
    }

    @Test
    void a_job_that_was_never_wanted_is_gone_before_core_refuses_it() {
        fixture.createJobs(job("1"));
        fixture.forUser("terminate", job("1"));
        fixture.core.refuseNext(400, 400, 400);

        fixture.pass(100);

        assertThat(fixture.core.news()).containsExactly("refused 1", "refused 1", "refused 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 429, 500, 503})
    void a_refusal_that_is_not_about_the_update_is_followed_by_another_try(int status) {
        run(job("1"), job("2"));
        fixture.core.refuseNext(status);

        fixture.pass(3_600);
        assertThat(fixture.core.news()).containsExactly("refused 1");
        fixture.pass(1);

        assertThat(fixture.core.news())
                .containsExactly("1 SUCCESS Your job has been completed! + 2 SUCCESS Your job has been completed!");
    }

    @Test
    void a_job_that_is_ended_while_core_hears_that_it_runs_has_ended_for_core_too() {
        fixture.createJobs(job("1"));
        fixture.clock.runDue();
        fixture.core.news();
        fixture.core.duringUpdate(() -> {
            fixture.core.duringUpdate(() -> {});
            fixture.forNobody("terminate", job("1"));
        });

        fixture.pass(100);

        assertThat(fixture.core.news())
                .containsExactly(running("1"), "1 SUCCESS Your job has been terminated (Lost permissions)");
    }

    @Test
    void of_requests_at_the_same_moment_each_is_done_as_a_whole() throws Exception {
        run(job("1"), job("2"));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                calls.add(() -> fixture.forUser("suspend", suspension("1"), suspension("2"))
                        .status());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : threads.invokeAll(calls)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsOnlyOnce(200).hasSize(8);
        } finally {
            threads.shutdownNow();
        }
        fixture.clock.runDue();
        assertThat(fixture.core.news())
                .containsExactly("1 SUSPENDED Your job is now suspended! + 2 SUSPENDED Your job is now suspended!");
    }

    private void run(String... jobs) {
        assertThat(fixture.createJobs(jobs).status()).isEqualTo(200);
        fixture.pass(5);
        assertThat(fixture.core.news()).hasSize(2);
    }

    private static void assertRefused(ProviderFixture.Answer answer, String why) {
        assertThat(answer.why()).isEqualTo(why);
        assertThat(answer.status()).isEqualTo(400);
    }

    private static String extension(String id, String requestedTime) {
        return "{\"job\": %s, \"requestedTime\": %s}".formatted(job(id), requestedTime);
    }

    private static String suspension(String id) {
        return "{\"job\": %s}".formatted(job(id));
    }

    private static String queued(String id) {
        return id + " IN_QUEUE Your job is now waiting in the queue!";
    }

    private static String running(String id) {
        return id + " RUNNING Your job is now running!";
    }
}
