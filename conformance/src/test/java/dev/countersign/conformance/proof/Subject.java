package dev.countersign.conformance.proof;

import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.ResourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at: a profile, of providers for one kind of resource.
 *
 * @param kind null where it is not about resources
 */
record Subject(Profile profile, @Nullable ResourceKind kind) {
    static final List<Subject> ALL = List.of(
            of(new ExampleKind()),
            of(new JobKind()),
            new Subject(new JobsPermissions(), null),
            new Subject(new ProviderSide(), new ExampleKind()),
            new Subject(new ProviderSide(), new JobKind()));

    private static Subject of(ResourceKind kind) {
        return new Subject(kind, kind);
    }

    boolean isProvider() {
        return profile instanceof ProviderSide;
    }

    @Override
    public String toString() {
        return isProvider() && kind != null ? "%s-%s".formatted(profile.profile(), kind.name()) : profile.profile();
    }
}
