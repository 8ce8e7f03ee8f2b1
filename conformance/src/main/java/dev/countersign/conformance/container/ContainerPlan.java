package dev.countersign.conformance.container;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProvider;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The container to start, and what is known about its server.
 *
 * @param port the container's port at which its server listens; null to derive it from the image
 * @param target describes the server; null where the container writes a target file itself
 * @param directory the directory of the container's log
 * @param patience how long to wait for the server's first response
 */
public record ContainerPlan(
        String image, @Nullable Integer port, @Nullable Target target, Path directory, Duration patience) {
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(5);

    /** @throws ContainerException where the target would have to call this process, which it can't from its container */
    public ContainerPlan {
        if (target != null) {
            requireNobodyToCall(target);
        }
    }

    /** A plan with the default timeout of 5 minutes. */
    public ContainerPlan(String image, @Nullable Integer port, @Nullable Target target, Path directory) {
        this(image, port, target, directory, USUAL_PATIENCE);
    }

    private static void requireNobodyToCall(Target target) {
        if (target.core() != null) {
            throw new ContainerException(
                    "--image certifies no provider: from within its container it would not reach the"
                            + " Core that is played around it; start the container yourself, and certify it without --image");
        }
        TargetProvider provider = target.provider();
        if (provider != null && provider.listen() != null) {
            throw new ContainerException(
                    "--image goes without 'provider.listen': from within its container Core would not"
                            + " reach our provider; leave out 'listen' and 'coreKey', or start the container yourself, and"
                            + " certify it without --image");
        }
    }
}
