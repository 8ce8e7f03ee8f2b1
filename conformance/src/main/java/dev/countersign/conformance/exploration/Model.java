package dev.countersign.conformance.exploration;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The expected state of one resource, as far as the contract specifies it.
 *
 * <p>Source: UCloud Developer Guide, Introduction to Resources, "Ownership" and the permission model. It does not say
 * what happens to a permission that a later grant to the same user leaves out.
 */
final class Model {
    private static final String READ = "READ";
    private static final String EDIT = "EDIT";

    private final Map<FlowActor, Set<String>> held = new EnumMap<>(FlowActor.class);
    /** Users who may have more permissions than is known. */
    private final Set<FlowActor> uncertain = EnumSet.noneOf(FlowActor.class);

    private final boolean stays;
    private boolean isRemoved;

    /** @param stays whether the resource still exists after its removal */
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

    /** Empty if the contract does not say. */
    Optional<Boolean> reads(FlowActor actor) {
        return isRemoved && !stays ? Optional.of(false) : may(actor, READ);
    }

    /** Empty if the contract does not say. */
    Optional<Boolean> edits(FlowActor actor) {
        return may(actor, EDIT);
    }

    private Optional<Boolean> may(FlowActor actor, String permission) {
        if (actor == FlowActor.ALICE || held.getOrDefault(actor, Set.of()).contains(permission)) {
            return Optional.of(true);
        }
        return uncertain.contains(actor) ? Optional.empty() : Optional.of(false);
    }
}
