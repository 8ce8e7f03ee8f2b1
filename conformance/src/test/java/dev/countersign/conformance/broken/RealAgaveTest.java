package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.stage.RealAgave;
import dev.countersign.conformance.stage.StageSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The scenarios say of a jobs service that answers as the real one does what is written down, and nothing else. */
class RealAgaveTest {
    @Test
    void no_more_and_no_less_is_said_of_the_real_service_than_is_known() throws IOException {
        try (RealAgave agave = RealAgave.start(StageSettings.EMBEDDED)) {
            Blame blame = Blame.of(agave.target(), new JobsPermissions(), tags(), 4);

            assertAsExpected(blame);
        }
    }

    @Test
    void where_the_document_is_silent_it_does_what_the_real_service_does() throws IOException {
        try (RealAgave agave = RealAgave.start(StageSettings.EMBEDDED)) {
            assertThat(Silence.deviations(agave.target(), "agave-2.2")).isEmpty();
        }
    }

    /** The only place that knows how what is said is written down. */
    private static void assertAsExpected(Blame blame) throws IOException {
        JsonNode expected = expected();
        assertThat(blame.failed()).as("failed").isEqualTo(ids(expected.path("failed")));
        assertThat(blame.requirements(Outcome.UNTESTABLE))
                .as("requirements of scenarios that can't be judged")
                .isEqualTo(ids(expected.path("untestable")));
    }

    private static String tags() {
        return Suite.published().tags(new JobsPermissions(), null, "");
    }

    private static Set<String> ids(JsonNode entries) {
        Set<String> ids = new TreeSet<>();
        entries.properties().forEach(entry -> {
            assertThat(entry.getValue().path("because").asText())
                    .as("why %s is expected", entry.getKey())
                    .isNotBlank();
            ids.add(entry.getKey());
        });
        return ids;
    }

    private static JsonNode expected() throws IOException {
        try (InputStream file = RealAgaveTest.class.getResourceAsStream("/doubles/agave-2.2.json")) {
            return new JsonMapper().readTree(file);
        }
    }
}
