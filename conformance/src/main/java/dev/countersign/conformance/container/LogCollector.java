package dev.countersign.conformance.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What a container says, as it says it: whoever else removes the container takes nothing of it away. */
final class LogCollector extends ResultCallback.Adapter<Frame> {
    private static final int KEPT = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** From its first word to its last. */
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

    /** The last of it, once the container has ended. */
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
