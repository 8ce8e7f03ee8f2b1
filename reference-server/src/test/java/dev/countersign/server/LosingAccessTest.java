package dev.countersign.server;

import static dev.countersign.server.Requests.file;
import static dev.countersign.server.Requests.job;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Core terminates jobs whose users lost access to files that they use. */
class LosingAccessTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String SHARED = "/12512/shared";
    private static final Duration INTERVAL = Duration.ofMinutes(2);
    private static final Duration TICK = Duration.ofMillis(1);

    private final Caller user = core.as("user").ofJobs();

    @BeforeEach
    void share() {
        core.give(SHARED, "user");
    }

    @Test
    void a_job_is_ended_two_minutes_after_it_began_to_run_and_not_a_tick_before_without_a_user() {
        runJob();
        core.clock().advance(Duration.ofSeconds(30));
        core.takeBack(SHARED, "user");

        core.clock().advance(Duration.ofSeconds(90).minus(TICK));
        assertThat(terminated()).isEmpty();
        core.clock().advance(TICK);

        assertThat(terminated()).containsExactly("1");
        FakeProvider.Call call = core.provider().calls("terminate").get(0);
        assertThat(call.user()).isNull();
        assertThat(call.items().get(0).at("/status/state").textValue()).isEqualTo("RUNNING");
    }

    @Test
    void each_later_check_is_two_minutes_after_the_one_before() {
        runJob();
        core.clock().advance(INTERVAL.multipliedBy(3));
        core.takeBack(SHARED, "user");

        core.clock().advance(INTERVAL.minus(TICK));
        assertThat(terminated()).isEmpty();
        core.clock().advance(TICK);

        assertThat(terminated()).containsExactly("1");
    }

    @Test
    void nothing_is_planned_as_long_as_everybody_has_what_they_use() {
        runJob();

        assertThat(core.clock().nextDue()).isEqualTo(verification(1));
    }

    @Test
    void access_that_is_given_again_before_the_check_counts() {
        runJob();
        core.takeBack(SHARED, "user");
        core.give(SHARED, "user");

        core.clock().advance(INTERVAL.multipliedBy(5));

        assertThat(terminated()).isEmpty();
        assertThat(core.clock().nextDue()).isEqualTo(verification(1));
    }

    @Test
    void access_that_is_taken_again_is_found_by_one_check() {
        runJob();
        core.takeBack(SHARED, "user");
        core.give(SHARED, "user");
        core.takeBack(SHARED, "user");

        core.clock().advance(INTERVAL);

        assertThat(terminated()).containsExactly("1");
    }

    @Test
    void a_job_that_its_provider_does_not_end_is_terminated_again_at_each_check() {
        runJob();
        core.takeBack(SHARED, "user");
        core.clock().advance(INTERVAL.multipliedBy(3));
        assertThat(terminated()).containsExactly("1", "1", "1");

        core.move("1", "SUCCESS");
        core.clock().advance(INTERVAL.multipliedBy(3));

        assertThat(terminated()).containsExactly("1", "1", "1");
        assertThat(core.clock().nextDue()).isEqualTo(verification(1));
    }

    @Test
    void a_provider_that_fails_is_asked_again_and_keeps_no_other_from_being_asked() {
        core.offer(
                        "machine",
                        "second",
                        json("'credits': 1, 'support': {'product': %s, 'docker': {'enabled': true}}"
                                .formatted(Requests.product("machine", "second"))))
                .success();
        user.create(job(file(SHARED)), job("acme-web-application", Requests.product("machine", "second"), file(SHARED)))
                .success();
        core.move("1", "RUNNING");
        core.second()
                .at(core.url())
                .post("/api/jobs/control/update", Requests.bulk(Requests.jobIs("2", "RUNNING")))
                .success();
        core.provider().nextRefuses("terminate", 500, "no hands free");
        core.takeBack(SHARED, "user");

        core.clock().advance(INTERVAL);
        assertThat(core.second().calls("terminate")).hasSize(1);
        core.clock().advance(INTERVAL);

        assertThat(terminated()).containsExactly("1", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_QUEUE", "SUSPENDED", "CANCELING", "SUCCESS"})
    void only_jobs_that_run_are_checked(String state) {
        user.create(job(file(SHARED))).success();
        core.move("1", state);
        core.takeBack(SHARED, "user");

        core.clock().advance(INTERVAL.multipliedBy(2));

        assertThat(terminated()).isEmpty();
    }

    @Test
    void a_job_that_begins_to_run_without_access_is_ended_two_minutes_later() {
        user.create(job(file(SHARED))).success();
        core.takeBack(SHARED, "user");
        core.clock().advance(Duration.ofSeconds(7));
        core.move("1", "RUNNING");

        core.clock().advance(INTERVAL.minus(TICK));
        assertThat(terminated()).isEmpty();
        core.clock().advance(TICK);

        assertThat(terminated()).containsExactly("1");
    }

    @Test
    void a_job_that_was_suspended_is_checked_two_minutes_after_it_runs_again() {
        runJob();
        core.takeBack(SHARED, "user");
        core.clock().advance(Duration.ofMinutes(1));
        core.move("1", "SUSPENDED");
        core.move("1", "RUNNING");

        core.clock().advance(INTERVAL.minus(TICK));
        assertThat(terminated()).isEmpty();
        core.clock().advance(TICK);

        assertThat(terminated()).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'resources': [{'type': 'network', 'id': 'n'}, {'type': 'file', 'path': '/12512/shared/deep/below'}] | 1
                    'parameters': {'in': {'type': 'file', 'path': '/12512/shared/in'}} | 1
                    'openedFile': '/12512/shared/notes' | 1
                    'resources': [{'type': 'file', 'path': '/12512/sharedbyname'}] | ~~
                    'resources': [{'type': 'network', 'id': '/12512/shared'}] | ~~
                    'name': 'Nothing' | ~~
                    """)
    void every_file_that_a_job_names_counts_and_nothing_else(String field, String ended) {
        user.create(job(field)).success();
        core.move("1", "RUNNING");
        core.takeBack(SHARED, "user");

        core.clock().advance(INTERVAL);

        assertThat(String.join(" ", terminated())).isEqualTo(ended);
    }

    @Test
    void others_keep_what_was_taken_from_one() {
        core.give(SHARED, "alice");
        runJob();
        core.as("alice").ofJobs().create(job(file(SHARED))).success();
        core.move("2", "RUNNING");
        core.takeBack(SHARED, "user");

        core.clock().advance(INTERVAL);

        assertThat(terminated()).containsExactly("1");
    }

    @Test
    void jobs_of_one_instant_are_ended_in_one_call_and_of_many_in_several() {
        for (int bulk = 0; bulk < 2; bulk++) {
            user.create(Collections.nCopies(150, job(file(SHARED))).toArray(String[]::new))
                    .success();
        }
        core.updateJobs(IntStream.rangeClosed(1, 300)
                        .mapToObj(id -> Requests.jobIs(Integer.toString(id), "RUNNING"))
                        .toArray(String[]::new))
                .success();
        core.takeBack(SHARED, "user");

        core.clock().advance(INTERVAL);

        assertThat(core.provider().calls("terminate"))
                .extracting(call -> call.items().size())
                .containsExactly(250, 50);
        assertThat(terminated()).doesNotHaveDuplicates().hasSize(300);
    }

    @Test
    void another_world_knows_nothing_of_the_shares_and_checks_of_the_one_before() {
        runJob();
        core.takeBack(SHARED, "user");
        core.operator().put("/simulation/world", json("{'name': 'empty'}")).success();
        user.create(job(file(SHARED))).success();
        core.move("1", "RUNNING");

        core.clock().advance(INTERVAL.multipliedBy(2));

        assertThat(terminated()).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_share_is_named_and_changes_nothing() {
        assertThat(shares("PUT", "{'path': '12512', 'user': 'user'}"))
                .isEqualTo(
                        "400 path: must begin with '/', not end with it, and have no empty part, no '.' and no '..', "
                                + "but is '12512'");
        assertThat(shares("PUT", "{'path': '/1', 'user': 'nobody'}")).isEqualTo("400 user: there is no user 'nobody'");
        assertThat(shares("PUT", "{'path': '/1'}")).isEqualTo("400 user: is missing");
        assertThat(shares("DELETE", "{'path': '/1', 'user': 'user'}"))
                .isEqualTo("400 path: 'user' has no access to '/1'");
        assertThat(shares("DELETE", "{'path': '/12512/shared', 'user': 'bob'}"))
                .isEqualTo("400 path: 'bob' has no access to '/12512/shared'");
        assertThat(user.send("PUT", "/simulation/shares", json("{'path': '/1', 'user': 'user'}"))
                        .refusal())
                .isEqualTo("401 The simulation API is for operators: send their token");
        core.takeBack(SHARED, "user");
        assertThat(shares("DELETE", "{'path': '/12512/shared', 'user': 'user'}"))
                .isEqualTo("400 path: 'user' has no access to '/12512/shared'");
    }

    @Test
    void a_share_is_answered_as_it_was_given() {
        JsonNode answer = core.operator()
                .put("/simulation/shares", json("{'path': '/1', 'user': 'bob'}"))
                .success();

        assertThat(answer.toString()).isEqualTo(json("{'path':'/1','user':'bob'}"));
    }

    private void runJob() {
        user.create(job(file(SHARED))).success();
        core.move("1", "RUNNING");
    }

    private static List<String> terminated() {
        return core.provider().calls("terminate").stream()
                .flatMap(call -> call.items().stream())
                .map(item -> item.get("id").textValue())
                .toList();
    }

    private static String shares(String method, String share) {
        return core.operator().send(method, "/simulation/shares", json(share)).refusal();
    }

    /** When providers are asked whether they still know their jobs; nothing else is scheduled for these. */
    private static Instant verification(int round) {
        return Instant.ofEpochMilli(1_635_170_395_571L)
                .plus(Duration.ofMinutes(15).multipliedBy(round));
    }
}
