package dev.countersign.mutation;

import dev.countersign.conformance.broken.MutatingProxy;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.SuiteRun;
import dev.countersign.conformance.environment.CoreAroundProvider;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.mutation.Mutant.Way;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A test bed with our provider, Core around it and a proxy in each direction. They are started anew for each defect, because its
 * effects there are not undone.
 */
final class ProviderBed implements TestBed {
    private static final long SEED = 7;

    @Override
    public SuiteRun run(Mutant mutant, String tags) throws IOException {
        Map<Way, MutatingProxy> ways = new EnumMap<>(Way.class);
        try (CoreAroundProvider environment = CoreAroundProvider.embedded(
                provider -> standing(ways, Way.TO_TARGET, provider),
                core -> standing(ways, Way.PROVIDER_TO_CORE, core))) {
            Map<Way, Defect> defects = mutant.defectsOf(environment.target());
            ways.forEach((way, proxy) -> proxy.spoil(Objects.requireNonNull(defects.get(way))));
            RunContext run = new RunContext(
                    environment.target(),
                    mutant.group().profile(),
                    mutant.group().kind(),
                    environment.providerLink(),
                    SEED);
            return SuiteRun.of(run, tags, mutant.scenariosAtATime());
        } finally {
            ways.values().forEach(MutatingProxy::close);
        }
    }

    @Override
    public void close() {}

    private static URI standing(Map<Way, MutatingProxy> ways, Way way, URI behind) {
        MutatingProxy proxy = MutatingProxy.before(behind, Defect.NONE);
        ways.put(way, proxy);
        return proxy.url();
    }
}
