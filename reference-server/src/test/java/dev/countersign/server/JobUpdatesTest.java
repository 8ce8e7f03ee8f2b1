package dev.countersign.server;

import static dev.countersign.server.Requests.job;
import static dev.countersign.server.Requests.jobIs;
import static dev.countersign.server.Requests.jobUpdate;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.jobs.JobState;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobUpdatesTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final long START = 1_635_170_395_571L;

    private final Caller user = core.as("user").ofJobs();

    static Stream<Arguments> pairs() {
        return Stream.of(JobState.values())
                .flatMap(from -> Stream.of(JobState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_job_takes_the_steps_of_the_table_and_no_others(JobState from, JobState to) {
        user.create(job()).success();
        core.move("1", from.name());

        Answer answer = core.updateJobs(jobIs("1", to.name()));

        assertThat(answer.status()).isEqualTo(from.canBecome(to) ? 200 : 400);
        assertThat(state()).isEqualTo(from.canBecome(to) ? to.name() : from.name());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCESS", "FAILURE", "EXPIRED"})
    void a_job_that_has_ended_takes_no_update_of_any_form(JobState end) {
        user.create(job()).success();
        core.move("1", end.name());

        assertThat(core.updateJobs(jobUpdate("1", "'status': 'A last word'")).refusal())
                .isEqualTo("400 items[0].update: job '1' has ended with %s and takes no more updates".formatted(end));
        assertThat(core.updateJobs(jobIs("1", end.name())).refusal())
                .isEqualTo("400 items[0].update: job '1' has ended with %s and takes no more updates".formatted(end));
        assertThat(job1().get("updates")).hasSize(1);
    }

    @Test
    void a_step_that_is_not_in_the_table_is_named_with_those_that_are() {
        user.create(job()).success();
        core.move("1", "CANCELING");

        assertThat(core.updateJobs(jobIs("1", "RUNNING")).refusal())
                .isEqualTo("400 items[0].update.state: job '1' is CANCELING and can't become RUNNING, only CANCELING, "
                        + "SUCCESS, FAILURE, EXPIRED");
    }

    @Test
    void updates_of_one_request_are_judged_in_their_order_and_all_or_none_are_taken() {
        user.create(job(), job()).success();

        assertThat(core.updateJobs(jobIs("2", "RUNNING"), jobIs("1", "SUCCESS"), jobIs("1", "RUNNING"))
                        .refusal())
                .isEqualTo("400 items[2].update: job '1' has ended with SUCCESS and takes no more updates");
        assertThat(state()).isEqualTo("IN_QUEUE");
        assertThat(user.retrieve("2").success().get("updates")).isEmpty();
        core.updateJobs(jobIs("2", "RUNNING"), jobIs("1", "RUNNING"), jobIs("1", "SUCCESS"))
                .success();
        assertThat(Answer.texts(job1().get("updates"), "state")).containsExactly("RUNNING", "SUCCESS");
    }

    @Test
    void an_update_for_another_state_than_the_jobs_is_passed_over() {
        user.create(job()).success();

        core.updateJobs(
                        jobUpdate("1", "'state': 'SUCCESS', 'expectedState': 'RUNNING'"),
                        jobUpdate("1", "'state': 'IN_QUEUE', 'expectedDifferentState': true"),
                        jobUpdate("1", "'state': 'RUNNING', 'expectedState': 'IN_QUEUE'"),
                        jobUpdate("1", "'state': 'SUSPENDED', 'expectedDifferentState': true"))
                .success();

        assertThat(Answer.texts(job1().get("updates"), "state")).containsExactly("RUNNING", "SUSPENDED");
    }

    @Test
    void an_ended_job_passes_over_what_was_meant_for_another_state() {
        user.create(job()).success();
        core.move("1", "SUCCESS");

        core.updateJobs(jobUpdate("1", "'state': 'FAILURE', 'expectedState': 'RUNNING'"))
                .success();

        assertThat(state()).isEqualTo("SUCCESS");
        assertThat(job1().get("updates")).hasSize(1);
    }

    @Test
    void a_job_started_when_it_last_began_to_run() {
        user.create(job()).success();
        assertThat(job1().at("/status/startedAt").isNull()).isTrue();

        core.clock().advance(Duration.ofSeconds(1));
        core.move("1", "RUNNING");
        core.clock().advance(Duration.ofSeconds(1));
        core.move("1", "RUNNING");
        assertThat(job1().at("/status/startedAt").longValue()).isEqualTo(START + 1_000);

        core.move("1", "SUSPENDED");
        core.clock().advance(Duration.ofSeconds(1));
        core.move("1", "RUNNING");
        core.move("1", "SUCCESS");
        assertThat(job1().at("/status/startedAt").longValue()).isEqualTo(START + 3_000);
        assertThat(job1().at("/status/expiresAt").isNull()).isTrue();
    }

    @Test
    void a_jobs_time_counts_from_its_first_run_and_is_moved_by_its_provider_alone() {
        user.create(job("'timeAllocation': {'hours': 0, 'minutes': 1, 'seconds': 0}"))
                .success();
        assertThat(job1().at("/status/expiresAt").isNull()).isTrue();

        core.clock().advance(Duration.ofSeconds(5));
        core.move("1", "RUNNING");
        assertThat(expiresAt()).isEqualTo(START + 65_000);

        core.clock().advance(Duration.ofSeconds(10));
        core.move("1", "SUSPENDED");
        core.move("1", "RUNNING");
        assertThat(expiresAt()).isEqualTo(START + 65_000);

        core.updateJobs(jobUpdate("1", "'newTimeAllocation': 90000")).success();
        assertThat(expiresAt()).isEqualTo(START + 95_000);
        assertThat(job1().at("/specification/timeAllocation/minutes").intValue())
                .isEqualTo(1);
    }

    @Test
    void time_that_is_given_in_the_queue_counts_from_the_first_run() {
        user.create(job()).success();

        core.updateJobs(jobUpdate("1", "'newTimeAllocation': 1000")).success();
        assertThat(job1().at("/status/expiresAt").isNull()).isTrue();
        core.move("1", "RUNNING");

        assertThat(expiresAt()).isEqualTo(START + 1_000);
    }

    @Test
    void a_negative_time_is_refused() {
        user.create(job()).success();

        assertThat(core.updateJobs(jobUpdate("1", "'newTimeAllocation': -1")).refusal())
                .isEqualTo("400 items[0].update.newTimeAllocation: must not be negative, but is -1");
    }

    @Test
    void a_folder_of_results_is_shown_from_when_it_is_told() {
        user.create(job()).success();

        core.updateJobs(jobUpdate("1", "'outputFolder': '/home/user/1'"), jobIs("1", "SUCCESS"))
                .success();

        assertThat(job1().at("/output/outputFolder").textValue()).isEqualTo("/home/user/1");
    }

    private long expiresAt() {
        return job1().at("/status/expiresAt").longValue();
    }

    private String state() {
        return job1().at("/status/state").textValue();
    }

    private JsonNode job1() {
        return user.retrieve("1").success();
    }
}
