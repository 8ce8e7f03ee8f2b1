package dev.countersign.mutation;

import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.target.Target;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A mutant: a server with one defect.
 *
 * @param name what is wrong, in a clause
 * @param breaks the requirements that it exists to break; each has to kill it
 * @param scenariosAtATime the maximum number of scenarios that run at the same time
 * @param defects by their directions, given the sound server as a target
 */
record Mutant(
        MutantGroup group,
        String name,
        Set<String> breaks,
        int scenariosAtATime,
        Function<Target, Map<Way, Defect>> defects) {
    private static final int USUAL = 4;

    /** The direction of the requests that a defect concerns. */
    enum Way {
        /** From users and simulated providers to Core; from Core to the provider, where the provider is under test. */
        TO_TARGET,
        PROVIDER_TO_CORE,
        CORE_TO_PROVIDER
    }

    Mutant {
        breaks = Set.copyOf(breaks);
    }

    /** @param breaks ids of requirements, separated by spaces */
    static Mutant of(MutantGroup group, String name, String breaks, Function<Target, Defect> defect) {
        return of(group, name, breaks, Way.TO_TARGET, defect);
    }

    static Mutant of(MutantGroup group, String name, String breaks, Way way, Function<Target, Defect> defect) {
        return new Mutant(group, name, Set.of(breaks.split(" ")), USUAL, sound -> Map.of(way, defect.apply(sound)));
    }

    /** The same mutant, for a defect that carries over from one scenario to another. */
    Mutant oneScenarioAtATime() {
        return new Mutant(group, name, breaks, 1, defects);
    }

    /** The defect in each direction; {@link Defect#NONE} where there is none. */
    Map<Way, Defect> defectsOf(Target sound) {
        Map<Way, Defect> all = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            all.put(way, Defect.NONE);
        }
        all.putAll(defects.apply(sound));
        return all;
    }

    @Override
    public String toString() {
        return "%s: %s".formatted(group.profile().profile(), name);
    }
}
