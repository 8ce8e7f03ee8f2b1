package dev.countersign.conformance.run;

import java.util.List;
import java.util.Optional;

/** The kinds of resource that scenarios can be run for. */
public final class ResourceKinds {
    private static final List<ResourceKind> ALL = List.of(new ExampleKind());

    private ResourceKinds() {}

    public static Optional<ResourceKind> of(String profile) {
        return ALL.stream().filter(kind -> kind.profile().equals(profile)).findFirst();
    }

    /** The profiles that there is a kind for. */
    public static List<String> profiles() {
        return ALL.stream().map(ResourceKind::profile).toList();
    }
}
