package dev.countersign.conformance.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.doctor.ScriptedServer.Said;
import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.model.token.Keys;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderQueryCheckTest {
    private static final String PRODUCTS = "/api/example/retrieveProducts";
    private static final String CALLS = "/simulation/provider/calls";
    private static final String NONE = "{\"productsByProvider\": {}}";
    private static final String USUAL =
            """
            {"productsByProvider": {"example": [{"product": {"name": "example-compute",
             "category": {"name": "example-compute", "provider": "example"}}}]}}""";

    private final List<String> progress = new ArrayList<>();
    private ScriptedServer server;
    private Target target;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        Target acme = AcmeCore.TARGET;
        target = new Target(
                        new Target.Description("Strange", "1", server.url()),
                        acme.users(),
                        acme.products(),
                        null,
                        acme.deadline())
                .with(new TargetProvider(
                                "example", "127.0.0.1:9090", null, "refresh", Keys.publicKey(Keys.generate()), null)
                        .runningWith(new Target.Simulation(URI.create(server.url() + "/simulation"), "operator")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_is_over_once_the_provider_was_asked_and_its_product_is_shown() {
        server.says(CALLS, 200, "[{\"operation\": \"create\"}, {\"operation\": \"retrieveProducts\"}]")
                .answers(PRODUCTS, sent -> new Said(200, looks() < 2 ? NONE : USUAL));

        Problems findings = await(60);

        assertThat(findings.notes()).isEmpty();
        assertThat(looks()).isEqualTo(2);
        assertThat(progress)
                .containsExactly("our provider listens at 127.0.0.1:9090; waiting until the target has asked it for its"
                        + " products, up to 60 s");
    }

    @Test
    void a_target_that_does_not_ask_is_no_problem_but_said() {
        server.says(CALLS, 200, "[]").says(PRODUCTS, 200, USUAL);

        assertThat(await(2).notes())
                .containsExactly(
                        "provider.listen: the target has not asked our provider for its products within 2 s; look"
                                + " whether the provider 'example' is registered there with an address that leads to 127.0.0.1:9090");
    }

    @Test
    void a_target_that_goes_away_is_not_waited_for() {
        server.close();

        assertThat(await(60).notes())
                .singleElement()
                .asString()
                .startsWith("provider.listen: whether the target asks our provider can't be checked: ");
    }

    private Problems await(int seconds) {
        Problems findings = new Problems(target);
        new ProviderQueryCheck(List.of(new ExampleKind()), progress::add, seconds).await(target, findings);
        return findings;
    }

    private long looks() {
        return server.asked().stream().filter(asked -> asked.contains(PRODUCTS)).count();
    }
}
