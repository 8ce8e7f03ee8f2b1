package dev.countersign.mutation;

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
 * A group of mutants, and the scenarios that can kill them.
 *
 * @param kind null if it is not about resources
 * @param scenarios tag expression for those that can kill a mutant, within the profile
 */
record MutantGroup(Profile profile, @Nullable ResourceKind kind, String scenarios) {
    static final MutantGroup RESOURCES = new MutantGroup(new ExampleKind(), new ExampleKind(), "not @unspecified");
    /** For defects that keep the simulation from entering a world; that failure is only the simulation's own. */
    static final MutantGroup RESOURCES_WITHOUT_WORLDS =
            new MutantGroup(new ExampleKind(), new ExampleKind(), "not @unspecified and not @needs-worlds");

    static final MutantGroup JOBS = new MutantGroup(new JobKind(), new JobKind(), "@jobs");
    static final MutantGroup EVERY_SCENARIO_OF_JOBS = new MutantGroup(new JobKind(), new JobKind(), "not @unspecified");
    static final MutantGroup PERMISSIONS = new MutantGroup(new JobsPermissions(), null, "@agave and not @unspecified");
    static final MutantGroup PROVIDER_OF_EXAMPLES =
            new MutantGroup(new ProviderSide(), new ExampleKind(), "not @replay");
    static final MutantGroup PROVIDER_OF_JOBS = new MutantGroup(new ProviderSide(), new JobKind(), "not @replay");

    boolean isOfProviders() {
        return profile instanceof ProviderSide;
    }

    /** The tag expression for all scenarios that can kill a mutant. */
    String tags() {
        return Suite.published().tags(profile, kind, scenarios);
    }

    /** The tag expression for those of these requirements. */
    String tags(Collection<String> requirements) {
        String wanted =
                String.join(" or ", requirements.stream().map("@"::concat).toList());
        return Suite.published().tags(profile, kind, "(%s) and (%s)".formatted(scenarios, wanted));
    }

    /** The ids of the testable requirements. */
    List<String> requirements() {
        return Suite.published().requirements().of(profile.profile()).stream()
                .filter(requirement -> requirement.testable())
                .map(requirement -> requirement.id())
                .toList();
    }

    @Override
    public String toString() {
        return "%s, %s, %s".formatted(profile.profile(), kind == null ? "no kind" : kind.name(), scenarios);
    }
}
