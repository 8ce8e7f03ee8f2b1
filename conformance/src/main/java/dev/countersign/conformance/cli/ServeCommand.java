package dev.countersign.conformance.cli;

import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.ListenAddress;
import dev.countersign.conformance.environment.ServerDouble;
import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.environment.StandaloneProvider;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: runs our reference server and provider, for developers of clients. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Serve a local UCloud and Agave that behave as documented, until Ctrl-C; print users and their tokens.",
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        exitCodeOnExecutionException = ExitStatus.FAILED_ITSELF,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "3:the address can't be served, or the target file not be written",
            "64:wrong usage",
            "70:Countersign itself failed",
            "130:interrupted"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;
    private static final List<String> SAID_BY_THE_FILE =
            List.of("--port", "--host", "--world", "--dialect", "--as", "--write-target");
    private static final List<String> SAID_BY_AGAVE = List.of("--world", "--dialect");

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen at (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--world",
            paramLabel = "NAME",
            defaultValue = "empty",
            description = {
                "What is there at the beginning (default: ${DEFAULT-VALUE}): empty, or the world of a documented",
                "example, such as documented/browsing-the-catalog."
            })
    private String world;

    @Option(
            names = "--clock",
            paramLabel = "HOW",
            description = {
                "How time passes: simulated, only when asked to (the default); system (the default with",
                "--provider-only, since Core's time is real); or a speed such as x60."
            })
    private @Nullable EnvironmentTime clock;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            defaultValue = "agave-2.2",
            description = {
                "How the jobs service says what its document leaves open (default: ${DEFAULT-VALUE}): docs, which adds",
                "nothing, or agave-2.2."
            })
    private AgaveDialect dialect;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = {
                "Answer as a real server does, also where it deviates from the documents: go-2026 or kotlin-2023,",
                "UCloud's Core in Go or in Kotlin, with jobs alone; or agave-2.2, Agave's jobs service alone."
            })
    private @Nullable ServerDouble as;

    @Option(names = "--simulation", description = "Offer the simulation API also at an address that others can reach.")
    private boolean simulation;

    @Option(
            names = "--write-target",
            paramLabel = "FILE",
            description =
                    "Write a target file that certify takes as it is. It holds tokens; only its owner may read it.")
    private @Nullable Path targetFile;

    @Option(
            names = "--provider-only",
            paramLabel = "TARGET.yaml",
            description = {
                "Serve our provider alone, for the Core that this target file describes; its section 'provider' says",
                "where it listens."
            })
    private @Nullable Path providerOnly;

    @Option(
            names = "--until-input-ends",
            hidden = true,
            description = "Stop when the standard input ends, as it does with the process that writes to it.")
    private boolean untilInputEnds;

    ServeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try {
            return providerOnly == null ? serveAll() : serveProvider(providerOnly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // only after the servers have stopped, which might fail on it
            return ExitStatus.INTERRUPTED;
        }
    }

    private int serveAll() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be between 0 and 65535, not " + port);
        }
        if (as == ServerDouble.AGAVE_2_2) {
            refuse(SAID_BY_AGAVE, "--as " + as);
        }
        try (TestEnvironment environment = setStage()) {
            Target target = environment.target();
            if (targetFile != null) {
                write(target, targetFile);
            }
            print(target);
            return untilStopped();
        }
    }

    private int serveProvider(Path file) throws InterruptedException {
        refuse(SAID_BY_THE_FILE, "--provider-only");
        ProviderServing serving = ProviderServing.of(context, file);
        try (StandaloneProvider provider = serving.start(clock == null ? EnvironmentTime.SYSTEM : clock, simulation)) {
            serving.print(provider, spec.commandLine().getOut());
            return untilStopped();
        }
    }

    private void refuse(List<String> options, String beside) {
        for (String option : options) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(spec.commandLine(), "%s does not go with %s".formatted(option, beside));
            }
        }
    }

    private int untilStopped() throws InterruptedException {
        if (!untilInputEnds) {
            new CountDownLatch(1).await();
        }
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // an error ends the input, too
        }
        return 0;
    }

    private TestEnvironment setStage() {
        ListenAddress listening = new ListenAddress(host, port);
        EnvironmentSettings settings = new EnvironmentSettings(
                host,
                port,
                world,
                clock == null ? EnvironmentTime.SIMULATED : clock,
                simulation || listening.isLoopback(),
                dialect,
                as);
        try {
            return listening.start(() -> context.environments().set(settings));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--world: " + e.getMessage(), e);
        }
    }

    private static void write(Target target, Path file) {
        try {
            new TargetFile(file).write(target);
        } catch (IOException e) {
            throw new SetUpException("can't write the target file %s".formatted(file));
        }
    }

    private void print(Target target) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s %s at %s%n%nTokens%n",
                target.target().name(),
                target.target().version(),
                target.target().url());
        target.users().forEach((name, user) -> out.printf("  %-8s  %s%n", name, user.token()));
        if (target.agave() != null) {
            target.agave().people().forEach((name, person) -> out.printf("  %-8s  %s%n", name, person.token()));
        }
        if (target.simulation() != null) {
            out.printf("  %-8s  %s%n", "operator", target.simulation().token());
            out.printf(
                    "%nSimulation API at %s, for the operator%n",
                    target.simulation().url());
        }
        if (targetFile != null) {
            out.printf("%nTo certify it: countersign certify %s%n", targetFile);
        }
        out.printf("%nCtrl-C stops it.%n");
        out.flush();
    }
}
