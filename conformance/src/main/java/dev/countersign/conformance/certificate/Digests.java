package dev.countersign.conformance.certificate;

import static java.util.stream.Collectors.toMap;

import dev.countersign.conformance.classpath.ClassPathResource;
import dev.countersign.conformance.strength.KillMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** SHA-256 digests of what a certificate covers, in hexadecimal. */
public final class Digests {
    private Digests() {}

    /** The digests of files in a folder and its subfolders, by their relative paths. */
    static Map<String, String> ofFiles(Path folder, Collection<String> files) throws IOException {
        try {
            return new TreeMap<>(
                    files.parallelStream().collect(toMap(Function.identity(), file -> ofFile(folder.resolve(file)))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String ofFile(Path file) {
        try {
            return of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return of(content);
        }
    }

    /**
     * The digest of all text and data that a target is checked with: names and contents, sorted by name. The kill matrix is not
     * part of it.
     */
    public static String ofSuite(String packageName) {
        MessageDigest all = sha256();
        ClassPathResource.in(packageName, name -> !name.endsWith(".class") && !name.endsWith("/" + KillMatrix.FILE))
                .forEach(resource -> all.update("%s %s%n"
                        .formatted(resource.name(), resource.read(Digests::of))
                        .getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(all.digest());
    }

    private static String of(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM knows SHA-256", e);
        }
    }
}
