package dev.countersign.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.strength.KillMatrix;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs scenarios against each mutant; the requirements that kill it have to be among those of the kill matrix. There are two such
 * classes, so that they can run in two processes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MutantTests {
    private final TestBeds beds = new TestBeds();
    private final Predicate<Mutant> asked;

    MutantTests(Predicate<Mutant> asked) {
        this.asked = asked;
    }

    @AfterAll
    void mend_everything() {
        beds.close();
    }

    List<Mutant> brokenServers() {
        return Mutants.all().stream().filter(asked).toList();
    }

    @ParameterizedTest
    @MethodSource("brokenServers")
    @DisabledIfSystemProperty(named = KillMatrixTest.MODE, matches = KillMatrixTest.WRITES)
    void whoever_is_broken_is_noticed_by_what_it_breaks(Mutant broken) throws IOException {
        List<String> known = KillMatrix.published()
                .find(broken.name())
                .map(MutationResult::killedBy)
                .orElseThrow(() -> new AssertionError(broken + " is not in the kill matrix" + KillMatrixFile.REFRESH));

        assertThat(beds.noticed(broken, known))
                .as("requirements that notice that " + broken.name() + KillMatrixFile.REFRESH)
                .containsAll(broken.breaks())
                .isSubsetOf(known);
    }
}
