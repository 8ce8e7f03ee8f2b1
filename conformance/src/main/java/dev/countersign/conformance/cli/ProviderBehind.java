package dev.countersign.conformance.cli;

import dev.countersign.conformance.cli.Stages.SetStage;
import dev.countersign.conformance.target.Target;
import org.jspecify.annotations.Nullable;

/** Our provider behind a Core that is there already, from when it is started until the command ends. */
final class ProviderBehind implements AutoCloseable {
    private final Stages stages;
    private final Target core;
    private @Nullable SetStage started;

    ProviderBehind(Stages stages, Target core) {
        this.stages = stages;
        this.core = core;
    }

    /** Starts it. */
    Target start() {
        started = stages.behind(core);
        return started.target();
    }

    /** The Core, with our provider where that has been started. */
    Target target() {
        return started == null ? core : started.target();
    }

    /** The same, with what passes between them where our provider has been started; closing it ends nothing. */
    SetStage stage() {
        return started == null ? SetStage.of(core) : started.lent();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
