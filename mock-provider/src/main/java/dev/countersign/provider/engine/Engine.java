package dev.countersign.provider.engine;

import dev.countersign.model.call.FindByStringId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the resources of one kind. Safe for use by several threads. */
public interface Engine<R extends AssignedResource> {
    /**
     * Takes all of these, or none of them. Those that it has already it takes again without a further effect, since Core
     * may repeat what got no answer. Nothing is told to Core before this returns: Core can't know them yet.
     *
     * @return the ids that this provider gives them, in the same order; null for one that gets none
     * @throws Rejection where one of them can't be taken
     */
    List<@Nullable FindByStringId> create(List<R> resources);

    /** Undoes the creation of these, of which nobody was told yet. */
    void forget(List<R> resources);

    /** Tells Core of each of these that it takes for active and that is not known here. */
    void verify(List<R> resources);

    /** The ids of what runs here. */
    Set<String> ids();

    /** Stops every resource, as if none had ever been created. */
    void forgetAll();
}
