package dev.countersign.conformance.broken;

import java.util.List;
import java.util.stream.Stream;

/** All mutants. */
final class MutantServers {
    private MutantServers() {}

    static List<MutantServer> all() {
        return Stream.of(
                        BrokenConventions.ALL,
                        BrokenResources.ALL,
                        BrokenControl.ALL,
                        BrokenJobs.ALL,
                        BrokenIngresses.ALL,
                        BrokenPermissions.ALL,
                        BrokenProviders.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
