package dev.countersign.conformance.broken;

import dev.countersign.conformance.broken.BrokenServer.Way;
import dev.countersign.conformance.broken.SpoilingProxy.Defect;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.stage.ProviderStage;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Our provider with Core played around it, and something on each way. What a defect leaves behind there is not undone. */
final class ProviderBed implements TestBed {
    private static final long SEED = 7;

    @Override
    public Set<String> noticed(BrokenServer broken, String tags) throws IOException {
        Map<Way, SpoilingProxy> ways = new EnumMap<>(Way.class);
        try (ProviderStage stage = ProviderStage.embedded(
                provider -> standing(ways, Way.TO_TARGET, provider),
                core -> standing(ways, Way.PROVIDER_TO_CORE, core))) {
            Map<Way, Defect> defects = broken.spoiling(stage.target());
            ways.forEach((way, proxy) -> proxy.spoil(Objects.requireNonNull(defects.get(way))));
            Run run = new Run(
                    stage.target(), broken.family().profile(), broken.family().kind(), stage.between(), SEED);
            return Blame.of(run, tags, broken.scenariosAtATime()).failed();
        } finally {
            ways.values().forEach(SpoilingProxy::close);
        }
    }

    @Override
    public void close() {}

    private static URI standing(Map<Way, SpoilingProxy> ways, Way way, URI behind) {
        SpoilingProxy proxy = SpoilingProxy.before(behind, Defect.NONE);
        ways.put(way, proxy);
        return proxy.url();
    }
}
