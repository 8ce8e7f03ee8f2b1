package dev.countersign.mutation;

import dev.countersign.conformance.broken.MutatingProxy;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.broken.SuiteRun;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.target.Target;
import dev.countersign.mutation.Mutant.Way;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A test bed with our Core, our provider and a proxy in each direction. They are started once, and enter an empty world for each
 * defect.
 */
final class CoreBed implements TestBed {
    private static final long SEED = 7;

    private final Map<Way, MutatingProxy> ways = new EnumMap<>(Way.class);
    private final EmbeddedCore environment;
    private final Target target;

    CoreBed() {
        environment = EmbeddedCore.set(
                EnvironmentSettings.EMBEDDED,
                core -> standing(Way.PROVIDER_TO_CORE, core),
                provider -> standing(Way.CORE_TO_PROVIDER, provider));
        target = SuiteRun.wholly(
                standing(Way.TO_TARGET, environment.target().target().url()), environment.target());
    }

    @Override
    public SuiteRun run(Mutant mutant, String tags) {
        ways.values().forEach(way -> way.spoil(Defect.NONE));
        enterEmptyWorld();
        mutant.defectsOf(target)
                .forEach((way, defect) -> Objects.requireNonNull(ways.get(way)).spoil(defect));
        RunContext run =
                new RunContext(target, mutant.group().profile(), mutant.group().kind(), null, SEED);
        return SuiteRun.of(run, tags, mutant.scenariosAtATime());
    }

    @Override
    public void close() {
        environment.close();
        ways.values().forEach(MutatingProxy::close);
    }

    private URI standing(Way way, URI behind) {
        MutatingProxy proxy = MutatingProxy.before(behind, Defect.NONE);
        ways.put(way, proxy);
        return proxy.url();
    }

    private void enterEmptyWorld() {
        String operator = Objects.requireNonNull(target.simulation()).token();
        var entered = Objects.requireNonNull(ways.get(Way.TO_TARGET))
                .forward(new Request("PUT", "/simulation/world", Map.of(), "{\"name\":\"empty\"}").as(operator));
        if (!entered.isGood()) {
            throw new IllegalStateException("no fresh world: " + entered);
        }
    }
}
