package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.dialect.Dialect;
import dev.countersign.conformance.dialect.Observation;
import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the behaviour of a jobs service, where its document is silent, with a dialect. */
final class Silence {
    private static final int POINTS = 36;

    private Silence() {}

    /** The observations that differ from the dialect with this name. */
    static List<Observation> deviations(Target target, String dialect) throws IOException {
        Dialect expected = new Dialect(dialect, answers(dialect));
        RunContext run = new RunContext(target, new JobsPermissions(), 7);
        SuiteRun suiteRun = SuiteRun.of(run, "@unspecified and @agave", 1);
        assertThat(suiteRun.outcomes())
                .as("scenarios that note something")
                .hasSize(POINTS)
                .allMatch(outcome -> outcome.outcome() == Outcome.PASSED);
        return run.observations().all().stream()
                .filter(observation -> !expected.isLike(observation))
                .toList();
    }

    private static Map<String, String> answers(String dialect) throws IOException {
        Map<String, String> answers = new HashMap<>();
        try (InputStream file = Silence.class.getResourceAsStream("/countersign/dialects/%s.json".formatted(dialect))) {
            for (Map.Entry<String, JsonNode> answer :
                    new JsonMapper().readTree(file).path("answers").properties()) {
                JsonNode value = answer.getValue();
                answers.put(
                        answer.getKey(), value.isObject() ? value.path("answer").asText() : value.asText());
            }
        }
        return answers;
    }
}
