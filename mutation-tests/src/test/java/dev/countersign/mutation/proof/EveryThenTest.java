package dev.countersign.mutation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code Then} is able to fail, since a check that can't fail certifies everything: for each there is a mutation of a
 * recorded response that passes every step before it and is killed by it. {@code -Dproofs=search} searches for the missing ones.
 */
class EveryThenTest {
    private static final String REFRESH = "; mvn -pl conformance -am verify -Dtest=EveryThenTest -Dproofs=search"
            + " -Dsurefire.failIfNoSpecifiedTests=false searches for what is missing";
    private static final int ROUNDS = 6000;
    private static final int FEW_ROUNDS = 100;

    @ParameterizedTest
    @MethodSource("subjects")
    void is_able_to_fail(Subject subject) throws IOException {
        RecordedRun run = RecordedRun.of(subject);
        ProofFile file = new ProofFile(subject.toString());
        ThenSteps thens = run.thens();
        assertThat(run.scenarios())
                .as("scenarios that ask nothing, or look at nothing that came of it")
                .allSatisfy(place -> assertThat(thens.of(place)).isNotEmpty());
        Replay replay = new Replay(run, thens, file.read());
        if ("search".equals(System.getProperty("proofs"))) {
            search(run, thens, replay, file);
        } else {
            requireProven(run, thens, file.read(), replay);
        }
    }

    /** The timing of responses may differ a little between runs, so that another mutation may be needed. */
    private static void requireProven(RecordedRun run, ThenSteps thens, List<Proof> proofs, Replay replay) {
        assertThat(proofs)
                .extracting(Proof::then)
                .as("a Then without a proof, or a proof of a Then that is gone" + REFRESH)
                .containsExactlyInAnyOrderElementsOf(thens.all().map(Then::name).toList());
        Search search = new Search(run, thens, open(thens, replay));
        search.go(FEW_ROUNDS);
        assertThat(search.open())
                .as("each Then that no change trips any more" + REFRESH)
                .isEmpty();
    }

    private static void search(RecordedRun run, ThenSteps thens, Replay replay, ProofFile file) throws IOException {
        Search search = new Search(run, thens, open(thens, replay));
        search.go(ROUNDS);
        file.write(Stream.concat(replay.holding().stream(), search.proofs().stream())
                .toList());
        assertThat(search.open()).as("each Then that no change trips").isEmpty();
    }

    private static Set<Then> open(ThenSteps thens, Replay replay) {
        Set<String> proven = replay.holding().stream().map(Proof::then).collect(Collectors.toSet());
        return thens.all().filter(then -> !proven.contains(then.name())).collect(Collectors.toSet());
    }

    static List<Subject> subjects() {
        return Subject.ALL;
    }
}
