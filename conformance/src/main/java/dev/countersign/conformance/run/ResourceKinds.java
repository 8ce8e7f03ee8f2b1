package dev.countersign.conformance.run;

import java.util.List;

/** The kinds of resource that scenarios can be run for. */
final class ResourceKinds {
    private static final List<ResourceKind> ALL = List.of(new ExampleKind());

    private ResourceKinds() {}

    static List<ResourceKind> all() {
        return ALL;
    }
}
