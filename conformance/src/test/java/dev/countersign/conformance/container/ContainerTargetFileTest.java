package dev.countersign.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerTargetFileTest {
    private static final String TARGET =
            """
            target: { name: Acme Core, version: 1, url: "http://127.0.0.1:8080" }
            profiles: [ucloud-resources]
            users: { user: { token: %s } }
            products: { usual: { id: example-compute, category: example-compute, provider: example } }
            """;

    private final ContainerTargetFile handedOut = new ContainerTargetFile("/target.yaml");

    @Test
    void is_read_as_every_target_file() {
        assertThat(handedOut.parse(TARGET.formatted("secret")).target().name()).isEqualTo("Acme Core");
    }

    @Test
    void runs_no_command_of_whoever_made_the_image(@TempDir Path directory) {
        Path witness = directory.resolve("witness");

        assertRefused(
                TARGET.formatted("{ \"comm\\x61nd\": \"echo x > %s; echo y\" }".formatted(witness)),
                "'command' has no place in it, since nothing outside of the container is used for it");
        assertThat(Files.exists(witness)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    { file: /etc/hostname } | 'file' has no place in it, since nothing outside of the container is used for it
                    "${HOME}"               | line 3: users.user.token: the environment has no variable HOME
                    { a: [               | it is not YAML
                    """)
    void reads_neither_files_nor_the_environment(String token, String message) {
        assertRefused(TARGET.formatted(token), message);
    }

    @Test
    void sends_the_operator_s_token_nowhere_else() {
        assertRefused(
                TARGET.formatted("secret") + "simulation: { url: \"http://127.0.0.1:22/\", token: secret }\n",
                "its simulation API must be at the address of the server");
    }

    private void assertRefused(String content, String message) {
        assertThatThrownBy(() -> handedOut.parse(content))
                .isInstanceOf(ContainerException.class)
                .hasMessage("/target.yaml in the container: " + message);
    }
}
