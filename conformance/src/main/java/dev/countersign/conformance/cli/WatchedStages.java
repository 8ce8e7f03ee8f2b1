package dev.countersign.conformance.cli;

import dev.countersign.conformance.relay.Between;
import dev.countersign.conformance.relay.Chronicle;
import dev.countersign.conformance.relay.Traffic;
import dev.countersign.conformance.stage.PlayedProvider;
import dev.countersign.conformance.stage.ProviderStage;
import dev.countersign.conformance.stage.StageSettings;
import dev.countersign.conformance.stage.StageTime;
import dev.countersign.conformance.stage.WatchedStage;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Carrier;
import java.io.IOException;

/** Our reference server and our provider, with a chronicle of all that passes; what is there already is not watched. */
record WatchedStages(Stages own, Chronicle chronicle) implements Stages {
    @Override
    public SetStage set(StageSettings settings) {
        return new OfCore(WatchedStage.set(settings, chronicle));
    }

    @Override
    public SetStage aroundOwnProvider() {
        try {
            return new OfProvider(ProviderStage.aroundOwn(chronicle));
        } catch (IOException e) {
            throw new SetUpWrong("can't play Core around our own provider: " + e.getMessage());
        }
    }

    @Override
    public SetStage around(Target provider) {
        return own.around(provider);
    }

    @Override
    public SetStage behind(Target core) {
        return own.behind(core);
    }

    @Override
    public PlayedProvider play(ProviderPlan plan, StageTime clock, boolean simulation) {
        return own.play(plan, clock, simulation);
    }

    private record OfCore(WatchedStage stage) implements SetStage {
        @Override
        public Target target() {
            return stage.target();
        }

        @Override
        public Traffic overheard() {
            return stage.traffic();
        }

        @Override
        public Carrier noting(Carrier carrier) {
            return stage.noting(carrier);
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
        public Traffic overheard() {
            return stage.between().traffic();
        }

        @Override
        public Carrier noting(Carrier carrier) {
            return stage.noting(carrier);
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
