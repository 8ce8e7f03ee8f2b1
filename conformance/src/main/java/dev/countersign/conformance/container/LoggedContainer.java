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

/** A container whose log is available after its removal. Docker keeps at most a few megabytes of it. */
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

    /** The log, once the container has been removed. */
    String said() {
        return output == null ? "" : output.atTheEnd();
    }

    /** The state before its removal; null where it never existed. */
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

    /** Starts the log collector, once. A container that exits at once is not reported as starting: then {@link #stop} does it. */
    private synchronized void listen() {
        if (output == null) {
            output = LogCollector.of(getDockerClient(), getContainerId());
        }
    }
}
