package dev.countersign.contract.token;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;

/** Makes key pairs for access tokens. */
public final class Keys {
    private static final int BITS = 2_048;

    private Keys() {}

    /** A fresh pair; keys never come from a run's seed. */
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
