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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second run with the same seed against a server that still has the ended jobs of the first. */
class SecondRunTest {
    /** Scenarios that create, register, charge and terminate, but enter no world, which would reset the server. */
    private static final String TAGS =
            "(@CTL-012 or @RES-028 or @RES-029 or @API-016 or @RES-014 or @JOB-001) and not @alone and not @waits:PT2M";

    private static final Pattern NAME = Pattern.compile("countersign-[0-9]{9}");

    private final Path directory;

    SecondRunTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulated", "system"})
    void the_same_seed_comes_to_the_same_verdicts_by_other_names(String time) throws IOException {
        try (EmbeddedCore environment =
                EmbeddedCore.set(EnvironmentSettings.EMBEDDED.in("empty", EnvironmentTime.parse(time)))) {
            certify(environment, "first");
            certify(environment, "second");
        }

        assertThat(outcomes("second"))
                .containsValue("passed")
                .doesNotContainValue("failed")
                .isEqualTo(outcomes("first"));
        assertThat(names("second")).isNotEmpty().doesNotContainAnyElementsOf(names("first"));
    }

    @Test
    void the_names_of_a_run_are_judged_again_as_they_were() throws IOException {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            certify(environment, "first");
        }

        Invocation verify = invocation();
        assertThat(verify.execute(
                        "verify", directory.resolve("first/certificate.json").toString()))
                .as(verify.out.toString())
                .isZero();
    }

    private void certify(EmbeddedCore environment, String report) throws IOException {
        Path file = directory.resolve("target.yaml");
        if (!Files.exists(file)) {
            new TargetFile(file).write(environment.target());
        }
        invocation()
                .execute(
                        "certify",
                        file.toString(),
                        "--profile",
                        "ucloud-jobs",
                        "--tags",
                        TAGS,
                        "--seed",
                        "7",
                        "--report",
                        directory.resolve(report).toString());
    }

    private static Invocation invocation() {
        return new Invocation(new EmbeddedEnvironments(), Suite.published(), InstantSource.system());
    }

    private Map<String, String> outcomes(String report) throws IOException {
        JsonNode result = new ObjectMapper()
                .readTree(directory.resolve(report).resolve("result.json").toFile());
        Map<String, String> outcomes = new TreeMap<>();
        result.path("scenarios")
                .forEach(scenario -> outcomes.put(
                        scenario.path("id").asText(), scenario.path("outcome").asText()));
        return outcomes;
    }

    /** The names in the requests of the run; its responses may contain names of another run. */
    private List<String> names(String report) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve(report).resolve("exchanges.ndjson"))) {
            String sent =
                    new ObjectMapper().readTree(line).at("/exchange/sent/body").asText();
            NAME.matcher(sent).results().map(MatchResult::group).forEach(names::add);
        }
        return names;
    }
}
