package dev.countersign.provider.engine;

import dev.countersign.model.call.FindByStringId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the resources of one kind. Safe for use by several threads. */
public interface Engine<R extends AssignedResource> {
    /**
     * Accepts all of these, or none. Those that it has already it accepts again without further effect, since Core may
     * repeat a call that got no response. Nothing is sent to Core before this returns: Core can't know the resources
     * yet.
     *
     * @return the ids that this provider assigns, in the same order; null for a resource that gets none
     * @throws Rejection where one of them can't be accepted
     */
    List<@Nullable FindByStringId> create(List<R> resources);

    /** Undoes the creation of these, which has not been reported yet. */
    void forget(List<R> resources);

    /** Reports to Core each of these that is active for Core and unknown here. */
    void verify(List<R> resources);

    /** The ids of all running resources. */
    Set<String> ids();

    /** Stops all resources, as if none had ever been created. */
    void forgetAll();
}
