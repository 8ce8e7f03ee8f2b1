package dev.countersign.conformance.cli;

import dev.countersign.conformance.relay.Between;
import dev.countersign.conformance.relay.Chronicle;
import dev.countersign.conformance.relay.Traffic;
import dev.countersign.conformance.stage.PlayedProvider;
import dev.countersign.conformance.stage.ProviderStage;
import dev.countersign.conformance.stage.RealAgave;
import dev.countersign.conformance.stage.RealServer;
import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.stage.StageSettings;
import dev.countersign.conformance.stage.StageTime;
import dev.countersign.conformance.stage.WatchedProvider;
import dev.countersign.conformance.target.Address;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.Carrier;
import dev.countersign.conformance.wire.Detour;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Our reference server and our provider. */
final class OwnStages implements Stages {
    @Override
    public SetStage set(StageSettings settings) {
        if (settings.as() == RealServer.AGAVE_2_2) {
            RealAgave agave = RealAgave.start(settings);
            return new Standing(agave.target(), agave::close);
        }
        Stage stage = Stage.set(settings);
        return new Standing(stage.target(), stage::close);
    }

    @Override
    public SetStage setTwice(StageSettings settings) {
        return new WithUnderstudy(Stage.set(settings));
    }

    @Override
    public Stages watchedBy(Chronicle chronicle) {
        return new WatchedStages(this, chronicle);
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

    @Override
    public SetStage behind(Target core) {
        TargetProvider played = Objects.requireNonNull(core.provider(), "only where a provider is to be played");
        ProviderPlan plan = new ProviderPlan(core.target().url(), played, core.products(), null);
        InetSocketAddress address = Address.of(String.valueOf(played.listen()));
        WatchedProvider provider = new Listening(address.getHostString(), address.getPort())
                .start(() -> WatchedProvider.start(plan, core.transport()));
        return new Behind(core, provider);
    }

    /** A Core that is there already, and our provider behind it. */
    private record Behind(Target core, WatchedProvider provider) implements SetStage {
        @Override
        public Target target() {
            return core.with(Objects.requireNonNull(core.provider()).runningWith(provider.simulation()));
        }

        @Override
        public Traffic overheard() {
            return provider.traffic();
        }

        @Override
        public void close() {
            provider.close();
        }
    }

    /** A server that stands until it is closed, and of which nothing more is to be known. */
    private record Standing(Target target, Runnable end) implements SetStage {
        @Override
        public void close() {
            end.run();
        }
    }

    /** The understudy comes on when it is called for the first time. */
    private static final class WithUnderstudy implements SetStage {
        private final Stage stage;
        private @Nullable Stage understudy;

        WithUnderstudy(Stage stage) {
            this.stage = stage;
        }

        @Override
        public Target target() {
            return stage.target();
        }

        @Override
        public Carrier apart(Carrier carrier) {
            return new Detour(carrier, () -> understudy().url());
        }

        private synchronized Stage understudy() {
            if (understudy == null) {
                understudy = stage.understudy();
            }
            return understudy;
        }

        @Override
        public synchronized void close() {
            if (understudy != null) {
                understudy.close();
            }
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
