package dev.countersign.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.product.ProductReference;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.server.example.ExampleType;
import dev.countersign.server.jobs.Applications;
import dev.countersign.server.jobs.Shares;
import dev.countersign.server.resources.Core;
import dev.countersign.server.resources.ResourceServices;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KindsTest {
    private final Core core = new Core(new SimulatedClock(Instant.EPOCH));
    private final ResourceServices kinds = new Kinds(core, new Applications(), new Shares()).all();

    @Test
    void every_kind_is_registered() {
        assertThat(kinds.names()).containsExactly("example", "jobs", "ingresses");
    }

    @Test
    void a_kind_is_not_registered_twice() {
        assertThatThrownBy(() -> kinds.add(new ExampleType()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind 'example' is registered twice; each kind needs a name of its own");
    }

    @Test
    void a_kind_that_is_not_registered_is_not_found() {
        assertThatThrownBy(() -> kinds.product("files", new ProductReference("a", "a", "example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no kind 'files', only [example, jobs, ingresses]");
    }
}
