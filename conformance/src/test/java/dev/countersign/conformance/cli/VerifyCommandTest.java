package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.certificate.CertificateFile;
import dev.countersign.conformance.certificate.SigningKey;
import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.run.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static Path kept;

    private static Path report;

    private Path directory;

    private Path certificate;

    /** Certifies once, with checks that move the clock, forge tokens and walk pages. */
    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        kept = folder;
        report = kept.resolve("report");
        write(kept.resolve("key.pem"), kept.resolve("trusted.pem"));
        int status = new Invocation(new EmbeddedEnvironments(), Suite.published())
                .execute(
                        "certify",
                        "--profile",
                        "ucloud-resources",
                        "--tags",
                        "@API-101 or @RES-014 or @API-013",
                        "--key",
                        kept.resolve("key.pem").toString(),
                        "--report",
                        report.toString());
        assertThat(status).isEqualTo(2); // the other requirements did not run
    }

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        directory = folder;
        try (Stream<Path> files = Files.list(report)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        certificate = directory.resolve("certificate.json");
    }

    @Test
    void a_certificate_that_nobody_has_touched_holds() {
        Invocation verify = verify("--trust", kept.resolve("trusted.pem").toString());

        assertThat(verify.out.toString())
                .matches(
                        """
                        signed on 1970-01-01T00:00:00Z with the key [A-Za-z0-9_-]{43}
                        7 files are as they were signed
                        85 requirements were judged again, with the same verdicts
                        the certificate holds: incomplete
                        """);
        assertThat(verify.status).isZero();
    }

    @Test
    void a_changed_byte_in_any_file_is_found_and_named() throws IOException {
        List<String> names = List.of(
                "badge.svg",
                "cucumber.html",
                "exchanges.ndjson",
                "junit.xml",
                "messages.ndjson",
                "report.html",
                "result.json");
        for (String name : names) {
            Path file = directory.resolve(name);
            byte[] content = Files.readAllBytes(file);
            Files.write(file, changed(content, content.length / 2));

            Invocation verify = verify();

            assertThat(verify.out.toString())
                    .endsWith("\n%s was changed after it was signed\nthe certificate does not hold\n".formatted(name));
            assertThat(verify.status).isEqualTo(1);
            Files.write(file, content);
        }
    }

    @Test
    void a_changed_byte_anywhere_in_the_certificate_is_found() throws IOException {
        byte[] content = Files.readAllBytes(certificate);
        for (int i = 0; i < content.length; i += 1 + content.length / 97) {
            Files.write(certificate, changed(content, i));

            Invocation verify = verify();

            assertThat(verify.out.toString()).as("byte %d", i).contains("certificate.json: ");
            assertThat(verify.status).isEqualTo(1);
        }
        Files.write(certificate, changed(content, content.length - 1));
        assertThat(verify().status).isEqualTo(1);
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(directory.resolve("junit.xml"));

        assertThat(verify().out.toString())
                .endsWith("\njunit.xml is not there any more\nthe certificate does not hold\n");
    }

    @Test
    void a_key_that_is_not_the_trusted_one_is_named_and_refused() throws Exception {
        write(directory.resolve("other.pem"), directory.resolve("trusted.pem"));

        Invocation verify = verify("--trust", directory.resolve("trusted.pem").toString());

        assertThat(verify.out.toString())
                .matches(
                        """
                        signed on 1970-01-01T00:00:00Z with the key [A-Za-z0-9_-]{43}
                        the key is not the one that is trusted, [A-Za-z0-9_-]{43}
                        the certificate does not hold
                        """);
        assertThat(verify.status).isEqualTo(1);
    }

    @Test
    void a_result_that_was_signed_but_never_happened_is_found() throws IOException {
        replace("result.json", "\"verdict\" : \"incomplete\"", "\"verdict\" : \"conformant\"");
        signAgain();

        assertThat(verify().out.toString())
                .endsWith(
                        """
                        result.json says conformant, but the recording shows incomplete
                        the certificate does not hold
                        """);
    }

    @Test
    void an_answer_that_was_made_worse_turns_the_requirements_that_it_was_judged_for() throws IOException {
        replace("exchanges.ndjson", "\"status\":401", "\"status\":200");
        signAgain();

        Invocation verify = verify();

        assertThat(verify.out.toString())
                .contains("API-101 of ucloud-resources: result.json says passed, but the recording shows failed: ");
        assertThat(verify.status).isEqualTo(1);
    }

    @Test
    void a_request_that_no_step_makes_is_an_error_of_the_recording() throws IOException {
        replace("exchanges.ndjson", "/api/example/browse?", "/api/example/browse?x=1&");
        signAgain();

        Invocation verify = verify();

        assertThat(verify.out.toString()).contains("but the recording shows error: ", " now sends GET ");
        assertThat(verify.status).isEqualTo(1);
    }

    @Test
    void what_was_judged_by_other_features_is_not_judged_again() {
        Invocation verify = verify(Invocation.SUITE);

        assertThat(verify.out.toString())
                .endsWith("\nnot judged again: countersign development judged by other features than this version has;"
                        + " judge again with that one\n");
        assertThat(verify.status).isEqualTo(2);
    }

    @Test
    void what_is_no_certificate_can_not_be_read() throws IOException {
        Files.writeString(certificate, "{}");

        assertThat(verify().out)
                .hasToString("certificate.json: can't be read as a certificate\nthe certificate does not hold\n");
    }

    @Test
    void a_certificate_that_is_not_there_is_a_wrong_set_up() throws IOException {
        Files.delete(certificate);

        Invocation verify = verify();

        assertThat(verify.err).hasToString("%s: can't be read\n".formatted(certificate));
        assertThat(verify.status).isEqualTo(3);
    }

    private Invocation verify(String... options) {
        return verify(Suite.published(), options);
    }

    private Invocation verify(Suite suite, String... options) {
        Invocation invocation =
                new Invocation(new NoEnvironments(new IllegalStateException("a certificate is judged offline")), suite);
        List<String> arguments = Stream.concat(Stream.of("verify", certificate.toString()), Stream.of(options))
                .toList();
        invocation.status = invocation.execute(arguments.toArray(String[]::new));
        return invocation;
    }

    private void replace(String name, String was, String is) throws IOException {
        Path file = directory.resolve(name);
        String content = Files.readString(file);
        assertThat(content).contains(was);
        Files.writeString(file, content.replace(was, is));
    }

    private void signAgain() throws IOException {
        CertificateFile file = new CertificateFile(certificate);
        var signed = file.read().certificate();
        file.write(signed, signed.files().keySet(), SigningKey.generated());
    }

    private static byte[] changed(byte[] content, int at) {
        byte[] changed = content.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static void write(Path key, Path publicKey) throws IOException, NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(key, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(der), label);
    }
}
