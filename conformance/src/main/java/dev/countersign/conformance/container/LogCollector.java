package dev.countersign.conformance.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Collects a container's output while it runs, so that none is lost when the container is removed. */
final class LogCollector extends ResultCallback.Adapter<Frame> {
    private static final int KEPT = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Collects the output of a container from its start to its end. */
    static LogCollector of(DockerClient docker, String container) {
        return docker.logContainerCmd(container)
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true)
                .exec(new LogCollector());
    }

    @Override
    public synchronized void onNext(Frame frame) {
        bytes.writeBytes(frame.getPayload());
        if (bytes.size() > 2 * KEPT) {
            byte[] all = bytes.toByteArray();
            bytes.reset();
            bytes.write(all, all.length - KEPT, KEPT);
        }
    }

    @Override
    public void onError(Throwable brokenOff) {
        onComplete();
    }

    /** The end of the output, once the container has ended; blocks for at most 10 s. */
    String atTheEnd() {
        try {
            awaitCompletion(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
