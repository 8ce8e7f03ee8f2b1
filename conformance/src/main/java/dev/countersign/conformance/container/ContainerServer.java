package dev.countersign.conformance.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/** A server in its own container; {@link #close} removes the container, and writes its log to the report. */
public final class ContainerServer implements AutoCloseable {
    private final ContainerPlan plan;
    private final Supplier<DockerClient> docker;
    private volatile @Nullable Target target;
    private volatile @Nullable LoggedContainer container;

    public ContainerServer(ContainerPlan plan) {
        this(plan, () -> DockerClientFactory.instance().client());
    }

    /** @param docker called once Docker is needed */
    ContainerServer(ContainerPlan plan, Supplier<DockerClient> docker) {
        this.plan = plan;
        this.docker = docker;
        this.target = plan.target();
    }

    /**
     * Starts the container, and returns when its server responds.
     *
     * @return the target, with the container's host and port
     * @throws ContainerException where the container or its server does not start
     */
    public Target start() {
        Image image = Image.find(docker(), plan.image());
        Target known = plan.target();
        String targetFile = known == null ? image.requireTargetFile() : "";
        int port = plan.port() == null
                ? image.port(known == null ? null : known.target().url())
                : plan.port();
        LoggedContainer started = start(image, port, known);
        Target described = known == null ? new ContainerTargetFile(targetFile).read(started, plan.patience()) : known;
        target = described;
        return described.movedTo(started.getHost(), started.getMappedPort(port));
    }

    private LoggedContainer start(Image image, int port, @Nullable Target known) {
        boolean encrypted = known != null && "https".equals(known.target().url().getScheme());
        LoggedContainer made = new LoggedContainer(image.name(), port)
                .waitingFor(new ResponseWaitStrategy(port, encrypted).withStartupTimeout(plan.patience()));
        container = made;
        try {
            made.start();
            return made;
        } catch (RuntimeException e) {
            throw failed(made, port, e);
        }
    }

    private ContainerException failed(LoggedContainer made, int port, RuntimeException failure) {
        ContainerState state = made.state();
        String log = log(made).lastLines();
        return new ContainerException("image '%s': %s%s"
                .formatted(
                        plan.image(),
                        state == null
                                ? "its container can't be started: " + DockerMessage.by(failure)
                                : why(state, port, failure),
                        log.isEmpty() ? "" : "; it said last:" + log));
    }

    private String why(ContainerState state, int port, RuntimeException failure) {
        return switch (String.valueOf(state.getStatus())) {
            case "running" -> "nothing answered at port %d of its container within %s".formatted(port, plan.patience());
            case "exited" ->
                "its container ended with status %d before its server answered at port %d"
                        .formatted(state.getExitCodeLong(), port);
            default -> "its container can't be started: " + DockerMessage.by(failure);
        };
    }

    /** Removes the container. Further calls do nothing. */
    @Override
    public synchronized void close() {
        LoggedContainer made = container;
        if (made != null) {
            container = null;
            made.stop();
            writeLog(made);
        }
    }

    private void writeLog(LoggedContainer made) {
        try {
            log(made).write(plan.directory());
        } catch (IOException e) {
            throw new ContainerException("can't write the container's log to %s".formatted(plan.directory()));
        }
    }

    private ContainerLog log(LoggedContainer made) {
        return new ContainerLog(made.said(), target);
    }

    private DockerClient docker() {
        try {
            return docker.get();
        } catch (IllegalStateException e) {
            throw new ContainerException(
                    "no Docker here: --image starts a container, so Docker must be running where you"
                            + " can reach it; 'docker ps' shows whether it is");
        } catch (RuntimeException e) {
            throw new ContainerException("Docker is here, but can't be used: " + DockerMessage.by(e));
        }
    }
}
