package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.broken.SpoilingProxy.Defect;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.stage.StageSettings;
import dev.countersign.conformance.target.Target;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each server here is wrong in one way; the scenarios must notice that, and blame the right requirements. */
class BrokenServersTest {
    @Test
    void a_core_that_hears_nothing_of_its_provider_breaks_what_is_told_by_updates() {
        AtomicReference<@Nullable SpoilingProxy> relay = new AtomicReference<>();
        try (Stage stage = Stage.set(StageSettings.EMBEDDED, core -> {
            SpoilingProxy proxy = SpoilingProxy.before(core, Defects.updatesAreLost());
            relay.set(proxy);
            return proxy.url();
        })) {
            assertThat(failedRequirements(stage.target().target().url(), stage.target()))
                    .containsExactly("API-034", "RES-004", "RES-014");
        } finally {
            Objects.requireNonNull(relay.get()).close();
        }
    }

    @Test
    void a_core_that_lets_everybody_retrieve_without_a_grant_breaks_the_permission_model() {
        assertThat(failedRequirementsOf(target ->
                        Defects.everybodyRetrievesEverything(target.users().values())))
                .containsExactly("API-034", "RES-006", "RES-007", "RES-008", "RES-019", "RES-020");
    }

    @Test
    void a_core_that_ignores_the_filter_by_state_breaks_filters() {
        assertThat(failedRequirementsOf(target -> Defects.filterByStateIsIgnored()))
                .containsExactly("API-013", "RES-016");
    }

    @Test
    void a_core_that_creates_item_by_item_breaks_the_transaction() {
        assertThat(failedRequirementsOf(target -> Defects.creationIsNoTransaction()))
                .containsExactly("API-016", "CTL-014");
    }

    @Test
    void a_core_that_takes_expired_tokens_breaks_authentication() {
        assertThat(failedRequirementsOf(target -> Defects.tokensNeverExpire(
                        Objects.requireNonNull(target.users().get("user")))))
                .containsExactly("API-101");
    }

    private static Set<String> failedRequirementsOf(Function<Target, Defect> defect) {
        try (Stage stage = Stage.set(StageSettings.EMBEDDED)) {
            Target sound = stage.target();
            try (SpoilingProxy broken = SpoilingProxy.before(sound.target().url(), defect.apply(sound))) {
                return failedRequirements(broken.url(), sound);
            }
        }
    }

    private static Set<String> failedRequirements(URI url, Target target) {
        return Blame.of(Blame.at(url, target), new ExampleKind(), 4).failed();
    }
}
