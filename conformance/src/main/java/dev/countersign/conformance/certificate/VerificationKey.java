package dev.countersign.conformance.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import dev.countersign.conformance.target.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key, which verifies signatures.
 *
 * @param jwk as a JSON Web Key (RFC 8037)
 */
public record VerificationKey(OctetKeyPair jwk) {
    static final String ALGORITHM = "Ed25519";

    /** The prefix of an Ed25519 key's 32 bytes in X.509 (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerificationKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
        return new VerificationKey(new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(raw)).build());
    }

    /**
     * Reads a trusted key.
     *
     * @param file PEM, as {@code openssl pkey -pubout} writes it
     * @throws CertificateException where the file can't be read, or holds no public Ed25519 key
     */
    public static VerificationKey read(Path file) {
        try {
            byte[] der = Pem.der(Files.readString(file), "PUBLIC KEY");
            return of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der)));
        } catch (IOException problem) {
            throw new CertificateException("%s: can't be read".formatted(file));
        } catch (GeneralSecurityException | IllegalArgumentException problem) {
            throw new CertificateException(
                    "%s: holds no public Ed25519 key between BEGIN PUBLIC KEY and END PUBLIC KEY; make one by: openssl pkey -in KEY -pubout -out %s"
                            .formatted(file, file));
        }
    }

    /** @throws CertificateException where the key is not an Ed25519 key */
    static VerificationKey of(JWK key) {
        if (key instanceof OctetKeyPair pair && pair.getCurve().equals(Curve.Ed25519)) {
            return new VerificationKey(pair.toPublicJWK());
        }
        throw new CertificateException("the certificate names no Ed25519 key that it is signed with");
    }

    boolean hasSigned(byte[] content, byte[] signature) {
        try {
            Signature verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(publicKey());
            verification.update(content);
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The JWK thumbprint (RFC 7638), which identifies the key to users. */
    public String thumbprint() {
        try {
            return jwk.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JVM knows SHA-256", e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] raw = jwk.getDecodedX();
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }
}
