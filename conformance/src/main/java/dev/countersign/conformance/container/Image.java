package dev.countersign.conformance.container;

import static java.util.stream.Collectors.joining;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.InternetProtocol;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.utility.DockerImageName;

/**
 * An image, with its metadata about containers.
 *
 * @param ports the exposed TCP ports, sorted
 * @param targetFile the path at which a container writes a target file; null where it writes none
 */
record Image(DockerImageName name, List<Integer> ports, @Nullable String targetFile) {
    private static final String TARGET_FILE = "dev.countersign.target";

    Image {
        ports = List.copyOf(ports);
    }

    /** Inspects the image, and pulls it where it is not present yet. */
    static Image find(DockerClient docker, String name) {
        DockerImageName parsed = parse(name);
        ContainerConfig config = config(docker, parsed);
        ExposedPort[] exposed = config.getExposedPorts();
        Map<String, String> labels = config.getLabels();
        return new Image(
                parsed,
                Stream.of(exposed == null ? new ExposedPort[0] : exposed)
                        .filter(port -> port.getProtocol() == InternetProtocol.TCP)
                        .map(ExposedPort::getPort)
                        .sorted()
                        .toList(),
                labels == null ? null : labels.get(TARGET_FILE));
    }

    /** @param url the server's URL in its target file; its port is used unless the image exposes exactly one */
    int port(@Nullable URI url) {
        if (ports.size() == 1) {
            return ports.get(0);
        }
        if (url != null && url.getPort() > 0) {
            return url.getPort();
        }
        throw new ContainerException("image '%s' exposes %s; say where its server listens: --image-port N"
                .formatted(name, ports.isEmpty() ? "no port" : "the ports " + listed()));
    }

    /** @throws ContainerException where the image has no such label */
    String requireTargetFile() {
        if (targetFile == null) {
            throw new ContainerException(
                    "image '%s' has no label %s that names the target file which its container writes; describe its server in a target file, and pass that"
                            .formatted(name, TARGET_FILE));
        }
        return targetFile;
    }

    private String listed() {
        return ports.stream().map(String::valueOf).collect(joining(", "));
    }

    private static DockerImageName parse(String name) {
        try {
            DockerImageName parsed = DockerImageName.parse(name);
            parsed.assertValid();
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new ContainerException("no image can be called '%s'".formatted(name));
        }
    }

    private static ContainerConfig config(DockerClient docker, DockerImageName name) {
        try {
            return inspected(docker, name);
        } catch (NotFoundException absent) {
            pull(docker, name);
            return inspected(docker, name);
        }
    }

    private static ContainerConfig inspected(DockerClient docker, DockerImageName name) {
        ContainerConfig config =
                docker.inspectImageCmd(name.asCanonicalNameString()).exec().getConfig();
        return config == null ? new ContainerConfig() : config;
    }

    private static void pull(DockerClient docker, DockerImageName name) {
        try {
            docker.pullImageCmd(name.getUnversionedPart())
                    .withTag(name.getVersionPart())
                    .exec(new PullImageResultCallback())
                    .awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerException("interrupted while image '%s' was pulled".formatted(name));
        } catch (RuntimeException e) {
            throw new ContainerException("there is no image '%s' here, and it can't be pulled: %s; is its name right?"
                    .formatted(name, DockerMessage.by(e)));
        }
    }
}
