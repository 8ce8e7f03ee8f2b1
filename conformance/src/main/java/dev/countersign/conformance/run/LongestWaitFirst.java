package dev.countersign.conformance.run;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/** Orders features by their longest wait, longest first, because that wait decides how long a run takes. */
final class LongestWaitFirst implements TestEngine {
    private static final Duration NONE = Duration.ofSeconds(-1);

    private final TestEngine engine;

    LongestWaitFirst(TestEngine engine) {
        this.engine = engine;
    }

    @Override
    public String getId() {
        return engine.getId();
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        TestDescriptor found = engine.discover(request, id);
        found.orderChildren(LongestWaitFirst::ordered);
        return found;
    }

    @Override
    public void execute(ExecutionRequest request) {
        engine.execute(request);
    }

    private static List<TestDescriptor> ordered(List<TestDescriptor> features) {
        return features.stream()
                .sorted(comparing(LongestWaitFirst::longestWait).reversed())
                .toList();
    }

    private static Duration longestWait(TestDescriptor feature) {
        return feature.getDescendants().stream()
                .filter(TestDescriptor::isTest)
                .map(LongestWaitFirst::tags)
                .filter(tags -> tags.contains("@waits"))
                .map(tags -> Wait.longest(tags).orElse(Duration.ZERO))
                .max(Comparator.naturalOrder())
                .orElse(NONE);
    }

    private static Set<String> tags(TestDescriptor scenario) {
        return scenario.getTags().stream().map(tag -> "@" + tag.getName()).collect(Collectors.toSet());
    }
}
