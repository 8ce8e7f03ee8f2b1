package dev.countersign.conformance.cli;

import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.run.Suite;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;

/** Certifies a target with scenarios of one request and one check each: measures the minimum cost of a scenario. */
public final class OneRequestScenarios {
    private static final int SCENARIOS = 500;
    private static final String FEATURE =
            """
            Feature: One request

              @RES-011 @must
              Scenario Outline: Products are shown, <time>
                When the user retrieves the products
                Then every product is shown with the support that belongs to it

                Examples:
                  | time |
            """;

    private OneRequestScenarios() {}

    /** @param arguments the path of a target file */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("scenarios");
        Path features = Files.createDirectory(directory.resolve("scenarios"));
        Files.writeString(
                features.resolve("one-request.feature"),
                IntStream.rangeClosed(1, SCENARIOS)
                        .mapToObj("      | %d |%n"::formatted)
                        .collect(Collectors.joining("", FEATURE, "")));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, OneRequestScenarios.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            System.exit(certify(arguments[0], directory));
        }
    }

    private static int certify(String target, Path directory) {
        Suite suite = new Suite(
                "scenarios", Suite.published().glue(), Suite.published().requirements());
        CommandContext surroundings = new CommandContext(
                new EmbeddedEnvironments(), () -> suite, System.getenv(), Ansi.OFF.enabled(), InstantSource.system());
        long begun = System.nanoTime();
        int status = Main.commandLine(surroundings)
                .execute(
                        "certify",
                        target,
                        "--profile",
                        "ucloud-resources",
                        "--report",
                        directory.resolve("report").toString());
        System.out.printf(
                "%,d ms for %d scenarios%n",
                Duration.ofNanos(System.nanoTime() - begun).toMillis(), SCENARIOS);
        return status;
    }
}
