package dev.countersign.conformance.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.TargetFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our provider in a process of its own, with a clock of its own. It ends when it is closed, and also when this process does,
 * in whichever way, since it reads from a pipe until that is closed. No secret is on its command line.
 */
public final class ProviderProcess implements AutoCloseable {
    private static final String PROGRAM = "dev.countersign.conformance.cli.Countersign";
    private static final Pattern READY = Pattern.compile("Provider \\S+ at (http://\\S+)");
    private static final long SECONDS_TO_END = 10;

    private final Process process;
    private final URI url;

    private ProviderProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it and returns when it can be called.
     *
     * @throws IOException where it can't be started; it says itself why, on the standard error
     */
    public static ProviderProcess start(ProviderPlan plan, EnvironmentTime clock) throws IOException {
        Path directory = Files.createTempDirectory("countersign");
        Path file = directory.resolve("provider.yaml");
        try {
            new TargetFile(file).write(plan);
            Process process = new ProcessBuilder(command(file, clock))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return ready(process);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        stop(process);
    }

    private static List<String> command(Path file, EnvironmentTime clock) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(ProviderProcess::isAboutArchive)
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PROGRAM));
        command.addAll(List.of("serve", "--provider-only", file.toString(), "--clock", clock.toString()));
        command.add("--until-input-ends");
        return command;
    }

    /** Whether an option makes this JVM start quicker, as it will the other. */
    private static boolean isAboutArchive(String option) {
        return option.startsWith("-XX:SharedArchiveFile=")
                || option.startsWith("-Xshare:")
                || option.equals("-Xlog:disable");
    }

    private static ProviderProcess ready(Process process) throws IOException {
        BufferedReader output = process.inputReader(UTF_8);
        for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                drain(output);
                return new ProviderProcess(process, URI.create(ready.group(1)));
            }
        }
        stop(process);
        throw new IOException("its process ended with status %d before it listened".formatted(process.exitValue()));
    }

    /** Reads what else it says, or else it would stop when the pipe is full. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> readAll(output), "provider-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readAll(BufferedReader output) {
        try (output) {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // the process has ended
        }
    }

    private static void stop(Process process) {
        try {
            process.getOutputStream().close(); // by which it ends
        } catch (IOException e) {
            // it has ended already
        }
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
