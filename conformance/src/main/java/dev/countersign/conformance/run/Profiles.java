package dev.countersign.conformance.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All profiles that a target can be verified for. */
public final class Profiles {
    private static final List<Profile> ALL = Stream.concat(
                    ResourceKinds.all().stream(), Stream.of(new ProviderSide(), new JobsPermissions()))
            .toList();

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

    /** The profiles for each name that a requirement may give: that of a profile, or that of a group. */
    public static Map<String, List<String>> byName() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        ALL.forEach(profile -> Stream.concat(Stream.of(profile.profile()), profile.groups().stream())
                .forEach(name ->
                        names.computeIfAbsent(name, first -> new ArrayList<>()).add(profile.profile())));
        return names;
    }
}
