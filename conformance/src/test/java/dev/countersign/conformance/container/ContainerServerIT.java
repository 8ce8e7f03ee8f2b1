package dev.countersign.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ContainerServerIT {
    @RegisterExtension
    static final TestImages IMAGES = new TestImages("certify --image was not tried");

    private static final Target TARGET = new Target(
                    new Target.Description("Tiny Core", "1", URI.create("http://tiny.example.org:1/path")),
                    AcmeCore.TARGET.users(),
                    AcmeCore.TARGET.products(),
                    new Target.Simulation(URI.create("http://tiny.example.org:1/simulation"), "secret-of-operator"),
                    AcmeCore.TARGET.deadline())
            .certifiedFor(AcmeCore.TARGET.profiles());

    private final Path directory;

    ContainerServerIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void a_server_is_found_where_docker_put_it_and_gone_at_the_end() {
        String image = IMAGES.tiny();
        try (ContainerServer server = new ContainerServer(plan(image, null, TARGET))) {
            Target target = server.start();

            assertThat(target.target().url().toString()).matches("http://[a-z0-9.-]+:[0-9]{4,5}/path");
            assertThat(Objects.requireNonNull(target.simulation()).url())
                    .isEqualTo(target.target().url().resolve("/simulation"));
            assertThat(IMAGES.containersOf(image)).isOne();
        }
        assertThat(IMAGES.containersOf(image)).isZero();
        assertThat(directory.resolve("container.log")).hasContent("the token is <token of user>\n");
    }

    @Test
    void a_container_that_ends_is_not_waited_for() throws IOException {
        String image = IMAGES.with("EXPOSE 8000", "CMD sleep 2; echo no database for secret-of-user; exit 7");

        assertThat(failure(plan(image, null, TARGET)))
                .isEqualTo(
                        """
                        image '%s': its container ended with status 7 before its server answered at port 8000; it said last:
                            no database for <token of user>"""
                                .formatted(image));
        assertThat(Files.readString(directory.resolve("container.log"))).isEqualTo("no database for <token of user>\n");
        assertThat(IMAGES.containersOf(image)).isZero();
    }

    @Test
    void a_server_that_never_answers_is_given_up() {
        String image = IMAGES.with("CMD sleep 60");

        assertThat(failure(new ContainerPlan(image, 80, TARGET, directory, Duration.ofSeconds(3))))
                .isEqualTo("image '%s': nothing answered at port 80 of its container within PT3S".formatted(image));
    }

    @Test
    void a_target_file_that_never_comes_is_given_up() {
        String image = IMAGES.tiny("LABEL dev.countersign.target=/target.yaml");

        assertThat(failure(new ContainerPlan(image, null, null, directory, Duration.ofSeconds(20))))
                .isEqualTo("/target.yaml in the container: it is not there after PT20S");
        assertThat(IMAGES.containersOf(image)).isZero();
    }

    @Test
    void what_can_not_be_started_is_said_in_the_words_of_docker() {
        String image = IMAGES.with("EXPOSE 80", "CMD [\"no-such-program\"]");

        assertThat(failure(plan(image, null, TARGET)))
                .startsWith("image '%s': its container can't be started: ".formatted(image))
                .contains("exec: \"no-such-program\": executable file not found in $PATH");
    }

    @Test
    void a_port_has_to_be_known() {
        String image = IMAGES.with("EXPOSE 443 80", "LABEL dev.countersign.target=/target.yaml");

        assertThat(failure(plan(image, null, null)))
                .isEqualTo("image '%s:latest' exposes the ports 80, 443; say where its server listens: --image-port N"
                        .formatted(image));
    }

    @Test
    void without_a_target_file_the_image_has_to_name_one() {
        String image = IMAGES.with("EXPOSE 80");

        assertThat(failure(plan(image, null, null)))
                .isEqualTo(
                        "image '%s:latest' has no label dev.countersign.target that names the target file which its container writes; describe its server in a target file, and pass that"
                                .formatted(image));
    }

    @Test
    void an_image_that_is_nowhere_is_asked_for_once() {
        assertThat(failure(plan("localhost:1/nowhere", null, TARGET)))
                .startsWith("there is no image 'localhost:1/nowhere:latest' here, and it can't be pulled: ")
                .endsWith("; is its name right?");
    }

    @Test
    void a_name_that_no_image_can_have_is_refused() {
        assertThat(failure(plan("No Image", null, TARGET))).isEqualTo("no image can be called 'No Image'");
    }

    private ContainerPlan plan(String image, @Nullable Integer port, @Nullable Target target) {
        return new ContainerPlan(image, port, target, directory, Duration.ofMinutes(1));
    }

    private static String failure(ContainerPlan plan) {
        try (ContainerServer server = new ContainerServer(plan)) {
            var thrown = assertThatThrownBy(server::start).isInstanceOf(ContainerException.class);
            return String.valueOf(thrown.actual().getMessage());
        }
    }
}
