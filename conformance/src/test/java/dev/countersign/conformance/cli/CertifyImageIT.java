package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.container.TestImages;
import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.run.Suite;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command line with containers, including our own image. */
class CertifyImageIT {
    @RegisterExtension
    static final TestImages IMAGES = new TestImages("our own image was NOT certified");

    private final Path directory;

    CertifyImageIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void our_image_is_conformant() throws IOException {
        Invocation invocation = new Invocation(new EmbeddedEnvironments(), Suite.published());

        int status = invocation.execute(
                "certify", "--image", IMAGES.ours(), "--profile", "ucloud-resources", "--report", directory.toString());

        assertThat(status).as(invocation.out.toString() + invocation.err).isZero();
        assertThat(invocation.out.toString())
                .containsPattern("\nconformant: (\\d+) of \\1 MUSTs verified; narrowed to what was asked for\n");
        assertThat(Files.readString(directory.resolve("container.log")))
                .startsWith("Countersign reference server ")
                .contains("  alice     <token of alice>\n", "  operator  <token of the operator>\n");
    }

    @Test
    void anybody_s_image_is_certified_by_the_target_file_that_describes_it() throws IOException {
        Invocation invocation = new Invocation(new EmbeddedEnvironments(), Invocation.SUITE);
        Path target = tinyTarget("\"${TOKEN}\"");

        int status = invocation.execute(
                "certify", "--image", IMAGES.tiny(), target.toString(), "--report", directory.toString());

        assertThat(status).as(invocation.out.toString() + invocation.err).isZero();
        assertThat(invocation.out.toString())
                .startsWith("Starting a container of localhost/testcontainers/")
                .containsPattern("\nCertifying Tiny Core 1 at http://[a-z0-9.-]+:[0-9]{4,5}\n")
                .contains("\nconformant: 1 of 1 MUSTs verified\n");
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void ctrl_c_removes_the_container_and_keeps_what_it_said() throws IOException, InterruptedException {
        String image = IMAGES.tiny();
        Process program = InterruptionTest.start(
                "certify", "--image", image, tinyTarget("secret-of-user").toString(), "--report", directory.toString());
        try (BufferedReader output = program.inputReader()) {
            InterruptionTest.awaitLine(output, "passed      API-001          A call is answered");

            new ProcessBuilder("kill", "-INT", String.valueOf(program.pid()))
                    .start()
                    .waitFor();

            assertThat(output.lines().toList())
                    .endsWith("incomplete: 0 of 1 MUSTs verified, 1 untestable; interrupted", "report in " + directory);
        }
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(130);
        assertThat(IMAGES.containersOf(image)).isZero();
        assertThat(directory.resolve("container.log")).hasContent("the token is <token of user>\n");
    }

    @Test
    void what_is_wrong_with_an_image_ends_with_3() {
        Invocation invocation = new Invocation(new EmbeddedEnvironments(), Invocation.SUITE);

        assertThat(invocation.execute("certify", "--image", "No Image", "--report", directory.toString()))
                .isEqualTo(3);
        assertThat(invocation.err).hasToString("no image can be called 'No Image'\n");
    }

    private Path tinyTarget(String token) throws IOException {
        return Files.writeString(
                directory.resolve("target.yaml"),
                """
                target: { name: Tiny Core, version: 1, url: "http://localhost:1" }
                profiles: [ucloud-resources]
                users: { user: { token: %s } }
                products: { usual: { id: example-compute, category: example-compute, provider: example } }
                simulation: { url: "http://localhost:1/simulation", token: secret-of-operator }
                """
                        .formatted(token));
    }
}
