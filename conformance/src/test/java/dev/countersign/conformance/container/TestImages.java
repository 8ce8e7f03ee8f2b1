package dev.countersign.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** Images that the tests of a class build if Docker is present. If it is absent, the tests are skipped with a message. */
public final class TestImages implements BeforeAllCallback, AfterAllCallback {
    /** The base image; if one is given, the absence of Docker is an error. */
    private static final @Nullable String BASE = System.getenv("COUNTERSIGN_BASE_IMAGE");

    private final String skipped;
    private final List<String> built = new ArrayList<>();

    /** @param skipped the consequence of Docker's absence, for the message */
    public TestImages(String skipped) {
        this.skipped = skipped;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean present = DockerClientFactory.instance().isDockerAvailable();
        String message = "NO DOCKER HERE: %s. CONTRIBUTING.md says how to have it.".formatted(skipped);
        if (BASE != null) {
            assertThat(present).as(message).isTrue();
        }
        if (!present) {
            System.out.println(message);
        }
        assumeTrue(present, message);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        built.forEach(image -> DockerClientFactory.instance()
                .client()
                .removeImageCmd(image)
                .withForce(true)
                .exec());
    }

    /** Our own image, with the jar that has just been built. */
    public String ours() {
        ImageFromDockerfile image = new ImageFromDockerfile()
                .withDockerfile(Path.of("../Dockerfile").toAbsolutePath().normalize());
        return build(BASE == null ? image : image.withBuildArg("BASE", BASE));
    }

    /** An image with {@link TinyServer} and these instructions. */
    public String tiny(String... instructions) {
        String path = TinyServer.class.getName().replace('.', '/') + ".class";
        return build(image(
                        "COPY server/ /server/",
                        "EXPOSE 8000",
                        "CMD java -cp /server " + TinyServer.class.getName(),
                        String.join("\n", instructions))
                .withFileFromClasspath("server/" + path, path));
    }

    /** An image with these instructions. */
    String with(String... instructions) {
        return build(image(instructions));
    }

    /** The number of containers of an image, including exited ones. */
    public int containersOf(String image) {
        return DockerClientFactory.instance()
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withAncestorFilter(List.of(image))
                .exec()
                .size();
    }

    private String build(ImageFromDockerfile image) {
        String name = image.get();
        built.add(name);
        return name;
    }

    private static ImageFromDockerfile image(String... instructions) {
        String base = BASE == null ? "eclipse-temurin:17-jre" : BASE;
        return new ImageFromDockerfile()
                .withFileFromString("Dockerfile", "FROM %s%n%s%n".formatted(base, String.join("\n", instructions)));
    }
}
