package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.countersign.conformance.broken.SpoilingProxy.Defect;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.stage.StageSettings;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each Core here is wrong about jobs in one way; the scenarios must notice that, and blame the right requirements. */
class BrokenJobsTest {
    static Stream<Arguments> defects() {
        return Stream.of(
                broken("lost access is not noticed", JobDefects.lostAccessIsNotNoticed(), "API-034 JOB-013"),
                broken("termination is forgotten", JobDefects.terminationIsForgotten(), "JOB-003 JOB-004 JOB-012"),
                broken("deadline stays", JobDefects.deadlineStays(), "JOB-010"),
                broken("some extensions are enough", JobDefects.someExtensionsAreEnough(), "JOB-011"),
                broken("duplicates are started", JobDefects.duplicatesAreStarted(), "JOB-008"),
                broken("suspension is forgotten", JobDefects.suspensionIsForgotten(), "JOB-012 JOB-015"),
                broken("suspended jobs stay so", JobDefects.suspendedJobsStaySo(), "JOB-012"),
                broken("nothing expires", JobDefects.nothingExpires(), "JOB-003 JOB-010"),
                broken("everything expires", JobDefects.everythingExpires(), "API-034 JOB-003 JOB-004 JOB-012 JOB-013"),
                broken("no job tells when it started", JobDefects.noJobTellsWhenItStarted(), "JOB-006 JOB-007"),
                broken("jobs start when they are created", JobDefects.jobsStartWhenTheyAreCreated(), "JOB-006 JOB-007"),
                broken(
                        "no job has a deadline",
                        JobDefects.noJobHasADeadline(),
                        "JOB-002 JOB-007 JOB-010 JOB-015 RES-006"),
                broken("every job has a deadline", JobDefects.everyJobHasADeadline(), "API-034 JOB-007"),
                broken(
                        "updates are back to front",
                        JobDefects.updatesAreBackToFront(),
                        "API-034 JOB-001 JOB-004 JOB-005"),
                broken("updates begin with the run", JobDefects.updatesBeginWithTheRun(), "API-034 JOB-001"),
                broken("ended jobs end again", JobDefects.endedJobsEndAgain(), "JOB-002"),
                broken("the application is never spelled out", JobDefects.theApplicationIsNeverSpelledOut(), "JOB-009"),
                broken(
                        "the application is always spelled out",
                        JobDefects.theApplicationIsAlwaysSpelledOut(),
                        "API-034 JOB-009"),
                broken("filter by application is ignored", JobDefects.filterByApplicationIsIgnored(), "JOB-014"),
                broken("everything is supported", JobDefects.everythingIsSupported(), "JOB-015"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void breaks_what_it_promises(String name, Defect defect, String requirements) {
        try (Stage stage = Stage.set(StageSettings.EMBEDDED);
                SpoilingProxy broken =
                        SpoilingProxy.before(stage.target().target().url(), defect)) {
            var target = Blame.wholly(broken.url(), stage.target());

            assertThat(String.join(
                            " ", Blame.of(target, new JobKind(), "@jobs", 4).failed()))
                    .isEqualTo(requirements);
        }
    }

    private static Arguments broken(String name, Defect defect, String requirements) {
        return arguments(name, defect, requirements);
    }
}
