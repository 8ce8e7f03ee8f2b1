package dev.countersign.conformance.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.LogConfig.LoggingType;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A container that leaves behind what it said. Docker keeps a few megabytes of that, however much it was. */
final class LoggedContainer extends GenericContainer<LoggedContainer> {
    private static final Map<String, String> BOUNDS = Map.of("max-size", "4m", "max-file", "2");

    private volatile @Nullable LogCollector output;
    private volatile @Nullable ContainerState state;

    LoggedContainer(DockerImageName image, int port) {
        super(image);
        addExposedPort(port);
        withCreateContainerCmdModifier(command -> Objects.requireNonNull(command.getHostConfig(), "made before")
                .withLogConfig(new LogConfig(LoggingType.JSON_FILE, BOUNDS)));
    }

    /** All of it, once the container has been removed. */
    String said() {
        return output == null ? "" : output.atTheEnd();
    }

    /** How it was before it was removed; null where it never was there. */
    @Nullable ContainerState state() {
        return state;
    }

    @Override
    protected void containerIsStarting(InspectContainerResponse container, boolean reused) {
        listen();
    }

    @Override
    public void stop() {
        if (getContainerId() != null) {
            remember();
        }
        super.stop();
    }

    private void remember() {
        try {
            listen();
            state = getDockerClient()
                    .inspectContainerCmd(getContainerId())
                    .exec()
                    .getState();
        } catch (DockerException e) {
            // removed already
        }
    }

    /** A container that ends at once is not said to be starting: then it is heard before it is removed. */
    private synchronized void listen() {
        if (output == null) {
            output = LogCollector.of(getDockerClient(), getContainerId());
        }
    }
}
