package dev.countersign.conformance.scenario;

import dev.countersign.conformance.run.CurrentRun;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetProducts;

/** The run that a scenario is part of. */
public final class ThisRun {
    private final Run run = CurrentRun.get();

    public Target target() {
        return run.target();
    }

    /** The kind of resource at hand, in a run that is about one. */
    public ResourceKind kind() {
        return profileOf(ResourceKind.class);
    }

    /** @throws Untestable where the run is about something else */
    public <P extends Profile> P profileOf(Class<P> type) {
        if (!isAbout(type)) {
            throw new Untestable(
                    "this is nothing for a run about " + run.profile().profile());
        }
        return type.cast(run.profile());
    }

    public boolean isAbout(Class<? extends Profile> type) {
        return type.isInstance(run.profile());
    }

    public TargetProducts products() {
        TargetProducts products = run.target().products();
        if (products == null) {
            throw new Untestable("the target file names no products");
        }
        return products;
    }

    /** The people and the job for checks of the jobs service. */
    public TargetAgave agave() {
        TargetAgave agave = run.target().agave();
        if (agave == null) {
            throw new Untestable("the target file has no section 'agave'");
        }
        return agave;
    }

    public long seed() {
        return run.seed();
    }
}
