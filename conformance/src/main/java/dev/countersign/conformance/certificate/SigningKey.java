package dev.countersign.conformance.certificate;

import dev.countersign.conformance.target.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** An Ed25519 key that signs certificates. */
public final class SigningKey {
    private final PrivateKey key;
    private final VerificationKey verification;

    private SigningKey(KeyPair pair) {
        this.key = pair.getPrivate();
        this.verification = VerificationKey.of(pair.getPublic());
    }

    /** A new random key, which is never stored: it shows that nothing was changed, not who signed. */
    public static SigningKey generated() {
        return new SigningKey(generated(new SecureRandom()));
    }

    /**
     * Reads a key.
     *
     * @param file PEM, as {@code openssl genpkey} writes it
     * @throws CertificateException where the file can't be read, or holds no Ed25519 key
     */
    public static SigningKey read(Path file) {
        try {
            byte[] der = Pem.der(Files.readString(file), "PRIVATE KEY");
            PrivateKey read =
                    KeyFactory.getInstance(VerificationKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
            return new SigningKey(
                    generated(new Given(((EdECPrivateKey) read).getBytes().orElseThrow())));
        } catch (IOException problem) {
            throw new CertificateException("%s: can't be read".formatted(file));
        } catch (GeneralSecurityException | IllegalArgumentException problem) {
            throw new CertificateException(
                    "%s: holds no Ed25519 key between BEGIN PRIVATE KEY and END PRIVATE KEY; make one by: openssl genpkey -algorithm ed25519 -out %s"
                            .formatted(file, file));
        }
    }

    public VerificationKey verificationKey() {
        return verification;
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(VerificationKey.ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key can't sign", e);
        }
    }

    private static KeyPair generated(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(VerificationKey.ALGORITHM);
            generator.initialize(255, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM since 15 knows Ed25519", e);
        }
    }

    /** Returns the given private key as "random" bytes: the JDK derives a public key only when it generates a pair. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
