package dev.countersign.provider.fault;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.http.CallFailedException;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.http.JsonClient;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.time.Timeline;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets time pass during a call. */
@FunctionalInterface
public interface Pause {
    /** Many tasks may be due when time moves far. */
    Duration PATIENCE = Duration.ofMinutes(10);

    TypeReference<JsonNode> ANYTHING = new TypeReference<>() {};
    Logger LOG = LoggerFactory.getLogger(Pause.class);

    /** @return false where time can't pass, since the caller that moves it may be waiting for this very call */
    boolean last(Duration duration);

    /** Moves simulated time; waits in real time. */
    static Pause on(Timeline time) {
        return time instanceof SimulatedClock clock ? clock::tryAdvance : duration -> await(time, duration);
    }

    /**
     * Has Core move its clock, and with it all clocks that move together with Core's.
     *
     * @param core the URL below which its simulation API is, at {@code /simulation}
     * @param operatorToken for that API
     */
    static Pause throughCore(URI core, String operatorToken) {
        JsonClient peer = new JsonClient("Simulation of Core", core, () -> operatorToken, null, PATIENCE);
        return duration -> {
            try {
                var move = Map.of("by", duration.toString(), "unlessMoving", true);
                peer.call("POST", "/simulation/clock/advance", move, ANYTHING);
                return true;
            } catch (CallRefusedException | CallFailedException problem) {
                LOG.info("Time can't pass: {}", problem.getMessage());
                return false;
            }
        };
    }

    private static boolean await(Timeline time, Duration duration) {
        CountDownLatch over = new CountDownLatch(1);
        time.schedule(duration, over::countDown);
        try {
            over.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
