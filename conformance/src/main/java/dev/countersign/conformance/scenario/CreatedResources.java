package dev.countersign.conformance.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resources that a scenario created and refers to. */
public final class CreatedResources {
    private List<CreatedResource> resources = List.of();
    private @Nullable CreatedResource foreign;

    /** Replaces "the resources" of the following steps. */
    public void set(List<CreatedResource> made) {
        resources = List.copyOf(made);
    }

    /** Appends to the resources created before. */
    public void alsoAre(List<CreatedResource> made) {
        List<CreatedResource> more = new ArrayList<>(resources);
        more.addAll(made);
        resources = List.copyOf(more);
    }

    /** Records the resource of a user other than the scenario's own. */
    public void somebodyElseHas(CreatedResource resource) {
        foreign = resource;
    }

    public CreatedResource ofSomebodyElse() {
        if (foreign == null) {
            throw new IllegalStateException("no other user has created a resource yet: a step before this one must");
        }
        return foreign;
    }

    /** The only resource of the scenario. */
    public CreatedResource the() {
        if (resources.size() != 1) {
            throw new IllegalStateException(
                    "this step speaks of one resource, but the scenario has made %d".formatted(resources.size()));
        }
        return resources.get(0);
    }

    public List<CreatedResource> all() {
        if (resources.isEmpty()) {
            throw new IllegalStateException("no resource yet: this step must follow one that makes some");
        }
        return resources;
    }

    public List<String> ids() {
        return all().stream().map(CreatedResource::id).toList();
    }
}
