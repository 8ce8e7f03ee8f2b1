package dev.countersign.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Target files for providers. */
class TargetCoreTest {
    private static final String PROVIDER =
            """
            target: { name: Acme, version: "1", url: "http://127.0.0.1:9090" }
            profiles: [ucloud-provider]
            products: { usual: { id: machine, category: machines, provider: acme } }
            core: { provider: acme, kinds: [jobs], listen: "127.0.0.1:8081", url: "https://me.example.org", key: key.pem, refreshToken: "${REFRESH}" }
            """;

    private static final PrivateKey KEY = key();

    private final Path directory;

    TargetCoreTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void writeKey() throws IOException {
        String pem = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(KEY.getEncoded());
        Files.writeString(
                directory.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n".formatted(pem));
    }

    @Test
    void reads_what_core_has_to_be_for_the_provider() throws IOException {
        Target target = read(PROVIDER);

        TargetCore core = Objects.requireNonNull(target.core());
        assertThat(core)
                .isEqualTo(new TargetCore(
                        "acme",
                        List.of("jobs"),
                        "127.0.0.1:8081",
                        URI.create("https://me.example.org"),
                        KEY,
                        "refresh-secret"));
        assertThat(core.toString()).doesNotContain("refresh-secret");
        assertThat(target.users()).isEmpty();
    }

    @Test
    void reads_back_what_it_wrote() throws IOException {
        Target target = read(PROVIDER);
        TargetFile copy = new TargetFile(directory.resolve("copy.yaml"));

        copy.write(target);

        assertThat(copy.read(Map.of())).isEqualTo(target);
    }

    @Test
    void the_refresh_token_is_redacted() throws IOException {
        assertThat(Redaction.of(read(PROVIDER)).apply("it is refresh-secret"))
                .isEqualTo("it is <refresh token of the provider>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            [jobs]             | []                   | core.kinds must be a list of at least one kind of resource
            127.0.0.1:8081     | 127.0.0.1            | core.listen must be a host and a port such as 127.0.0.1:8081, not '127.0.0.1'
            127.0.0.1:8081     | 127.0.0.1:99999      | core.listen must be a host and a port such as 127.0.0.1:8081, not '127.0.0.1:99999'
            `provider: acme, kinds` | kinds           | 'core.provider' is missing
            `, key: key.pem`   | `, keys: key.pem`    | unknown key 'keys' in core; did you mean 'key'?
            [ucloud-provider]  | [ucloud-provider, ucloud-jobs] | profiles must name ucloud-provider alone; it certifies a provider, and the others a Core or a jobs service: give each a file of its own
            """)
    void says_what_is_wrong(String right, String wrong, String why) {
        assertThatThrownBy(() -> read(PROVIDER.replace(right, wrong)))
                .isInstanceOf(TargetFileException.class)
                .hasMessageEndingWith(": " + why);
    }

    @Test
    void says_how_to_make_a_key_where_there_is_none() throws IOException {
        Files.writeString(directory.resolve("key.pem"), "secret");

        assertThatThrownBy(() -> read(PROVIDER))
                .isInstanceOf(TargetFileException.class)
                .hasMessageContaining("core.key")
                .hasMessageContaining("openssl genpkey -algorithm RSA -out key.pem")
                .hasMessageNotContaining("secret");
    }

    private static PrivateKey key() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private Target read(String text) throws IOException {
        Path file = directory.resolve("target.yaml");
        Files.writeString(file, text);
        return new TargetFile(file).read(Map.of("REFRESH", "refresh-secret"));
    }
}
