package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.Json;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.util.List;

/** Determines whether scenarios wait for a target in real time, or move its simulated clock. */
public final class TargetClock {
    private TargetClock() {}

    /** Asks the target's simulation API. If that does not respond, returns false: the scenarios report it. */
    public static boolean isReal(Target target, HttpSender sender) {
        Target.Simulation simulation = target.simulation();
        if (simulation == null) {
            return true;
        }
        Sent request = new Sent(
                "GET",
                simulation.url(),
                List.of(new Header("Authorization", "Bearer " + simulation.token())),
                Bytes.NONE);
        try {
            Received answer = sender.exchange(request).received();
            return !Json.read(answer.body()).path("clock").asBoolean(false);
        } catch (TargetUnresponsiveException | UnusableResponseException | Json.NotJson noAnswer) {
            return false;
        }
    }
}
