package dev.countersign.mutation.proof;

import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.run.Suite;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a recorded run: a profile, for providers with one kind of resource.
 *
 * @param kind null if it is not about resources
 * @param races whether it is about simultaneous requests, whose order differs between runs
 */
record Subject(Profile profile, @Nullable ResourceKind kind, boolean races) {
    static final List<Subject> REPEATABLE = Stream.of(
                    ResourceKinds.all().stream().map(kind -> new Subject(kind, kind, false)),
                    Stream.of(new Subject(new JobsPermissions(), null, false)),
                    ResourceKinds.all().stream().map(kind -> new Subject(new ProviderSide(), kind, false)))
            .flatMap(subjects -> subjects)
            .toList();

    static final List<Subject> ALL = Stream.concat(
                    REPEATABLE.stream(), ResourceKinds.all().stream().map(kind -> new Subject(kind, kind, true)))
            .toList();

    boolean isProvider() {
        return profile instanceof ProviderSide;
    }

    /** The tag expression for its scenarios. */
    String tags() {
        return Suite.published().tags(profile, kind, races ? "@race" : "not @race and not @unspecified");
    }

    @Override
    public String toString() {
        String name =
                isProvider() && kind != null ? "%s-%s".formatted(profile.profile(), kind.name()) : profile.profile();
        return races ? name + "-races" : name;
    }
}
