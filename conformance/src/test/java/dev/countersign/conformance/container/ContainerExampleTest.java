package dev.countersign.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerExampleTest {
    private final Target target = new TargetFile(Path.of("../examples/container/core.yaml"))
            .read(Map.of("USER_TOKEN", "a", "ALICE_TOKEN", "b", "BOB_TOKEN", "c"));

    @Test
    void the_published_target_file_can_be_followed() {
        assertThat(new ContainerPlan("acme-core", null, target, Path.of("report")).target())
                .isEqualTo(target);
        assertThat(target.movedTo("docker", 32_768).target().url()).isEqualTo(URI.create("http://docker:32768"));
    }
}
