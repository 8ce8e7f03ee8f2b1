package dev.countersign.conformance.certification;

import dev.countersign.conformance.environment.ExternalTarget;
import dev.countersign.conformance.environment.SharedEnvironment;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.environment.TestEnvironments;
import dev.countersign.conformance.target.Target;
import org.jspecify.annotations.Nullable;

/** Our provider behind an external Core, from its start until the command ends. */
public final class ProviderBehindCore implements AutoCloseable {
    private final TestEnvironments environments;
    private final Target core;
    private @Nullable TestEnvironment started;

    public ProviderBehindCore(TestEnvironments environments, Target core) {
        this.environments = environments;
        this.core = core;
    }

    /** Starts the provider; returns the Core with it. */
    public Target start() {
        started = environments.behind(core);
        return started.target();
    }

    /** The Core, with our provider once it is started. */
    Target target() {
        return started == null ? core : started.target();
    }

    /** The Core's environment, with its traffic with our provider once that is started; closing it stops nothing. */
    TestEnvironment environment() {
        return started == null ? new ExternalTarget(core) : new SharedEnvironment(started);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
