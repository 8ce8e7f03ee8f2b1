package dev.countersign.conformance.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resources that a scenario made and speaks of. */
public final class OwnResources {
    private List<Own> resources = List.of();
    private @Nullable Own foreign;

    /** From now on these are "the resources". */
    public void are(List<Own> made) {
        resources = List.copyOf(made);
    }

    /** These are resources too, after those that were made before. */
    public void alsoAre(List<Own> made) {
        List<Own> more = new ArrayList<>(resources);
        more.addAll(made);
        resources = List.copyOf(more);
    }

    /** Remembers a resource of somebody whom the scenario is not about. */
    public void somebodyElseHas(Own resource) {
        foreign = resource;
    }

    public Own ofSomebodyElse() {
        if (foreign == null) {
            throw new IllegalStateException("nobody else has made a resource yet: a step before this one must");
        }
        return foreign;
    }

    /** The one resource that the scenario is about. */
    public Own the() {
        if (resources.size() != 1) {
            throw new IllegalStateException(
                    "this step speaks of one resource, but the scenario has made %d".formatted(resources.size()));
        }
        return resources.get(0);
    }

    public List<Own> all() {
        if (resources.isEmpty()) {
            throw new IllegalStateException("no resource yet: this step must follow one that makes some");
        }
        return resources;
    }

    public List<String> ids() {
        return all().stream().map(Own::id).toList();
    }
}
