package dev.countersign.mutation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.Suite;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementDigestsTest {
    private final SortedMap<String, String> original = digests("original");

    @Test
    void titles_descriptions_and_comments_change_no_digest() {
        assertThat(digests("prose")).isEqualTo(original);
    }

    @ParameterizedTest
    @CsvSource({"step, API-001", "table, API-001", "tag, API-003"})
    void a_change_of_a_scenario_changes_the_digest_of_its_requirement_alone(String change, String requirement) {
        SortedMap<String, String> digests = digests(change);

        assertThat(digests.get(requirement)).isNotEqualTo(original.get(requirement));
        assertThat(without(requirement, digests)).isEqualTo(without(requirement, original));
    }

    private static List<String> without(String requirement, SortedMap<String, String> digests) {
        return digests.entrySet().stream()
                .filter(digest -> !digest.getKey().equals(requirement))
                .map(Object::toString)
                .toList();
    }

    private static SortedMap<String, String> digests(String folder) {
        return RequirementDigests.of(new Suite(
                "digest/" + folder,
                "dev.countersign.mutation.digest.steps",
                Suite.published().requirements()));
    }
}
