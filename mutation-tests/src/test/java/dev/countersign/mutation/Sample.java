package dev.countersign.mutation;

import dev.countersign.mutation.digest.RequirementDigests;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The mutants that each build tests: with them the checks of every feature fail. */
final class Sample {
    private Sample() {}

    static List<Mutant> of(List<Mutant> mutants) {
        Set<String> failed = new HashSet<>();
        List<Mutant> sample = new ArrayList<>();
        for (Mutant mutant : mutants) {
            Set<String> features = new HashSet<>();
            mutant.breaks().forEach(id -> features.addAll(RequirementDigests.features(id)));
            if (failed.addAll(features)) {
                sample.add(mutant);
            }
        }
        return sample;
    }
}
