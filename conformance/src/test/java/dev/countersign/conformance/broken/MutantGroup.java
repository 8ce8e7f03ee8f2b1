package dev.countersign.conformance.broken;

import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.Suite;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be broken, and which scenarios could notice it.
 *
 * @param kind null where it is not about resources
 * @param scenarios the tags of those that could notice something, within the profile
 */
record MutantGroup(Profile profile, @Nullable ResourceKind kind, String scenarios) {
    static final MutantGroup RESOURCES = new MutantGroup(new ExampleKind(), new ExampleKind(), "not @unspecified");
    /** For what keeps the simulation from entering a world: that is nobody's fault but its own. */
    static final MutantGroup RESOURCES_WITHOUT_WORLDS =
            new MutantGroup(new ExampleKind(), new ExampleKind(), "not @unspecified and not @needs-worlds");

    static final MutantGroup JOBS = new MutantGroup(new JobKind(), new JobKind(), "@jobs");
    static final MutantGroup PERMISSIONS = new MutantGroup(new JobsPermissions(), null, "@agave and not @unspecified");
    static final MutantGroup PROVIDER_OF_EXAMPLES =
            new MutantGroup(new ProviderSide(), new ExampleKind(), "not @replay");
    static final MutantGroup PROVIDER_OF_JOBS = new MutantGroup(new ProviderSide(), new JobKind(), "not @replay");

    boolean isOfProviders() {
        return profile instanceof ProviderSide;
    }

    /** The tags of all scenarios that could notice something. */
    String tags() {
        return Suite.published().tags(profile, kind, scenarios);
    }

    /** Of those, the tags of the scenarios for these requirements. */
    String tags(Collection<String> requirements) {
        String wanted =
                String.join(" or ", requirements.stream().map("@"::concat).toList());
        return Suite.published().tags(profile, kind, "(%s) and (%s)".formatted(scenarios, wanted));
    }

    /** The ids of the requirements that can be checked. */
    List<String> requirements() {
        return Suite.published().requirements().of(profile.profile()).stream()
                .filter(requirement -> requirement.testable())
                .map(requirement -> requirement.id())
                .toList();
    }
}
