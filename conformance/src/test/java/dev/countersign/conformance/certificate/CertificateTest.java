package dev.countersign.conformance.certificate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.countersign.conformance.verdict.Selection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 100_001})
    void a_run_makes_up_no_more_flows_than_anybody_can_ask_for(int explore) {
        assertThatThrownBy(() -> new Certificate(
                        0,
                        "1",
                        "digest",
                        7,
                        0,
                        MissingNode.getInstance(),
                        new Selection(List.of(), ""),
                        explore,
                        List.of(),
                        "conformant",
                        false,
                        List.of(),
                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no run makes up so many flows: " + explore);
    }

    @Test
    void nobody_signs_with_a_key_of_another_kind() throws Exception {
        JWK other = new OctetKeyPair.Builder(Curve.X25519, Base64URL.encode(new byte[32])).build();
        JWK shared = new OctetSequenceKeyGenerator(256).generate();

        for (JWK key : List.of(other, shared)) {
            assertThatThrownBy(() -> VerificationKey.of(key))
                    .isInstanceOf(CertificateException.class)
                    .hasMessage("the certificate names no Ed25519 key that it is signed with");
        }
    }
}
