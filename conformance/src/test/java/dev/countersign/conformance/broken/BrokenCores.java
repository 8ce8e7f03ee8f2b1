package dev.countersign.conformance.broken;

import dev.countersign.conformance.broken.MutantServer.Way;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.target.Target;
import java.util.Objects;
import java.util.function.Function;

/** Mutants of Core from the kill matrix, for other tests. */
public final class BrokenCores {
    private BrokenCores() {}

    /**
     * Applies a function to a mutant of Core.
     *
     * @param name of the mutant
     */
    public static <T> T in(String name, Function<Target, T> what) {
        MutantServer broken = MutantServers.all().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow();
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            Defect defect =
                    Objects.requireNonNull(broken.spoiling(environment.target()).get(Way.TO_TARGET));
            try (MutatingProxy proxy =
                    MutatingProxy.before(environment.target().target().url(), defect)) {
                return what.apply(SuiteRun.wholly(proxy.url(), environment.target()));
            }
        }
    }
}
