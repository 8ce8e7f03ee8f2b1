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
 * Our provider in a separate process, with its own clock. The process ends on {@link #close}, and also when this process ends in
 * any way, since it reads from a pipe until that is closed. No secret is on its command line.
 */
public final class ProviderProcess implements AutoCloseable {
    private static final String PROGRAM = "dev.countersign.conformance.cli.Main";
    private static final Pattern READY = Pattern.compile("Provider \\S+ at (http://\\S+)");
    private static final long SECONDS_TO_END = 10;

    private final Process process;
    private final URI url;

    private ProviderProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts the process, and returns when the provider accepts requests.
     *
     * @throws IOException where it can't be started; the process itself prints why, on standard error
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

    /** The URL of the provider. */
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

    /** Whether an option of this JVM speeds up its start, and so that of the new process. */
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

    /** Reads the rest of the output; otherwise the process would block when the pipe is full. */
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
            process.getOutputStream().close(); // this ends it
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
