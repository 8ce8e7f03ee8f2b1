package dev.countersign.conformance.scenario;

import dev.countersign.conformance.run.CurrentRun;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.target.Target;

/** The run that a scenario is part of. */
public final class ThisRun {
    private final Run run = CurrentRun.get();

    public Target target() {
        return run.target();
    }

    public ResourceKind kind() {
        return run.kind();
    }

    public long seed() {
        return run.seed();
    }
}
