package dev.countersign.conformance.container;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetCore;
import dev.countersign.conformance.target.TargetProvider;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerPlanTest {
    @Test
    void a_provider_would_have_to_call_core_out_of_its_container() throws NoSuchAlgorithmException {
        var key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        Target provider = AcmeCore.TARGET.around(new TargetCore("acme", List.of("jobs"), null, null, key, "refresh"));

        assertRefused(
                provider,
                "--image certifies no provider: from within its container it would not reach the Core that is played around it; start the container yourself, and certify it without --image");
    }

    @Test
    void core_would_have_to_call_our_provider_out_of_its_container() {
        Target core =
                AcmeCore.TARGET.with(new TargetProvider("example", "127.0.0.1:9090", null, "refresh", null, null));

        assertRefused(
                core,
                "--image goes without 'provider.listen': from within its container Core would not reach our provider; leave out 'listen' and 'coreKey', or start the container yourself, and certify it without --image");
    }

    private static void assertRefused(Target target, String message) {
        assertThatThrownBy(() -> new ContainerPlan("acme", null, target, Path.of("report")))
                .isInstanceOf(ContainerException.class)
                .hasMessage(message);
    }
}
