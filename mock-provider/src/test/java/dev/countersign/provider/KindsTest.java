package dev.countersign.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.provider.api.ProvidedType;
import dev.countersign.provider.api.ProvidedTypes;
import dev.countersign.provider.core.CoreClient;
import dev.countersign.provider.counting.AssignedCount;
import dev.countersign.provider.counting.CountingEngine;
import dev.countersign.provider.counting.CountingRate;
import dev.countersign.provider.engine.Admission;
import dev.countersign.provider.fault.Faults;
import dev.countersign.provider.support.DeclaredSupport;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KindsTest {
    private final SimulatedClock clock = new SimulatedClock(ProviderFixture.START);
    private final FakeCore fakeCore = new FakeCore(clock);
    private final CoreClient core =
            new CoreClient(fakeCore.url(), FakeCore.REFRESH_TOKEN, clock, new Faults("example"));
    private final Admission admission = new Admission(new DeclaredSupport(), clock);

    @AfterEach
    void close() {
        fakeCore.close();
    }

    @Test
    void every_kind_is_registered_with_an_engine_of_its_own() {
        ProvidedTypes kinds = Kinds.all(admission, core, clock, ProviderFixture.settings(fakeCore));

        assertThat(kinds.names()).containsExactly("example", "jobs", "ingresses");
        assertThat(kinds.engines()).doesNotHaveDuplicates().hasSameSizeAs(kinds.names());
    }

    @Test
    void a_kind_is_not_registered_twice() {
        ProvidedType<AssignedCount> kind = ProvidedType.deletable(
                "example",
                "compute",
                new CountingEngine(admission, core, clock, CountingRate.USUAL),
                new TypeReference<>() {});

        assertThatThrownBy(() -> new ProvidedTypes(List.of(kind, kind)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind 'example' is registered twice; each kind needs a name of its own");
    }

    @Test
    void a_product_can_only_be_declared_for_a_registered_kind() {
        try (MockProvider provider = MockProvider.start(ProviderFixture.settings(fakeCore), clock)) {
            assertThatThrownBy(() -> provider.declare("files", new ProductReference("a", "a", "example"), "{}"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there is no kind 'files', only [example, jobs, ingresses]");
        }
    }
}
