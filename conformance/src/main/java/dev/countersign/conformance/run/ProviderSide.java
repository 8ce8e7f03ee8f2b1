package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetCore;
import java.util.List;
import java.util.stream.Stream;

/** The profile of a provider, for each kind of resource that it offers. Countersign acts as its Core and users. */
public final class ProviderSide implements Profile {
    @Override
    public String profile() {
        return TargetCore.PROFILE;
    }

    @Override
    public String tags() {
        return "@provider";
    }

    @Override
    public Stream<ResourceKind> kinds(Target target) {
        List<String> offered = target.core() == null ? List.of() : target.core().kinds();
        return ResourceKinds.all().stream().filter(kind -> offered.contains(kind.name()));
    }
}
