package dev.countersign.conformance.run;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.picocontainer.MutablePicoContainer;
import org.picocontainer.PicoBuilder;

/**
 * Creates the steps of each scenario, and what their constructors ask for, among it the context of the run. Confined to the
 * thread of its scenario.
 */
final class RunObjectFactory implements ObjectFactory {
    private final RunContext run;
    private final Set<Class<?>> types = new LinkedHashSet<>();
    private MutablePicoContainer scenario = new PicoBuilder().build();

    RunObjectFactory(RunContext run) {
        this.run = run;
    }

    @Override
    public boolean addClass(Class<?> type) {
        if (isInstantiable(type) && types.add(type)) {
            Stream.of(type.getConstructors())
                    .map(Constructor::getParameterTypes)
                    .flatMap(Stream::of)
                    .forEach(this::addClass);
        }
        return true;
    }

    private static boolean isInstantiable(Class<?> type) {
        boolean isStandalone = !type.isMemberClass() || Modifier.isStatic(type.getModifiers());
        return type != RunContext.class && isStandalone && !Modifier.isAbstract(type.getModifiers());
    }

    @Override
    public void start() {
        scenario = new PicoBuilder().withCaching().build();
        scenario.addComponent(run);
        types.forEach(scenario::addComponent);
    }

    @Override
    public void stop() {
        scenario.dispose();
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return scenario.getComponent(type);
    }
}
