package dev.countersign.conformance.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.StandaloneProvider;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetCore;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.model.token.Keys;
import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Our own provider, with one error at a time in its target file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorOfProvidersTest {
    private final Doctor doctor = new Doctor(Suite.published(), InstantSource.system());
    private static final KeyPair KEYS = Keys.generate();
    private StandaloneProvider provider;

    @BeforeAll
    void start() {
        provider = StandaloneProvider.start(
                new ProviderPlan(
                        URI.create("http://127.0.0.1:1"),
                        new TargetProvider("acme", "127.0.0.1:0", null, "refresh", Keys.publicKey(KEYS), null),
                        usual("machine"),
                        null),
                new EnvironmentTime(1),
                false);
    }

    @AfterAll
    void stop() {
        provider.close();
    }

    @Test
    void finds_nothing_wrong_where_nothing_is() {
        Diagnosis diagnosis = examine(target("machine", KEYS, null));

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes()).isEmpty();
        assertThat(diagnosis.prospect())
                .anyMatch(line -> line.matches("ucloud-provider: \\d+ scenarios, in real time, which create about \\d+"
                        + " resources at the provider and delete them again"));
    }

    @Test
    void the_provider_does_not_know_core_by_that_key() {
        assertThat(examine(target("machine", Keys.generate(), null)).problems())
                .containsExactly(
                        "core.key: the provider answers 401 ('The bearer token is not valid: the signature does not match') to what"
                                + " it signs; give the provider the public half of that key");
    }

    @Test
    void the_provider_has_no_such_product() {
        assertThat(examine(target("gone", KEYS, null)).problems())
                .containsExactly(
                        "products.usual: the provider declares no product 'gone' at /ucloud/acme/example/retrieveProducts,"
                                + " but machine; name one of those");
    }

    @Test
    void a_kind_of_resource_is_unknown() {
        TargetCore core = new TargetCore("acme", List.of("example", "files"), null, null, KEYS.getPrivate(), "refresh");

        assertThat(examine(target("machine", KEYS, null).around(core)).problems())
                .containsExactly("core.kinds: there is no kind of resource 'files'; known here: %s"
                        .formatted(String.join(", ", ResourceKinds.names())));
    }

    @Test
    void somebody_listens_where_core_is_to() {
        String taken = "127.0.0.1:" + provider.url().getPort();

        assertThat(examine(target("machine", KEYS, taken)).problems())
                .containsExactly(
                        ("core.listen: can't listen at %s (Address already in use); stop what listens there, or choose"
                                        + " another address of this machine")
                                .formatted(taken));
    }

    private Diagnosis examine(Target target) {
        return doctor.examine(target, List.of(new ProviderSide()));
    }

    private Target target(String product, KeyPair key, @Nullable String listen) {
        Target described = new Target(
                new Target.Description("Acme provider", "1", provider.url()),
                List.of(TargetCore.PROFILE),
                Map.of(),
                usual(product),
                null,
                Duration.ofMinutes(1),
                Set.of(),
                List.of());
        return described.around(new TargetCore("acme", List.of("example"), listen, null, key.getPrivate(), "refresh"));
    }

    private static TargetProducts usual(String id) {
        return new TargetProducts(new TargetProduct(id, "machines", "acme"), null, null, null, null);
    }
}
