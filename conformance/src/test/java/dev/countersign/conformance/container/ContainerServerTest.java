package dev.countersign.conformance.container;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Messages when Docker is absent or unusable. */
class ContainerServerTest {
    @Test
    void says_that_docker_is_needed() {
        assertFails(
                new IllegalStateException("Could not find a valid Docker environment."),
                "no Docker here: --image starts a container, so Docker must be running where you can reach it; 'docker ps' shows whether it is");
    }

    @Test
    void says_what_docker_says() {
        assertFails(
                new IllegalArgumentException(
                        "wrapped",
                        new InternalServerErrorException("Status 500: {\"message\":\"no \\\"space\\\" left\"}\n")),
                "Docker is here, but can't be used: no \"space\" left");
    }

    private static void assertFails(RuntimeException reason, String message) {
        ContainerPlan plan = new ContainerPlan("acme", null, null, Path.of("report"));
        try (ContainerServer server = new ContainerServer(plan, () -> {
            throw reason;
        })) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(ContainerException.class)
                    .hasMessage(message);
        }
    }
}
