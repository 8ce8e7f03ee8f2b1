package dev.countersign.conformance.cli;

import dev.countersign.conformance.stage.PlayedProvider;
import dev.countersign.conformance.stage.StageSettings;
import dev.countersign.conformance.stage.StageTime;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;

/** Nothing can be started, always for the same reason. */
record NoStages(RuntimeException reason) implements Stages {
    @Override
    public SetStage set(StageSettings settings) {
        throw reason;
    }

    @Override
    public SetStage around(Target provider) {
        throw reason;
    }

    @Override
    public PlayedProvider play(ProviderPlan plan, StageTime clock, boolean simulation) {
        throw reason;
    }

    @Override
    public SetStage behind(Target core) {
        throw reason;
    }

    @Override
    public SetStage aroundOwnProvider() {
        throw reason;
    }
}
