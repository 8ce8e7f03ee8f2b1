package dev.countersign.conformance.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that a target can be verified for. */
public final class Profiles {
    private static final List<Profile> OTHERS = List.of(new JobsPermissions());

    private Profiles() {}

    public static Optional<Profile> of(String name) {
        return all().filter(profile -> profile.profile().equals(name)).findFirst();
    }

    public static List<String> names() {
        return all().map(Profile::profile).toList();
    }

    private static Stream<Profile> all() {
        return Stream.concat(ResourceKinds.all().stream(), OTHERS.stream());
    }
}
