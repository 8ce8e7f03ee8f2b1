package dev.countersign.conformance.cli;

import dev.countersign.conformance.cli.TestEnvironments.SetStage;
import dev.countersign.conformance.target.Target;
import org.jspecify.annotations.Nullable;

/** Our provider behind an external Core, from its start until the command ends. */
final class ProviderBehindCore implements AutoCloseable {
    private final TestEnvironments stages;
    private final Target core;
    private @Nullable SetStage started;

    ProviderBehindCore(TestEnvironments stages, Target core) {
        this.stages = stages;
        this.core = core;
    }

    /** Starts the provider; returns the Core with it. */
    Target start() {
        started = stages.behind(core);
        return started.target();
    }

    /** The Core, with our provider once it is started. */
    Target target() {
        return started == null ? core : started.target();
    }

    /** The Core's environment, with its traffic with our provider once that is started; closing it stops nothing. */
    SetStage stage() {
        return started == null ? SetStage.of(core) : started.shared();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
