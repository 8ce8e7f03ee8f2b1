package dev.countersign.mutation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.mutation.digest.RequirementDigests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code Then} is able to fail, since a check that can't fail certifies everything: for each there is a mutation of a
 * recorded response that passes every step before it and is killed by it. A build repeats the proofs of requirements whose check
 * has changed, and one of each other scenario; {@code -Dproofs=check} repeats all, {@code -Dproofs=search} searches for those that
 * are missing or no longer hold, and records them.
 */
class EveryThenTest {
    private static final String REFRESH = "; mvn -pl mutation-tests -am verify -Dtest=EveryThenTest -Dproofs=search"
            + " -Dsurefire.failIfNoSpecifiedTests=false searches for what is missing";
    private static final String MODE = System.getProperty("proofs", "usual");
    private static final int ROUNDS = 6000;
    private static final int FEW_ROUNDS = 100;

    private final SortedMap<String, String> recorded = ProofFile.requirements();

    @ParameterizedTest
    @MethodSource("subjects")
    void is_able_to_fail(Subject subject) throws IOException {
        RecordedRun run = RecordedRun.of(subject);
        ProofFile file = new ProofFile(subject.toString());
        ThenSteps thens = run.thens();
        assertThat(run.scenarios().keySet())
                .as("scenarios that ask nothing, or look at nothing that came of it")
                .allSatisfy(place -> assertThat(thens.of(place)).isNotEmpty());
        List<Proof> known = file.read();
        List<Proof> asked = asked(run, thens, known);
        List<Proof> holding = new Replay(run, thens, asked).holding();
        Stream<Proof> kept = known.stream().filter(proof -> !asked.contains(proof) || holding.contains(proof));
        if (MODE.equals("search")) {
            search(run, thens, kept.toList(), file);
        } else {
            requireProven(run, thens, known, kept.toList());
        }
    }

    /** The proofs to repeat. */
    private List<Proof> asked(RecordedRun run, ThenSteps thens, List<Proof> known) {
        Set<String> sampled = new HashSet<>();
        List<Proof> asked = new ArrayList<>();
        for (Proof proof : known) {
            List<String> requirements = run.scenarios().getOrDefault(thens.place(proof.scenario()), List.of());
            if (MODE.equals("check") || !areCurrent(requirements) || isSampled(proof, sampled)) {
                asked.add(proof);
            }
        }
        return asked;
    }

    private static boolean isSampled(Proof proof, Set<String> scenarios) {
        return MODE.equals("usual") && scenarios.add(proof.scenario());
    }

    private boolean areCurrent(List<String> requirements) {
        return !requirements.isEmpty()
                && requirements.stream()
                        .allMatch(id ->
                                Objects.equals(RequirementDigests.current().get(id), recorded.get(id)));
    }

    /** The timing of responses differs between runs, so that the mutation may be needed at another point, or be another one. */
    private static void requireProven(RecordedRun run, ThenSteps thens, List<Proof> known, List<Proof> kept) {
        assertThat(known)
                .extracting(Proof::then)
                .as("a Then without a proof, or a proof of a Then that is gone" + REFRESH)
                .containsExactlyInAnyOrderElementsOf(thens.all().map(Then::name).toList());
        List<Proof> elsewhere = known.stream()
                .filter(proof -> !kept.contains(proof))
                .flatMap(proof -> proof.elsewhere(run.traces().get(thens.place(proof.scenario()))))
                .toList();
        List<Proof> holding = new Replay(run, thens, elsewhere).holding();
        Search search = new Search(
                run,
                thens,
                open(thens, Stream.concat(kept.stream(), holding.stream()).toList()));
        search.go(FEW_ROUNDS);
        assertThat(search.open())
                .as("each Then that no change trips any more" + REFRESH)
                .isEmpty();
    }

    private static void search(RecordedRun run, ThenSteps thens, List<Proof> kept, ProofFile file) throws IOException {
        Search search = new Search(run, thens, open(thens, kept));
        search.go(ROUNDS);
        Set<String> names = thens.all().map(Then::name).collect(Collectors.toSet());
        file.write(Stream.concat(kept.stream(), search.proofs().stream())
                .filter(proof -> names.contains(proof.then()))
                .toList());
        assertThat(search.open()).as("each Then that no change trips").isEmpty();
    }

    private static Set<Then> open(ThenSteps thens, List<Proof> kept) {
        Set<String> proven = kept.stream().map(Proof::then).collect(Collectors.toSet());
        return thens.all().filter(then -> !proven.contains(then.name())).collect(Collectors.toSet());
    }

    @AfterAll
    static void record() throws IOException {
        if (MODE.equals("search")) {
            ProofFile.write(RequirementDigests.current());
        }
    }

    static List<Subject> subjects() {
        return Subject.ALL;
    }
}
