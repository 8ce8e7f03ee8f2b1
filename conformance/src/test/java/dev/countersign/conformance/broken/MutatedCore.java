package dev.countersign.conformance.broken;

import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.target.Target;
import java.util.function.Function;

/** Our Core behind a proxy with one defect. */
public final class MutatedCore {
    private MutatedCore() {}

    /**
     * Applies a function to a Core with a defect.
     *
     * @param defect given the sound Core
     */
    public static <T> T in(Function<Target, Defect> defect, Function<Target, T> what) {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
                MutatingProxy proxy =
                        MutatingProxy.before(environment.target().target().url(), defect.apply(environment.target()))) {
            return what.apply(SuiteRun.wholly(proxy.url(), environment.target()));
        }
    }
}
