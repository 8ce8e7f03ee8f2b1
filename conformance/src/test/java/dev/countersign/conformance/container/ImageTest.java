package dev.countersign.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.utility.DockerImageName;

class ImageTest {
    private static final URI DESCRIBED = URI.create("http://localhost:8080");

    @Test
    void the_only_port_is_the_one_whatever_the_target_file_says() {
        assertThat(image(9090).port(DESCRIBED)).isEqualTo(9090);
    }

    @Test
    void of_several_ports_the_target_file_names_the_one() {
        assertThat(image(80, 9090).port(DESCRIBED)).isEqualTo(8080);
        assertThat(image().port(DESCRIBED)).isEqualTo(8080);
    }

    @Test
    void nobody_guesses_among_several() {
        assertThatThrownBy(() -> image(80, 9090).port(null))
                .hasMessage("image 'acme:1' exposes the ports 80, 9090; say where its server listens: --image-port N");
        assertThatThrownBy(() -> image().port(URI.create("http://localhost")))
                .hasMessage("image 'acme:1' exposes no port; say where its server listens: --image-port N");
    }

    @Test
    void an_image_without_a_target_file_needs_one_that_is_passed() {
        assertThatThrownBy(() -> image(80).requireTargetFile())
                .hasMessage(
                        "image 'acme:1' has no label dev.countersign.target that names the target file which its container"
                                + " writes; describe its server in a target file, and pass that");
    }

    private static Image image(Integer... ports) {
        return new Image(DockerImageName.parse("acme:1"), List.of(ports), null);
    }
}
