package dev.countersign.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.strength.MutationResult;
import dev.countersign.conformance.strength.MutationScore;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The stored kill matrix is complete, for these requirements and these mutants. */
class KillMatrixTest {
    private final KillMatrix matrix = KillMatrix.published();

    @Test
    void has_the_mutants_of_this_build_each_once() {
        assertThat(matrix.mutants())
                .as("mutants" + Mode.REFRESHING)
                .extracting(mutant -> mutant.name() + " " + mutant.breaks())
                .containsExactlyElementsOf(Mutants.all().stream()
                        .map(mutant -> mutant.name() + " " + new TreeSet<>(mutant.breaks()))
                        .toList());
        assertThat(matrix.mutants()).extracting(MutationResult::name).doesNotHaveDuplicates();
    }

    @Test
    void every_requirement_that_can_be_checked_has_a_mutant_that_breaks_it_and_kills_all_of_them() {
        Map<String, MutationScore> weak = new TreeMap<>();
        Suite.published().requirements().all().stream()
                .filter(Requirement::testable)
                .forEach(requirement -> weak.put(requirement.id(), matrix.strength(requirement.id())));
        weak.values().removeIf(score -> score.isProven() && score.caught() == score.broken());

        assertThat(weak)
                .as("requirements without a mutant that exists to break them, or that survives")
                .isEmpty();
    }
}
