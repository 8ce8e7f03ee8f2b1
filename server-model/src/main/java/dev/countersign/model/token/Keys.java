package dev.countersign.model.token;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;

/** Generates key pairs for access tokens. */
public final class Keys {
    private static final int BITS = 2_048;

    private Keys() {}

    /** Generates a new pair; keys never depend on the seed of a run. */
    public static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("every Java runtime has RSA", problem);
        }
    }

    public static RSAPublicKey publicKey(KeyPair pair) {
        return (RSAPublicKey) pair.getPublic();
    }
}
