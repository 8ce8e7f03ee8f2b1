package dev.countersign.provider.fault;

import dev.countersign.model.time.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sends updates to Core, regularly or as a fault specifies. */
public final class FaultyUpdates {
    private final Faults faults;
    private final Timeline time;

    public FaultyUpdates(Faults faults, Timeline time) {
        this.faults = faults;
        this.time = time;
    }

    /**
     * Sends the updates of one call, unless a fault specifies otherwise.
     *
     * @param lost the result for updates that are not sent, or not yet: the sender must not notice the fault
     */
    public <U, D> D send(String kind, List<U> updates, Sending<U, D> sending, D lost) {
        Fault fault = faults.next(FaultyOperation.UPDATE, kind, updates.size());
        if (fault == null) {
            return sending.send(updates);
        }
        Duration delay = fault.delayed();
        if (delay != null) {
            time.schedule(delay, () -> sending.send(updates));
            return lost;
        }
        if (fault.loses()) {
            return lost;
        }
        D delivery = sending.send(fault.reverses() ? reversed(updates) : updates);
        if (fault.doubles()) {
            sending.send(updates);
        }
        return delivery;
    }

    /** Sends updates in one call, and returns the result. */
    @FunctionalInterface
    public interface Sending<U, D> {
        D send(List<U> updates);
    }

    private static <U> List<U> reversed(List<U> updates) {
        List<U> reversed = new ArrayList<>(updates);
        Collections.reverse(reversed);
        return reversed;
    }
}
