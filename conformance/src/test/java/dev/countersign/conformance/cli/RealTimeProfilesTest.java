package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.TargetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several profiles of one server, in real time. */
class RealTimeProfilesTest {
    private final Path directory;

    RealTimeProfilesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void run_at_the_same_time_and_each_is_judged_by_its_own_scenarios() throws IOException {
        Path file = directory.resolve("target.yaml");
        Path report = directory.resolve("report");
        Invocation certify = invocation();
        try (EmbeddedCore environment =
                EmbeddedCore.set(EnvironmentSettings.EMBEDDED.in("empty", EnvironmentTime.parse("system")))) {
            new TargetFile(file).write(environment.target());
            certify.execute(
                    "certify",
                    file.toString(),
                    "--tags",
                    "@RES-001 or @JOB-001 or @AGV-002",
                    "--report",
                    report.toString());
        }
        Invocation verify = invocation();
        verify.execute("verify", report.resolve("certificate.json").toString());

        assertThat(certify.out.toString())
                .contains("\nucloud-resources, ucloud-jobs, ucloud-ingress, agave-jobs-permissions at the same time\n");
        assertThat(profiles(report, "RES-001")).containsExactly("passed", "passed", "passed");
        assertThat(profiles(report, "JOB-001")).containsExactly("passed");
        assertThat(profiles(report, "AGV-002")).containsExactly("passed");
        assertThat(verify.out.toString()).contains("the certificate holds: ");
    }

    /** The verdicts on a requirement, one for each profile that contains it. */
    private static List<String> profiles(Path report, String requirement) throws IOException {
        JsonNode result =
                new ObjectMapper().readTree(report.resolve("result.json").toFile());
        return StreamSupport.stream(result.path("requirements").spliterator(), false)
                .filter(judged -> judged.path("id").asText().equals(requirement))
                .map(judged -> judged.path("verdict").asText())
                .toList();
    }

    private static Invocation invocation() {
        return new Invocation(new EmbeddedEnvironments(), Suite.published(), InstantSource.system());
    }
}
