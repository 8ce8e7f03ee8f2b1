package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class LongestWaitFirstTest {
    private static final UniqueId ROOT = UniqueId.forEngine("cucumber");

    @Test
    void begins_with_the_features_that_wait_longest_and_keeps_the_order_of_others() {
        EngineDescriptor root = new EngineDescriptor(ROOT, "Cucumber");
        root.addChild(feature("reads", List.of(Set.of("must"))));
        root.addChild(feature("waits", List.of(Set.of("must", "waits"))));
        root.addChild(feature("writes", List.of(Set.of("must"))));
        root.addChild(
                feature("waits for minutes", List.of(Set.of("waits", "waits:PT2M"), Set.of("waits", "waits:PT11M"))));
        root.addChild(feature("waits for less", List.of(Set.of("must", "waits", "waits:PT5M"))));

        TestDescriptor ordered = new LongestWaitFirst(new Finding(root))
                .discover(LauncherDiscoveryRequestBuilder.request().build(), ROOT);

        assertThat(ordered.getChildren())
                .extracting(TestDescriptor::getDisplayName)
                .containsExactly("waits for minutes", "waits for less", "waits", "reads", "writes");
    }

    private static TestDescriptor feature(String name, List<Set<String>> scenarios) {
        Node feature = new Node(ROOT.append("feature", name), name, TestDescriptor.Type.CONTAINER, Set.of());
        scenarios.stream()
                .map(tags -> new Node(
                        feature.getUniqueId().append("scenario", tags.toString()),
                        "a scenario",
                        TestDescriptor.Type.TEST,
                        tags))
                .forEach(feature::addChild);
        return feature;
    }

    private static final class Node extends AbstractTestDescriptor {
        private final Type type;
        private final Set<TestTag> tags;

        Node(UniqueId id, String name, Type type, Set<String> tags) {
            super(id, name);
            this.type = type;
            this.tags = tags.stream().map(TestTag::create).collect(Collectors.toSet());
        }

        @Override
        public Type getType() {
            return type;
        }

        @Override
        public Set<TestTag> getTags() {
            return tags;
        }
    }

    private record Finding(TestDescriptor found) implements TestEngine {
        @Override
        public String getId() {
            return "cucumber";
        }

        @Override
        public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
            return found;
        }

        @Override
        public void execute(ExecutionRequest request) {
            throw new UnsupportedOperationException("nothing is run");
        }
    }
}
