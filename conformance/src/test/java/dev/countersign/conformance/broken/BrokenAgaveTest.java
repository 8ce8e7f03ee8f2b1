package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.broken.SpoilingProxy.Defect;
import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.stage.StageSettings;
import dev.countersign.conformance.target.Target;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each jobs service here is wrong in one way; the scenarios must notice that, and blame the right requirements. */
class BrokenAgaveTest {
    private static final Stage STAGE = Stage.set(StageSettings.EMBEDDED);

    @AfterAll
    static void strike_the_stage() {
        STAGE.close();
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                broken(
                        "everybody reads",
                        AgaveDefects::everybodyReads,
                        "AGV-001 AGV-009 AGV-018 AGV-019 AGV-020 AGV-021 AGV-022 AGV-023 AGV-029 AGV-033"),
                broken(
                        "everybody sets permissions",
                        AgaveDefects::everybodySetsPermissions,
                        "AGV-001 AGV-006 AGV-018 AGV-022"),
                broken("WRITE counts as READ", AgaveDefects::writeCountsAsRead, "AGV-009 AGV-033"),
                broken("READ lets write", AgaveDefects::readLetsWrite, "AGV-006 AGV-022"),
                broken(
                        "access outlives the grant",
                        AgaveDefects::accessOutlivesTheGrant,
                        "AGV-018 AGV-019 AGV-020 AGV-021 AGV-029"),
                broken(
                        "deletions of permissions are forgotten",
                        AgaveDefects::deletionsOfPermissionsAreForgotten,
                        "AGV-001 AGV-006 AGV-008 AGV-010 AGV-018 AGV-020 AGV-021 AGV-022 AGV-026"),
                broken("empty values are forgotten", AgaveDefects::emptyValuesAreForgotten, "AGV-019 AGV-029 AGV-032"),
                broken("a deletion takes all", AgaveDefects::deletionTakesAll, "AGV-018 AGV-021"),
                broken(
                        "the first grant stays",
                        AgaveDefects::firstGrantStays,
                        "AGV-006 AGV-009 AGV-017 AGV-022 AGV-023 AGV-026 AGV-032 AGV-033"),
                broken(
                        "the owner is not listed",
                        AgaveDefects::ownerIsNotListed,
                        "AGV-002 AGV-003 AGV-016 AGV-030 AGV-031 AGV-032"),
                broken("the owner is listed last", AgaveDefects::ownerIsListedLast, "AGV-003 AGV-032"),
                broken("unknown values mean READ", AgaveDefects::unknownValuesMeanRead, "AGV-023"),
                broken("no permission means READ", AgaveDefects::noPermissionMeansRead, "AGV-024"),
                broken(
                        "READ_WRITE means READ",
                        AgaveDefects::readWriteMeansRead,
                        "AGV-001 AGV-006 AGV-008 AGV-010 AGV-014 AGV-017 AGV-023 AGV-026 AGV-032"),
                broken("garbled grants mean READ", AgaveDefects::garbledGrantsMeanRead, "AGV-025"),
                broken(
                        "grants at addresses are refused",
                        AgaveDefects::grantsAtAddressesAreRefused,
                        "AGV-001 AGV-006 AGV-008 AGV-010 AGV-013 AGV-017 AGV-019 AGV-025 AGV-026 AGV-029 AGV-032"),
                broken("answers to grants show READ", AgaveDefects::answersToGrantsShowRead, "AGV-014 AGV-017 AGV-032"),
                broken("profiles are elsewhere", AgaveDefects::profilesAreElsewhere, "AGV-015 AGV-032"),
                broken("limit and offset are ignored", AgaveDefects::limitAndOffsetAreIgnored, "AGV-030"),
                broken("anonymous is the owner", AgaveDefects::anonymousIsTheOwner, "AGV-026"),
                broken("any token is the owner's", AgaveDefects::anyTokenIsTheOwners, "AGV-026"),
                broken(
                        "actions are forgotten",
                        AgaveDefects::actionsAreForgotten,
                        "AGV-001 AGV-006 AGV-007 AGV-010 AGV-026"),
                broken(
                        "only the owner sees outputs",
                        defects -> defects.ownerAloneReads("/outputs"),
                        "AGV-001 AGV-005 AGV-009 AGV-010"),
                broken(
                        "only the owner sees permissions",
                        defects -> defects.ownerAloneReads("/pems"),
                        "AGV-001 AGV-004 AGV-010 AGV-016 AGV-033"),
                broken(
                        "only the owner sets permissions",
                        AgaveDefects::ownerAloneSetsPermissions,
                        "AGV-001 AGV-006 AGV-008 AGV-010 AGV-018"),
                broken("unknown jobs are empty", AgaveDefects::unknownJobsAreEmpty, "AGV-027"),
                broken("forms are refused", AgaveDefects::formsAreRefused, "AGV-029 AGV-032"),
                broken("slashes are refused", AgaveDefects::slashesAreRefused, "AGV-016 AGV-032"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void breaks_what_it_promises(String name, Function<AgaveDefects, Defect> defect, String requirements) {
        assertThat(failures(defect, 4)).isEqualTo(requirements);
    }

    @Test
    void a_grant_that_reaches_the_next_job_breaks_the_separation_of_jobs() {
        assertThat(failures(AgaveDefects::grantsReachTheNextJob, 1)).isEqualTo("AGV-020");
    }

    @Test
    void nothing_is_wrong_behind_a_proxy_that_spoils_nothing_and_nobody_deletes_without_pems() {
        Queue<String> deletedWithoutPems = new ConcurrentLinkedQueue<>();

        assertThat(failures(defects -> defects.none(deletedWithoutPems::add), 4))
                .isEmpty();
        assertThat(deletedWithoutPems).isEmpty();
    }

    private static Arguments broken(String name, Function<AgaveDefects, Defect> defect, String requirements) {
        return Arguments.of(name, defect, requirements);
    }

    private static String failures(Function<AgaveDefects, Defect> defect, int parallel) {
        Target sound = STAGE.target();
        AgaveDefects defects = new AgaveDefects(Objects.requireNonNull(sound.agave()));
        try (SpoilingProxy broken = SpoilingProxy.before(sound.target().url(), defect.apply(defects))) {
            Target target = Blame.at(broken.url(), sound);
            return String.join(
                    " ", Blame.of(target, new JobsPermissions(), parallel).failed());
        }
    }
}
