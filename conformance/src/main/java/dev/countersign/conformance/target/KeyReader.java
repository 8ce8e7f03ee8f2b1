package dev.countersign.conformance.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads keys from where a target file says that they are. */
final class KeyReader {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final Path directory;

    /** @param directory where relative paths begin */
    KeyReader(Path directory) {
        this.directory = directory;
    }

    /** An RSA key in a file of PEM, unencrypted, as {@code openssl genpkey} writes it. */
    PrivateKey privateKey(Section section, String key) {
        Path path = directory.resolve(section.text(key));
        try {
            String pem = Files.readString(path).strip();
            if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
                throw wrong(section, key, path);
            }
            byte[] der = Base64.getMimeDecoder().decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException e) {
            throw section.wrong(key, "%s: can't read %s".formatted(section.within(key), path));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw wrong(section, key, path);
        }
    }

    private static TargetFileWrong wrong(Section section, String key, Path path) {
        return section.wrong(
                key,
                "%s: %s is no RSA private key in PEM; make one by: openssl genpkey -algorithm RSA -out %s"
                        .formatted(section.within(key), path, path.getFileName()));
    }
}
