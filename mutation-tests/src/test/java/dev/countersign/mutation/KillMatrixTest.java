package dev.countersign.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirements;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.strength.MutationScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Checks the stored kill matrix. {@code -DkillMatrix=refresh} runs all scenarios against the mutants for which it no longer
 * holds, {@code -DkillMatrix=anew} against all mutants; both write the file.
 */
class KillMatrixTest {
    static final String MODE = "killMatrix";
    private static final String ANEW = "anew";
    static final String WRITES = "refresh|" + ANEW;

    @Test
    @DisabledIfSystemProperty(named = MODE, matches = WRITES)
    void the_matrix_tells_of_this_suite_and_of_these_servers() {
        KillMatrix matrix = KillMatrix.published();

        assertThat(matrix.isOf(KillMatrixFile.digestOfSuite()))
                .as("the suite has changed since the kill matrix was computed" + KillMatrixFile.REFRESH)
                .isTrue();
        assertThat(matrix.mutants())
                .as("broken servers" + KillMatrixFile.REFRESH)
                .extracting(server -> server.name() + " " + server.breaks())
                .containsExactlyElementsOf(Mutants.all().stream()
                        .map(server -> server.name() + " " + new TreeSet<>(server.breaks()))
                        .toList());
        assertThat(matrix.mutants())
                .extracting(MutationResult::name)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisabledIfSystemProperty(named = MODE, matches = WRITES)
    void every_requirement_that_can_be_checked_has_a_server_that_breaks_it_and_catches_it() {
        KillMatrix matrix = KillMatrix.published();
        Map<String, MutationScore> weak = new TreeMap<>();
        Requirements.published().all().stream()
                .filter(Requirement::testable)
                .forEach(requirement -> weak.put(requirement.id(), matrix.strength(requirement.id())));
        weak.values().removeIf(strength -> strength.isProven() && strength.caught() == strength.broken());

        assertThat(weak)
                .as("requirements without a server that exists to break them, or that survives")
                .isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = MODE, matches = WRITES)
    void refresh() throws IOException {
        List<MutationResult> rows = new ArrayList<>();
        Map<String, Set<String>> survivors = new TreeMap<>();
        try (TestBeds beds = new TestBeds()) {
            for (Mutant broken : Mutants.all()) {
                Set<String> noticed = askedAgain(beds, broken).orElse(null);
                if (noticed == null) {
                    noticed = beds.noticed(broken, broken.family().tags());
                }
                rows.add(new MutationResult(
                        broken.name(),
                        broken.family().profile().profile(),
                        List.copyOf(new TreeSet<>(broken.breaks())),
                        List.copyOf(noticed)));
                if (!noticed.containsAll(broken.breaks())) {
                    survivors.put(broken.toString(), noticed);
                }
            }
        }
        KillMatrixFile.write(rows);
        assertThat(survivors).as("servers that survive, and what notices them").isEmpty();
    }

    /** The stored requirements, if they still hold; empty if all scenarios have to run. */
    private static Optional<Set<String>> askedAgain(TestBeds beds, Mutant broken) throws IOException {
        Optional<Set<String>> known =
                KillMatrix.published().find(broken.name()).map(row -> new TreeSet<>(row.killedBy()));
        if (known.isEmpty() || ANEW.equals(System.getProperty(MODE))) {
            return Optional.empty();
        }
        Set<String> noticed = beds.noticed(broken, List.copyOf(known.get()));
        return known.filter(all -> noticed.containsAll(broken.breaks()) && all.containsAll(noticed));
    }
}
