package dev.countersign.conformance.cli;

import dev.countersign.conformance.relay.Between;
import dev.countersign.conformance.stage.PlayedProvider;
import dev.countersign.conformance.stage.ProviderStage;
import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.stage.StageSettings;
import dev.countersign.conformance.stage.StageTime;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import java.io.IOException;

/** Our reference server and our provider. */
final class OwnStages implements Stages {
    @Override
    public SetStage set(StageSettings settings) {
        return new OfCore(Stage.set(settings));
    }

    @Override
    public SetStage around(Target provider) {
        try {
            return new OfProvider(ProviderStage.around(provider));
        } catch (IOException e) {
            throw new SetUpWrong("can't play Core around the provider: " + e.getMessage());
        }
    }

    @Override
    public SetStage aroundOwnProvider() {
        try {
            return new OfProvider(ProviderStage.aroundOwn());
        } catch (IOException e) {
            throw new SetUpWrong("can't play Core around our own provider: " + e.getMessage());
        }
    }

    @Override
    public PlayedProvider play(ProviderPlan plan, StageTime clock, boolean simulation) {
        return PlayedProvider.start(plan, clock, simulation);
    }

    private record OfCore(Stage stage) implements SetStage {
        @Override
        public Target target() {
            return stage.target();
        }

        @Override
        public void close() {
            stage.close();
        }
    }

    private record OfProvider(ProviderStage stage) implements SetStage {
        @Override
        public Target target() {
            return stage.target();
        }

        @Override
        public Between between() {
            return stage.between();
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
