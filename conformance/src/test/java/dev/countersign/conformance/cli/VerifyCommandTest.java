package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.certificate.Certificate;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        87 requirements were judged again, with the same verdicts
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
    void a_verdict_that_was_signed_in_the_certificate_alone_is_found() throws IOException {
        signAgain(payload -> payload.put("verdict", "conformant"));

        assertRefused("the certificate says conformant, but the recording shows incomplete");
    }

    @Test
    void findings_that_were_signed_in_the_certificate_alone_are_found() throws IOException {
        signAgain(payload -> payload.putArray("findings").add("ucloud-resources API-101: nothing"));

        assertRefused(
                "the certificate has the findings [ucloud-resources API-101: nothing], but the recording shows []");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"narrowed\" : true|\"narrowed\" : false|/narrowed says false, but the recording shows true",
                "\"exitStatus\" : 2|\"exitStatus\" : 0|/exitStatus says 0, but the recording shows 2",
                "Countersign reference server|Acme Core|/target/name says \"Acme Core\","
                        + " but the recording shows \"Countersign reference server\"",
                "\"failed\" : 0|\"failed\" : 1|"
                        + "/profiles/ucloud-resources/failed says 1, but the recording shows 0",
                "\"without\" : [ ]|\"without\" : [ \"clock\" ]|"
                        + "/target/without/0 says \"clock\", but the recording shows nothing"
            })
    void a_claim_in_the_result_that_the_recording_does_not_show_is_found(String was, String is, String difference)
            throws IOException {
        replace("result.json", was, is);
        signAgain();

        assertRefused("result.json at " + difference);
    }

    @ParameterizedTest
    @CsvSource({"junit.xml,errors=\"0\",errors=\"1\"", "badge.svg,incomplete,conformant"})
    void a_view_of_the_result_that_says_something_else_is_found(String file, String was, String is) throws IOException {
        replace(file, was, is);
        signAgain();

        assertRefused(file + " does not say what the recording shows");
    }

    @Test
    void a_scenario_that_was_cut_out_of_the_recording_is_missed() throws IOException {
        Path recording = directory.resolve("exchanges.ndjson");
        List<String> lines = Files.readAllLines(recording);
        String scenario = lines.get(0).replaceAll(".*\"scenario\":\"([^\"]*)\".*", "$1");
        Files.write(
                recording,
                lines.stream()
                        .filter(line -> !line.contains("\"" + scenario + "\""))
                        .toList());
        signAgain();

        assertThat(verify().out.toString())
                .contains("the recording lacks %s of ucloud-resources, though the run was not interrupted"
                        .formatted(scenario));
    }

    @Test
    void a_scenario_that_was_recorded_twice_is_found() throws IOException {
        Path recording = directory.resolve("exchanges.ndjson");
        List<String> lines = new ArrayList<>(Files.readAllLines(recording));
        String scenario = lines.get(0).replaceAll(".*\"scenario\":\"([^\"]*)\".*", "$1");
        lines.addAll(lines.stream()
                .filter(line -> line.contains("\"" + scenario + "\""))
                .toList());
        Files.write(recording, lines);
        signAgain();

        assertThat(verify().out.toString())
                .contains("the recording has %s of ucloud-resources more than once".formatted(scenario));
    }

    @Test
    void a_certificate_for_a_profile_that_did_not_run_is_refused() throws IOException {
        signAgain(payload -> payload.withObject("/selection")
                .putArray("profiles")
                .add("ucloud-resources")
                .add("ucloud-jobs"));

        assertThat(verify().out.toString())
                .contains("the certificate is for ucloud-jobs, but no scenario of it was recorded");
    }

    private void assertRefused(String difference) {
        Invocation verify = verify();

        assertThat(verify.out.toString()).endsWith("\n%s\nthe certificate does not hold\n".formatted(difference));
        assertThat(verify.status).isEqualTo(1);
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
        signAgain(payload -> {});
    }

    private void signAgain(Consumer<ObjectNode> change) throws IOException {
        CertificateFile file = new CertificateFile(certificate);
        JsonMapper json = new JsonMapper();
        ObjectNode payload = json.valueToTree(file.read().certificate());
        change.accept(payload);
        Certificate changed = json.treeToValue(payload, Certificate.class);
        file.write(changed, changed.files().keySet(), SigningKey.generated());
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
