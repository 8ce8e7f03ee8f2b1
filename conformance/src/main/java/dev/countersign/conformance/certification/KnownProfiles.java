package dev.countersign.conformance.certification;

import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.Profiles;
import java.util.Collection;
import java.util.List;

/** Looks up profiles by name. */
public final class KnownProfiles {
    private KnownProfiles() {}

    /** @throws SetUpException where a name is unknown */
    public static List<Profile> of(Collection<String> names) {
        return names.stream().distinct().map(KnownProfiles::known).toList();
    }

    private static Profile known(String name) {
        return Profiles.of(name)
                .orElseThrow(() -> new SetUpException(
                        "profile '%s' is unknown; there is %s".formatted(name, String.join(", ", Profiles.names()))));
    }
}
