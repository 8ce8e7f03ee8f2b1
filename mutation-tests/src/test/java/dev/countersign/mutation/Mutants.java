package dev.countersign.mutation;

import java.util.List;
import java.util.stream.Stream;

/** All mutants. */
final class Mutants {
    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(
                        ConventionMutants.ALL,
                        ResourceMutants.ALL,
                        ControlMutants.ALL,
                        JobMutants.ALL,
                        PermissionMutants.ALL,
                        ProviderMutants.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
