package dev.countersign.conformance.target;

import dev.countersign.conformance.wire.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Reads keys from the sources that a target file names. */
final class KeyReader {
    private static final String BEGIN = "-----BEGIN ";
    /** A key's Base64 without PEM lines: longer than any path, and beginning with the tag of a sequence. */
    private static final Pattern BARE = Pattern.compile("MI[A-Za-z0-9+/\\s]{98,}={0,2}\\s*");

    private final Path directory;

    /** @param directory the base of relative paths */
    KeyReader(Path directory) {
        this.directory = directory;
    }

    /** Reads an unencrypted RSA key in PEM, as {@code openssl genpkey} writes it. */
    PrivateKey privateKey(TargetValue value) {
        return read(
                value,
                "PRIVATE KEY",
                "openssl genpkey -algorithm RSA -out",
                (keys, der) -> keys.generatePrivate(new PKCS8EncodedKeySpec(der)));
    }

    /** Reads the public half in PEM, as {@code openssl pkey -pubout} writes it, or as bare Base64, as a Core may show it. */
    RSAPublicKey publicKey(TargetValue value) {
        return read(value, "PUBLIC KEY", "openssl pkey -in key.pem -pubout -out", (keys, der) ->
                (RSAPublicKey) keys.generatePublic(new X509EncodedKeySpec(der)));
    }

    /** Returns certificates in PEM, unchanged, after checking that there are some. */
    String certificates(TargetValue value) {
        Source source = source(value);
        try {
            Trust.requireCertificates(source.pem());
            return source.pem();
        } catch (IllegalArgumentException e) {
            throw value.wrong("%s: %s holds no certificate between BEGIN CERTIFICATE and END CERTIFICATE"
                    .formatted(value.path(), source.name()));
        }
    }

    private <K> K read(TargetValue value, String label, String command, Decoding<K> decoding) {
        Source source = source(value);
        try {
            return decoding.decode(KeyFactory.getInstance("RSA"), source.der(label));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw value.wrong("%s: %s holds no RSA key between BEGIN %s and END %s; make one by: %s %s"
                    .formatted(value.path(), source.name(), label, label, command, source.file()));
        }
    }

    /** The key itself, the path of its file, or {@code {file: path}}. */
    private Source source(TargetValue value) {
        String text = value.isMapping() ? value.at("file").text() : value.text();
        if (!value.isMapping() && (text.startsWith(BEGIN) || BARE.matcher(text).matches())) {
            return new Source("the text", "key.pem", text);
        }
        Path path = directory.resolve(text);
        try {
            return new Source(path.toString(), String.valueOf(path.getFileName()), Files.readString(path));
        } catch (IOException e) {
            throw value.wrong("%s: can't read %s".formatted(value.path(), path));
        }
    }

    /**
     * The source of a key.
     *
     * @param name for error messages
     * @param file a file name to which the key could be written
     */
    private record Source(String name, String file, String pem) {
        byte[] der(String label) {
            return BARE.matcher(pem).matches() ? Base64.getMimeDecoder().decode(pem) : Pem.der(pem, label);
        }
    }

    private interface Decoding<K> {
        K decode(KeyFactory keys, byte[] der) throws GeneralSecurityException;
    }
}
