package dev.countersign.conformance.broken;

import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.target.Target;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A server that is wrong in one way.
 *
 * @param name what is wrong, in a clause
 * @param breaks the requirements that it exists to break; each has to notice it
 * @param scenariosAtATime how many may run at the same time
 * @param defects what is wrong where, given how the sound server is reached
 */
record MutantServer(
        MutantGroup family,
        String name,
        Set<String> breaks,
        int scenariosAtATime,
        Function<Target, Map<Way, Defect>> defects) {
    private static final int USUAL = 4;

    /** Between whom something is spoiled. */
    enum Way {
        /** From users, and from providers that are played, to Core; from Core to the provider, where that is judged. */
        TO_TARGET,
        PROVIDER_TO_CORE,
        CORE_TO_PROVIDER
    }

    MutantServer {
        breaks = Set.copyOf(breaks);
    }

    /** @param breaks ids of requirements, with spaces between them */
    static MutantServer of(MutantGroup family, String name, String breaks, Function<Target, Defect> defect) {
        return of(family, name, breaks, Way.TO_TARGET, defect);
    }

    static MutantServer of(MutantGroup family, String name, String breaks, Way way, Function<Target, Defect> defect) {
        return new MutantServer(
                family, name, Set.of(breaks.split(" ")), USUAL, sound -> Map.of(way, defect.apply(sound)));
    }

    /** The same, for a defect that reaches from one scenario into another. */
    MutantServer oneScenarioAtATime() {
        return new MutantServer(family, name, breaks, 1, defects);
    }

    /** What is wrong on each way. */
    Map<Way, Defect> spoiling(Target sound) {
        Map<Way, Defect> all = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            all.put(way, Defect.NONE);
        }
        all.putAll(defects.apply(sound));
        return all;
    }

    @Override
    public String toString() {
        return "%s: %s".formatted(family.profile().profile(), name);
    }
}
