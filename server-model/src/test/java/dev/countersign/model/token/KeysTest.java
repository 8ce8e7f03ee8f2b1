package dev.countersign.model.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void are_as_long_as_the_algorithm_of_access_tokens_wants_them() {
        assertThat(Keys.publicKey(Keys.generate()).getModulus().bitLength()).isEqualTo(2_048);
    }

    @Test
    void are_others_each_time() {
        KeyPair one = Keys.generate();

        assertThat(Keys.generate().getPublic()).isNotEqualTo(one.getPublic());
    }
}
