package dev.countersign.conformance.broken;

import java.util.List;
import java.util.stream.Stream;

/** Every server that is broken on purpose. */
final class BrokenServers {
    private BrokenServers() {}

    static List<BrokenServer> all() {
        return Stream.of(
                        BrokenConventions.ALL,
                        BrokenResources.ALL,
                        BrokenControl.ALL,
                        BrokenJobs.ALL,
                        BrokenPermissions.ALL,
                        BrokenProviders.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
