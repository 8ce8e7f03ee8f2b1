package dev.countersign.conformance.environment;

import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.Relay;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.WireLimits;
import dev.countersign.model.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Our Core and our provider, with a relay in each direction that records the traffic and its times. */
public final class RelayedCore implements TestEnvironment {
    private final List<Relay> relays = new ArrayList<>();
    private final RelayLog traffic = new RelayLog();
    private final RequestTimeline timeline;
    private final Timeline time;
    private final EmbeddedCore environment;

    private RelayedCore(EnvironmentSettings settings, RequestTimeline timeline) {
        this.timeline = timeline;
        this.time = settings.time().start();
        this.environment = EmbeddedCore.set(
                settings,
                time,
                core -> relay(Direction.PROVIDER_TO_CORE, core),
                provider -> relay(Direction.CORE_TO_PROVIDER, provider));
    }

    /**
     * Starts both servers and creates the world.
     *
     * @throws IllegalArgumentException where the world is unknown
     */
    public static RelayedCore set(EnvironmentSettings settings, RequestTimeline timeline) {
        return new RelayedCore(settings, timeline);
    }

    @Override
    public Target target() {
        return environment.target();
    }

    @Override
    public RelayLog relayLog() {
        return traffic;
    }

    @Override
    public HttpSender recording(HttpSender sender) {
        return timeline.recording(sender, time);
    }

    @Override
    public void close() {
        environment.close();
        relays.forEach(Relay::close);
    }

    private URI relay(Direction leg, URI behind) {
        try {
            Relay relay = Relay.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    leg,
                    behind,
                    recording(new HttpTransport(WireLimits.USUAL).withoutRepetition()),
                    traffic);
            relays.add(relay);
            return URI.create("http://127.0.0.1:" + relay.port());
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }
}
