package dev.countersign.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.strength.MutationResult;
import dev.countersign.mutation.digest.RequirementDigests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs scenarios against mutants: those for which the kill matrix is outdated, and a sample of the others, which fails the checks of
 * every feature. {@code -DkillMatrix=check} tests all of them; {@code refresh} records what is outdated, {@code all} everything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class MutantTest {
    private final Mode mode = Mode.current();
    private final KillMatrix matrix = KillMatrix.published();
    private final MutantRecords records = MutantRecords.read();
    private final SortedMap<String, String> requirements = RequirementDigests.current();
    private final Map<String, String> mutants = Mutants.digests();
    private final Map<String, Kill> kills = new ConcurrentHashMap<>();
    private final TestBeds beds = new TestBeds();

    Set<Mutant> asked() {
        Set<Mutant> asked = new LinkedHashSet<>();
        Mutants.all().stream()
                .filter(mutant -> mode == Mode.CHECK || mode == Mode.ALL || !isCurrent(mutant))
                .forEach(asked::add);
        if (mode == Mode.USUAL) {
            asked.addAll(Sample.of(Mutants.all()));
        }
        return asked;
    }

    /** Whether the mutant, what it breaks and what kills it are the recorded ones. One that survived is asked again. */
    private boolean isCurrent(Mutant mutant) {
        Set<String> asked = new TreeSet<>();
        asked.addAll(known(mutant));
        asked.addAll(shownBy(mutant));
        return asked.containsAll(mutant.breaks())
                && records.find(mutant.name())
                        .map(MutantRecord::digest)
                        .filter(digest(mutant)::equals)
                        .isPresent()
                && asked.stream().allMatch(id -> records.isCurrent(id, requirements));
    }

    private List<String> known(Mutant mutant) {
        return matrix.find(mutant.name()).map(MutationResult::killedBy).orElse(List.of());
    }

    private Set<String> shownBy(Mutant mutant) {
        return records.find(mutant.name()).map(MutantRecord::shownBy).orElse(Set.of());
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("asked")
    void is_killed_with_the_findings_that_it_plants(Mutant mutant) throws IOException {
        List<String> known = known(mutant);
        if (mode.records()) {
            Kill kill = kill(mutant, known);
            kills.put(mutant.name(), kill);
            assertThat(kill.requirements())
                    .as("requirements that kill the mutant")
                    .containsAll(mutant.breaks());
            return;
        }

        Set<String> run = new TreeSet<>(isCurrent(mutant) && mode == Mode.USUAL ? mutant.breaks() : known);
        run.addAll(shownBy(mutant));
        Kill kill = beds.some(mutant, run);

        assertThat(kill.requirements())
                .as("requirements that kill the mutant" + Mode.REFRESHING)
                .containsAll(mutant.breaks())
                .isSubsetOf(known);
        MutantRecord recorded = records.find(mutant.name()).orElseThrow();
        assertThat(kill.findings())
                .as("the places of its findings, any of those recorded for each requirement that it breaks"
                        + Mode.REFRESHING)
                .allSatisfy((id, places) -> assertThat(places)
                        .as(id)
                        .containsAnyElementsOf(recorded.findings().getOrDefault(id, List.of())));
    }

    /** By the known requirements and those that their scenarios show besides, if they still kill it; otherwise by all. */
    private Kill kill(Mutant mutant, List<String> known) throws IOException {
        Set<String> killers = new TreeSet<>(known);
        while (mode == Mode.REFRESH && !killers.isEmpty()) {
            Set<String> run = new TreeSet<>(killers);
            run.addAll(shownBy(mutant));
            Kill kill = beds.some(mutant, run);
            if (!kill.requirements().containsAll(mutant.breaks())) {
                break;
            }
            if (!killers.addAll(kill.requirements())) {
                return new Kill(killers, kill.findings(), kill.shownBy());
            }
        }
        return beds.all(mutant);
    }

    @AfterAll
    void record() throws IOException {
        beds.close();
        if (mode.records()) {
            List<MutantRecord> recorded = new ArrayList<>();
            List<MutationResult> results = new ArrayList<>();
            for (Mutant mutant : Mutants.all()) {
                results.add(result(mutant));
                recorded.add(recorded(mutant));
            }
            new MutantRecords(requirements, recorded).write(results);
        }
    }

    private MutationResult result(Mutant mutant) {
        return Optional.ofNullable(kills.get(mutant.name()))
                .map(kill -> new MutationResult(
                        mutant.name(),
                        mutant.group().profile().profile(),
                        List.copyOf(new TreeSet<>(mutant.breaks())),
                        List.copyOf(kill.requirements())))
                .or(() -> matrix.find(mutant.name()))
                .orElseThrow();
    }

    private String digest(Mutant mutant) {
        return Objects.requireNonNull(mutants.get(mutant.name()), mutant.name());
    }

    private MutantRecord recorded(Mutant mutant) {
        return Optional.ofNullable(kills.get(mutant.name()))
                .map(kill -> new MutantRecord(mutant.name(), digest(mutant), kill))
                .or(() -> records.find(mutant.name()))
                .orElseThrow();
    }
}
