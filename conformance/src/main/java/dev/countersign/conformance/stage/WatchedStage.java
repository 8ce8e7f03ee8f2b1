package dev.countersign.conformance.stage;

import dev.countersign.conformance.relay.Chronicle;
import dev.countersign.conformance.relay.Leg;
import dev.countersign.conformance.relay.Relay;
import dev.countersign.conformance.relay.Traffic;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Carrier;
import dev.countersign.conformance.wire.Transport;
import dev.countersign.conformance.wire.WireLimits;
import dev.countersign.contract.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Our Core and our provider, with a relay in each direction that remembers what passes, and when. */
public final class WatchedStage implements AutoCloseable {
    private final List<Relay> relays = new ArrayList<>();
    private final Traffic traffic = new Traffic();
    private final Chronicle chronicle;
    private final Timeline time;
    private final Stage stage;

    private WatchedStage(StageSettings settings, Chronicle chronicle) {
        this.chronicle = chronicle;
        this.time = settings.time().start();
        this.stage = Stage.set(
                settings,
                time,
                core -> relay(Leg.PROVIDER_TO_CORE, core),
                provider -> relay(Leg.CORE_TO_PROVIDER, provider));
    }

    /**
     * Starts both servers and makes the world.
     *
     * @throws IllegalArgumentException where there is no such world
     */
    public static WatchedStage set(StageSettings settings, Chronicle chronicle) {
        return new WatchedStage(settings, chronicle);
    }

    /** Our Core, described as a target. */
    public Target target() {
        return stage.target();
    }

    /** What passed between Core and the provider. */
    public Traffic traffic() {
        return traffic;
    }

    /** Has the chronicle tell of what is sent to Core, too. */
    public Carrier noting(Carrier carrier) {
        return chronicle.noting(carrier, time);
    }

    @Override
    public void close() {
        stage.close();
        relays.forEach(Relay::close);
    }

    private URI relay(Leg leg, URI behind) {
        try {
            Relay relay = Relay.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    leg,
                    behind,
                    noting(new Transport(WireLimits.USUAL)),
                    traffic);
            relays.add(relay);
            return URI.create("http://127.0.0.1:" + relay.port());
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }
}
