package dev.countersign.conformance.certification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.HttpSender;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EmbeddedServersTest {
    private final List<URI> called = new ArrayList<>();

    @Test
    void another_stage_answers_those_that_bear_no_others_where_scenarios_run_at_the_same_time() {
        try (EmbeddedServers own = new EmbeddedServers(new EmbeddedEnvironments(), Suite.published(), 2)) {
            TestEnvironment environment = own.environment(new ExampleKind());
            URI address = environment.target().target().url().resolve("/openapi.json");

            Exchange exchange = Objects.requireNonNull(environment.isolated(recording(environment)))
                    .exchange(new Sent("GET", address, List.of(), Bytes.NONE));

            assertThat(exchange.received().status()).isEqualTo(200);
            assertThat(exchange.sent().url()).isEqualTo(address);
            assertThat(called).singleElement().satisfies(url -> assertThat(url.getPort())
                    .isNotEqualTo(address.getPort()));
        }
    }

    @Test
    void there_is_one_stage_for_scenarios_that_run_one_after_the_other() {
        try (EmbeddedServers own = new EmbeddedServers(new EmbeddedEnvironments(), Suite.published(), 1)) {
            TestEnvironment environment = own.environment(new ExampleKind());

            assertThat(environment.isolated(recording(environment))).isNull();
        }
    }

    private HttpSender recording(TestEnvironment environment) {
        HttpSender transport = environment.target().transport();
        return sent -> {
            called.add(sent.url());
            return transport.exchange(sent);
        };
    }
}
