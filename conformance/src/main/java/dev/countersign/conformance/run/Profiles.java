package dev.countersign.conformance.run;

import java.util.List;
import java.util.Optional;

/** All profiles that a target can be verified for. */
public final class Profiles {
    private static final List<Profile> ALL =
            List.of(new ExampleKind(), new JobKind(), new ProviderSide(), new JobsPermissions());

    private Profiles() {}

    public static List<Profile> all() {
        return ALL;
    }

    public static Optional<Profile> of(String name) {
        return ALL.stream().filter(profile -> profile.profile().equals(name)).findFirst();
    }

    public static List<String> names() {
        return ALL.stream().map(Profile::profile).toList();
    }
}
