package dev.countersign.provider.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.jobs.JobState;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobRunTest {
    private static final JobTimes TIMES = JobTimes.USUAL;
    private static final RunTime TIME = new RunTime(60_000L, null, 30_000);

    static Stream<JobRun> everyState() {
        return Stream.of(
                JobRun.queued(TIME, 0, TIMES),
                new JobRun.Running(TIME.runningFrom(0), 0),
                new JobRun.Suspended(TIME.runningFrom(0)),
                new JobRun.Canceling(5_000),
                new JobRun.Ended(JobState.SUCCESS, ""),
                new JobRun.Ended(JobState.EXPIRED, ""));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void what_a_job_becomes_is_in_the_contracts_table(JobRun run) {
        assertThat(Stream.of(
                                run.next(60_000),
                                run.next(20_000),
                                run.canceled(1, TIMES),
                                run.withoutAccess(),
                                run.suspended(1),
                                run.unsuspended(1, TIMES))
                        .filter(Objects::nonNull)
                        .filter(next -> next != run))
                .allSatisfy(next -> assertThat(run.state().next()).contains(next.state()));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void a_state_that_is_not_final_is_left_by_itself_or_by_a_user(JobRun run) {
        assertThat(run.state().isFinal()).isEqualTo(run.canceled(1, TIMES) == run && run.due() == null);
    }

    @Test
    void a_job_that_has_ended_has_no_time_to_change() {
        assertThatThrownBy(() -> new JobRun.Ended(JobState.SUCCESS, "").with(TIME))
                .hasMessage("a job that is SUCCESS has no time");
    }
}
