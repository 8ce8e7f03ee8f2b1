package dev.countersign.conformance.container;

import dev.countersign.conformance.report.TerminalEscaper;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetFile;
import dev.countersign.conformance.target.TargetFileException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.rnorth.ducttape.TimeoutException;
import org.rnorth.ducttape.ratelimits.RateLimiter;
import org.rnorth.ducttape.unreliables.Unreliables;
import org.testcontainers.containers.ContainerState;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * The target file that a container writes. It is untrusted: it is rejected where it would run a command, read a file or the
 * environment, or open a port on this machine.
 */
record ContainerTargetFile(String path) {
    private static final int LARGEST = 1 << 20;
    private static final Duration LITTLE = Duration.ofSeconds(30);
    private static final Set<String> REACHING_OUT =
            Set.of("file", "command", "key", "coreKey", "listen", "core", "tls", "trust", "proxy");

    /** Waits for the file, which may be written shortly after the first response. */
    Target read(ContainerState container, Duration patience) {
        return parse(awaited(container, patience.compareTo(LITTLE) < 0 ? patience : LITTLE));
    }

    Target parse(String content) {
        Target target = parsed(content);
        if (target.simulation() != null && !target.isAtHome(target.simulation().url())) {
            throw wrong("its simulation API must be at the address of the server");
        }
        return target;
    }

    private String awaited(ContainerState container, Duration patience) {
        RateLimiter pace = ResponseWaitStrategy.fiveTimesASecond();
        try {
            return Unreliables.retryUntilSuccess(
                    Math.toIntExact(patience.toSeconds()),
                    TimeUnit.SECONDS,
                    () -> pace.getWhenReady(() -> copied(container)));
        } catch (TimeoutException e) {
            throw wrong("it is not there after " + patience);
        }
    }

    private String copied(ContainerState container) {
        return container.copyFileFromContainer(
                path, content -> new String(content.readNBytes(LARGEST), StandardCharsets.UTF_8));
    }

    private Target parsed(String content) {
        requireNothingReachingOut(content);
        try {
            Path copy = Files.createTempFile("target", ".yaml");
            try {
                Files.writeString(copy, content);
                return new TargetFile(copy).read(Map.of());
            } catch (TargetFileException e) {
                String lines = String.valueOf(e.getMessage()).replace("\n" + copy + ":", "; line ");
                throw wrong("line " + lines.replace(copy + ":", ""));
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw wrong("no copy of it can be written");
        }
    }

    private void requireNothingReachingOut(String content) {
        try {
            for (var event : new Yaml().parse(new StringReader(content))) {
                if (event instanceof ScalarEvent scalar && REACHING_OUT.contains(scalar.getValue())) {
                    throw wrong("'%s' has no place in it, since nothing outside of the container is used for it"
                            .formatted(scalar.getValue()));
                }
            }
        } catch (YAMLException e) {
            throw wrong("it is not YAML"); // the message would quote it, with its tokens
        }
    }

    private ContainerException wrong(String what) {
        return new ContainerException(TerminalEscaper.line("%s in the container: %s".formatted(path, what.strip())));
    }
}
