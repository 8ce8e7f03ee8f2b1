package dev.countersign.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.report.CertificationListener;
import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.verdict.RunVerdict;
import dev.countersign.conformance.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certification as a program calls it. */
class CountersignTest {
    @Test
    void certifies_a_target_and_returns_the_result(@TempDir Path report) {
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        try (EmbeddedCore core = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            RunResult result = Countersign.target(core.target())
                    .profiles("ucloud-resources")
                    .tags("@API-009")
                    .seed(7)
                    .parallel(2)
                    .report(report)
                    .listener(new CertificationListener() {
                        @Override
                        public void scenario(ScenarioOutcome scenario) {
                            outcomes.add(scenario);
                        }
                    })
                    .certify();

            assertThat(result.findings()).isEmpty();
            assertThat(result.profiles()).extracting(ProfileVerdicts::profile).containsExactly("ucloud-resources");
            assertThat(result.mustsThatAre(Verdict.FAILED)).isZero();
            assertThat(outcomes).isNotEmpty().allSatisfy(scenario -> assertThat(scenario.outcome())
                    .isEqualTo(Outcome.PASSED));
            assertThat(report)
                    .isDirectoryContaining("glob:**/result.json")
                    .isDirectoryContaining("glob:**/certificate.json");
        }
    }

    @Test
    void certifications_at_the_same_time_do_not_disturb_each_other(@TempDir Path reports) {
        List<CompletableFuture<RunResult>> results = List.of("first", "second").stream()
                .map(name -> CompletableFuture.supplyAsync(() -> Countersign.ownServers()
                        .profiles("agave-jobs-permissions")
                        .report(reports.resolve(name))
                        .certify()))
                .toList();

        assertThat(results)
                .allSatisfy(result -> assertThat(result.join().verdict()).isEqualTo(RunVerdict.CONFORMANT));
    }

    @Test
    void an_interrupted_certification_returns_early_and_says_so(@TempDir Path report) {
        Countersign certification = Countersign.ownServers()
                .profiles("agave-jobs-permissions")
                .parallel(1)
                .report(report);
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        certification.listener(new CertificationListener() {
            @Override
            public void scenario(ScenarioOutcome scenario) {
                outcomes.add(scenario);
                if (outcomes.size() == 1) {
                    var unused = CompletableFuture.runAsync(certification::interrupt);
                }
            }
        });

        RunResult result = certification.certify();

        assertThat(result.verdict()).isEqualTo(RunVerdict.INCOMPLETE);
        certification.interrupt(); // nothing runs any more
    }

    @Test
    void says_what_is_wrong_before_anything_runs(@TempDir Path report) {
        Target target = AcmeCore.TARGET;

        assertThatThrownBy(() -> Countersign.target(target).profiles("ucloud-cheese"))
                .isInstanceOf(SetUpException.class)
                .hasMessageStartingWith("profile 'ucloud-cheese' is unknown; there is ucloud-resources");
        assertThatThrownBy(() -> Countersign.target(target)
                        .profiles("agave-jobs-permissions")
                        .report(report)
                        .certify())
                .isInstanceOf(SetUpException.class)
                .hasMessage("the target is described for ucloud-resources, not for agave-jobs-permissions");
        assertThatThrownBy(() -> Countersign.target(target).tags("@a and"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'@a and' is not a tag expression");
        assertThatThrownBy(() -> Countersign.target(target).parallel(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of parallel scenarios must be between 1 and 1000, not 0");
        assertThatThrownBy(() -> Countersign.target(target).explore(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of explored flows must be between 1 and 100000, not 0");
    }
}
