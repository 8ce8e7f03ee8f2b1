package dev.countersign.conformance.broken;

import dev.countersign.conformance.broken.BrokenServer.Way;
import dev.countersign.conformance.broken.SpoilingProxy.Defect;
import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.stage.StageSettings;
import dev.countersign.conformance.target.Target;
import java.util.Objects;
import java.util.function.Function;

/** Cores of the kill matrix, for other tests. */
public final class BrokenCores {
    private BrokenCores() {}

    /**
     * Does something with a Core that is broken in one way.
     *
     * @param name of the broken server
     */
    public static <T> T in(String name, Function<Target, T> what) {
        BrokenServer broken = BrokenServers.all().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow();
        try (Stage stage = Stage.set(StageSettings.EMBEDDED)) {
            Defect defect =
                    Objects.requireNonNull(broken.spoiling(stage.target()).get(Way.TO_TARGET));
            try (SpoilingProxy proxy =
                    SpoilingProxy.before(stage.target().target().url(), defect)) {
                return what.apply(Blame.wholly(proxy.url(), stage.target()));
            }
        }
    }
}
