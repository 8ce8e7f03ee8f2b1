package dev.countersign.conformance.exploration;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How matters stand with one resource, as far as the contract says.
 *
 * <p>Source: UCloud Developer Guide, Introduction to Resources, "Ownership" and the permission model. What becomes of a
 * permission that a later grant to the same user leaves out, it does not say.
 */
final class Model {
    private static final String READ = "READ";
    private static final String EDIT = "EDIT";

    private final Map<FlowActor, Set<String>> held = new EnumMap<>(FlowActor.class);
    /** Who may hold more than is known. */
    private final Set<FlowActor> uncertain = EnumSet.noneOf(FlowActor.class);

    private final boolean stays;
    private boolean isRemoved;

    /** @param stays whether the resource stays there once somebody has got rid of it */
    Model(boolean stays) {
        this.stays = stays;
    }

    boolean isRemoved() {
        return isRemoved;
    }

    void gives(FlowActor taker, Set<String> permissions) {
        Set<String> before = held.getOrDefault(taker, Set.of());
        if (!permissions.containsAll(before)) {
            uncertain.add(taker);
        } else if (permissions.size() == 2) {
            uncertain.remove(taker);
        }
        held.put(taker, new HashSet<>(permissions));
    }

    void takesBack(FlowActor taker) {
        held.remove(taker);
        uncertain.remove(taker);
    }

    void isDeleted() {
        isRemoved = true;
    }

    /** Nothing where the contract does not say. */
    Optional<Boolean> reads(FlowActor somebody) {
        return isRemoved && !stays ? Optional.of(false) : may(somebody, READ);
    }

    /** Nothing where the contract does not say. */
    Optional<Boolean> edits(FlowActor somebody) {
        return may(somebody, EDIT);
    }

    private Optional<Boolean> may(FlowActor somebody, String permission) {
        if (somebody == FlowActor.ALICE || held.getOrDefault(somebody, Set.of()).contains(permission)) {
            return Optional.of(true);
        }
        return uncertain.contains(somebody) ? Optional.empty() : Optional.of(false);
    }
}
