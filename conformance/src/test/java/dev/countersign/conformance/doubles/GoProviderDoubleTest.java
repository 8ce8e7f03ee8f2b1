package dev.countersign.conformance.doubles;

import dev.countersign.conformance.environment.CoreAroundProvider;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.model.edge.EdgeProxy;
import dev.countersign.provider.dialect.GoProvider;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoProviderDoubleTest {
    private static final long SEED = 7;

    private final Deque<EdgeProxy> edges = new ArrayDeque<>();

    @AfterEach
    void stop() {
        edges.forEach(EdgeProxy::close);
    }

    @Test
    void the_double_of_the_provider_deviates_as_it_is_known_to() throws IOException {
        try (CoreAroundProvider environment = CoreAroundProvider.embedded(this::behindEdge, core -> core)) {
            Certified certified = Certified.of(new RunContext(
                    environment.target(), new ProviderSide(), new JobKind(), environment.providerLink(), SEED));

            certified.assertIs(Expected.of("go-provider-2026"));
        }
    }

    private URI behindEdge(URI provider) {
        EdgeProxy edge = EdgeProxy.start("127.0.0.1", 0, provider, new GoProvider());
        edges.push(edge);
        return edge.url();
    }
}
