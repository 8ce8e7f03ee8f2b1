package dev.countersign.model.token;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;

/** Makes key pairs for access tokens. */
public final class Keys {
    private static final int BITS = 2_048;

    private Keys() {}

    /** A fresh pair; keys never come from a run's seed. */
    public static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, new NumbersFarUp());
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("every Java runtime has RSA", problem);
        }
    }

    public static RSAPublicKey publicKey(KeyPair pair) {
        return (RSAPublicKey) pair.getPublic();
    }

    /**
     * Draws numbers whose second highest bit is set. Of two primes that are any lower, the product may be too short; the generator
     * throws two of five away for that, and to find one is nearly all that it does.
     */
    private static final class NumbersFarUp extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private static final int SECOND_HIGHEST = 0x40;

        @Override
        public void nextBytes(byte[] bytes) {
            super.nextBytes(bytes);
            bytes[0] |= SECOND_HIGHEST;
        }
    }
}
