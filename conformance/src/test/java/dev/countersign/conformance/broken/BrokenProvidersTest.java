package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.broken.SpoilingProxy.Defect;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.stage.ProviderStage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each provider here is wrong in one way; the scenarios must notice that, and blame the right requirements. */
class BrokenProvidersTest {
    private static final ResourceKind EXAMPLE = new ExampleKind();
    private static final ResourceKind JOBS = new JobKind();

    @Test
    void a_sound_provider_is_blamed_for_nothing() throws IOException {
        assertThat(blamed(EXAMPLE, (request, provider) -> provider.apply(request)))
                .isEmpty();
    }

    @Test
    void an_answer_that_tells_nothing_of_what_was_created() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.answersNothingOfWhatItCreated()))
                .containsExactly("PRV-001");
        assertThat(blamed(JOBS, ProviderDefects.answersNothingOfWhatItCreated()))
                .containsExactly("PRV-001");
    }

    @Test
    void a_failure_that_is_called_success() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.failureIsCalledSuccess())).containsExactly("PRV-002", "PRV-005");
    }

    @Test
    void what_was_created_before_a_failure_stays() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.nothingIsCleanedUp())).containsExactly("PRV-005");
        assertThat(blamed(JOBS, ProviderDefects.nothingIsCleanedUp())).containsExactly("PRV-005");
    }

    @Test
    void malformed_requests_that_are_its_own_fault() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.malformedRequestsAreItsOwnFault()))
                .containsExactly("PRV-003");
    }

    @Test
    void incomplete_requests_that_are_taken() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.incompleteRequestsAreTaken()))
                .containsExactly("PRV-004");
    }

    @Test
    void a_change_of_permissions_that_fails() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.failsAtUpdateAcl())).containsExactly("PRV-006");
    }

    @Test
    void a_removal_that_is_forgotten() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.removalIsForgotten("DELETE", "/example")))
                .containsExactly("PRV-007");
        assertThat(blamed(JOBS, ProviderDefects.removalIsForgotten("POST", "/terminate")))
                .containsExactly("PRV-007", "PRV-015");
    }

    @Test
    void an_init_that_is_taken_once() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.initIsTakenOnce())).containsExactly("PRV-008");
    }

    @Test
    void updates_that_are_never_sent() throws IOException {
        assertThat(blamedBeforeCore(EXAMPLE, ProviderDefects.tellsNothing())).containsExactly("PRV-009", "PRV-012");
    }

    @Test
    void a_state_after_the_end() throws IOException {
        assertThat(blamedBeforeCore(EXAMPLE, ProviderDefects.tellsOfLifeAfterDeath()))
                .containsExactly("PRV-010");
    }

    @Test
    void requests_to_verify_that_fail() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.failsAtVerify())).containsExactly("PRV-011");
    }

    @Test
    void requests_to_verify_that_are_ignored() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.verifyIsIgnored())).containsExactly("PRV-012");
    }

    @Test
    void products_of_others() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.declaresProductsOfOthers())).containsExactly("PRV-013");
    }

    @Test
    void a_feature_that_is_declared_and_fails() throws IOException {
        assertThat(blamed(JOBS, ProviderDefects.failsAtExtend())).containsExactly("PRV-014");
    }

    @Test
    void everything_has_expired() throws IOException {
        assertThat(blamedBeforeCore(JOBS, ProviderDefects.tellsThatEverythingExpired()))
                .containsExactly("PRV-015");
    }

    @Test
    void a_feature_that_is_not_declared_and_there() throws IOException {
        assertThat(blamed(JOBS, ProviderDefects.extendsEverything())).containsExactly("PRV-016");
    }

    @Test
    void tokens_that_never_expire() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.tokensNeverExpire())).containsExactly("API-103");
    }

    @Test
    void tokens_of_any_issuer() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.anyIssuerWillDo())).containsExactly("API-103");
    }

    @Test
    void tokens_of_any_role() throws IOException {
        assertThat(blamed(EXAMPLE, ProviderDefects.anyRoleWillDo())).containsExactly("API-103");
    }

    private static Set<String> blamed(ResourceKind kind, Defect defect) throws IOException {
        List<SpoilingProxy> proxies = new ArrayList<>();
        return blamed(kind, spoiling(defect, proxies), UnaryOperator.identity(), proxies);
    }

    private static Set<String> blamedBeforeCore(ResourceKind kind, Defect defect) throws IOException {
        List<SpoilingProxy> proxies = new ArrayList<>();
        return blamed(kind, UnaryOperator.identity(), spoiling(defect, proxies), proxies);
    }

    private static UnaryOperator<URI> spoiling(Defect defect, List<SpoilingProxy> proxies) {
        return behind -> {
            SpoilingProxy proxy = SpoilingProxy.before(behind, defect);
            proxies.add(proxy);
            return proxy.url();
        };
    }

    private static Set<String> blamed(
            ResourceKind kind,
            UnaryOperator<URI> beforeProvider,
            UnaryOperator<URI> beforeCore,
            List<SpoilingProxy> proxies)
            throws IOException {
        try (ProviderStage stage = ProviderStage.embedded(beforeProvider, beforeCore)) {
            Run run = new Run(stage.target(), new ProviderSide(), kind, stage.between(), 7);
            return Blame.of(run, "@provider and not @replay and not " + kind.tagOfOthers(), 4)
                    .failed();
        } finally {
            proxies.forEach(SpoilingProxy::close);
        }
    }
}
