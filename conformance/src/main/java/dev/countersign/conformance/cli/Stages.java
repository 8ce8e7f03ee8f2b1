package dev.countersign.conformance.cli;

import dev.countersign.conformance.stage.StageSettings;
import dev.countersign.conformance.target.Target;

/** Where commands get servers of our own from. */
@FunctionalInterface
public interface Stages {
    /**
     * Starts the servers, and returns when they can be called.
     *
     * @throws IllegalArgumentException where there is no such world
     */
    SetStage set(StageSettings settings);

    /** Servers that run until they are closed. */
    interface SetStage extends AutoCloseable {
        Target target();

        @Override
        void close();
    }
}
