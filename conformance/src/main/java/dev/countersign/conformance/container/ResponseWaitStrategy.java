package dev.countersign.conformance.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.WaitResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.rnorth.ducttape.ratelimits.RateLimiter;
import org.rnorth.ducttape.ratelimits.RateLimiterBuilder;
import org.testcontainers.containers.wait.strategy.HttpWaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

/** Waits for any response but 503 from a container's server, at most until the container stops. */
final class ResponseWaitStrategy implements WaitStrategy {
    private static final int UNAVAILABLE = 503;

    private final HttpWaitStrategy answering = new HttpWaitStrategy();

    ResponseWaitStrategy(int port, boolean encrypted) {
        answering.forPort(port).forStatusCodeMatching(status -> status != UNAVAILABLE);
        answering.withRateLimiter(fiveTimesASecond());
        if (encrypted) {
            answering.usingTls().allowInsecure();
        }
    }

    @Override
    public void waitUntilReady(WaitStrategyTarget container) {
        CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answering.waitUntilReady(container));
        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> awaitEnd(container));
        CompletableFuture.anyOf(answered, ended).join();
        if (!answered.isDone()) {
            throw new ContainerException("it ended before it answered");
        }
    }

    @Override
    public WaitStrategy withStartupTimeout(Duration patience) {
        answering.withStartupTimeout(patience);
        return this;
    }

    private static void awaitEnd(WaitStrategyTarget container) {
        try {
            container
                    .getDockerClient()
                    .waitContainerCmd(container.getContainerId())
                    .exec(new ResultCallback.Adapter<WaitResponse>())
                    .awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static RateLimiter fiveTimesASecond() {
        return RateLimiterBuilder.newBuilder()
                .withRate(5, TimeUnit.SECONDS)
                .withConstantThroughput()
                .build();
    }
}
