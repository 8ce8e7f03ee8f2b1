package dev.countersign.conformance.cli;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.certificate.SigningKey;
import dev.countersign.conformance.certification.CertificationPlan;
import dev.countersign.conformance.certification.Certifier;
import dev.countersign.conformance.certification.EmbeddedServers;
import dev.countersign.conformance.certification.KnownProfiles;
import dev.countersign.conformance.container.ContainerPlan;
import dev.countersign.conformance.container.ContainerServer;
import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.exploration.Explorer;
import dev.countersign.conformance.report.ConsoleReport;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.Profiles;
import dev.countersign.conformance.target.FreshTokens;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetFile;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code certify}: runs all scenarios against a target, and writes the report. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        description = {
            "Certify a server or a provider: run all scenarios against it, and report requirement by requirement.",
            "Without a target file, our own reference server and provider are started and certified, or the server in",
            "the container that --image starts, where its image says which target file it writes."
        },
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        exitCodeOnExecutionException = ExitStatus.FAILED_ITSELF,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:conformant; or conformant but for what the target file declares (without, accept)",
            "1:not conformant: a MUST failed",
            "2:incomplete: a MUST is unverified, the target stopped answering, or nothing ran",
            "3:the target file or the set-up is wrong",
            "64:wrong usage",
            "70:Countersign itself failed",
            "130:interrupted"
        })
final class CertifyCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;
    /** Servers that are started for one run hold no names of earlier runs. */
    private static final long NO_SALT = 0;

    private final CommandContext context;
    private final FreshTokens tokens;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET.yaml",
            description = "Describes the target: its address, users, products and profiles.")
    private @Nullable Path targetFile;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "certification",
            description = "Where the report goes (default: ${DEFAULT-VALUE}/).")
    private Path report;

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "Certify for this profile of the target only. May be repeated.")
    private List<String> profiles = List.of();

    @Option(
            names = "--tags",
            paramLabel = "EXPR",
            defaultValue = "",
            description = "Run only scenarios whose tags meet this, such as \"@RES-014 or @RES-015\".")
    private String tags;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where made-up names and numbers come from; printed, so that a run can be repeated.")
    private @Nullable Long seed;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many scenarios run at the same time (default: ${DEFAULT-VALUE}).")
    private int parallel;

    @Option(
            names = "--explore",
            paramLabel = "N",
            description = {
                "Also generate this many flows of calls by several users, and check that each does what the documents",
                "say. What deviates is shortened, and reported as a scenario. The seed makes the flows."
            })
    private @Nullable Integer explore;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = {
                "An Ed25519 key that signs the certificate, as PEM. Without one, a new key is generated and not kept:",
                "the certificate then shows that nothing was changed, not who made it."
            })
    private @Nullable Path key;

    @Option(
            names = "--image",
            paramLabel = "NAME",
            description = {
                "Start a container of this image for the run, and certify the server in it: host and port of the target",
                "file give way to those of the container."
            })
    private @Nullable String image;

    @Option(
            names = "--image-port",
            paramLabel = "N",
            description = {
                "The port of the container at which its server listens (default: the one that the image exposes, or",
                "else the one in the target's address)."
            })
    private @Nullable Integer imagePort;

    CertifyCommand(CommandContext context) {
        this.context = context;
        this.tokens = new FreshTokens(context.clock());
    }

    @Override
    public Integer call() {
        requireUsableOptions();
        Target described = targetFile == null ? null : new TargetFile(targetFile).read(context.environment(), tokens);
        if (image != null) {
            return certifyContained(new ContainerPlan(image, imagePort, described, report));
        }
        return described == null ? certifyOurOwn() : certify(described);
    }

    @SuppressWarnings("try") // the interruption is held open, not used
    private int certifyContained(ContainerPlan plan) {
        makeReportDirectory();
        console().note("Starting a container of " + plan.image());
        try (ContainerServer server = new ContainerServer(plan);
                Interruption interruption = new Interruption(server::close)) {
            return certify(server.start());
        }
    }

    private int certify(Target target) {
        CertificationPlan plan = plan(profiles(target.profiles()), salt());
        return run(certifier -> certifier.certify(target, plan));
    }

    private int certifyOurOwn() {
        try (EmbeddedServers own = new EmbeddedServers(context.environments(), context.suite(), parallel)) {
            CertificationPlan plan = plan(profiles(own.profiles()), NO_SALT);
            return run(certifier -> certifier.certify(own, plan));
        }
    }

    @SuppressWarnings("try") // the interruption is held open, not used
    private int run(Function<Certifier, RunReport> certify) {
        Certifier certifier = new Certifier(context.suite(), context.environments(), context.clock(), console());
        try (Interruption interruption = new Interruption(certifier::interrupt)) {
            return certify.apply(certifier).result().exitStatus();
        }
    }

    private ConsoleReport console() {
        return new ConsoleReport(spec.commandLine().getOut(), context.coloured());
    }

    private CertificationPlan plan(List<Profile> chosen, long salt) {
        return new CertificationPlan(
                chosen,
                tags,
                seed(),
                salt,
                parallel,
                report,
                key == null ? SigningKey.generated() : SigningKey.read(key),
                tokens,
                explore == null ? 0 : explore);
    }

    private void requireUsableOptions() {
        if (parallel < 1) {
            throw new ParameterException(spec.commandLine(), "--parallel must be 1 or more, not " + parallel);
        }
        if (explore != null && (explore < 1 || explore > Exploration.MOST_FLOWS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--explore must be between 1 and %d, not %d".formatted(Exploration.MOST_FLOWS, explore));
        }
        if (imagePort != null && image == null) {
            throw new ParameterException(spec.commandLine(), "--image-port goes with --image");
        }
        if (imagePort != null && (imagePort < 1 || imagePort > HIGHEST_PORT)) {
            throw new ParameterException(
                    spec.commandLine(), "--image-port must be between 1 and 65535, not " + imagePort);
        }
        try {
            TagExpressionParser.parse(tags);
        } catch (TagExpressionException e) {
            throw new ParameterException(spec.commandLine(), "--tags: " + e.getMessage(), e);
        }
    }

    private void requireExplorable(List<Profile> chosen) {
        if (explore != null && chosen.stream().noneMatch(Explorer::canExplore)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--explore is for the profiles %s, of which none runs"
                            .formatted(Profiles.all().stream()
                                    .filter(Explorer::canExplore)
                                    .map(Profile::profile)
                                    .collect(joining(", "))));
        }
    }

    private List<Profile> profiles(List<String> described) {
        for (String profile : profiles) {
            if (!described.contains(profile)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--profile: the target is described for %s, not for %s"
                                .formatted(String.join(", ", described), profile));
            }
        }
        List<Profile> chosen = KnownProfiles.of(profiles.isEmpty() ? described : profiles);
        requireExplorable(chosen);
        return chosen;
    }

    /** A target may still hold names of an earlier run with the same seed. */
    private static long salt() {
        return ThreadLocalRandom.current().nextLong(1L << 32);
    }

    private long seed() {
        return seed == null ? ThreadLocalRandom.current().nextLong(1L << 32) : seed;
    }

    private void makeReportDirectory() {
        try {
            Files.createDirectories(report);
        } catch (IOException e) {
            throw new SetUpException("can't write the report to %s".formatted(report));
        }
    }
}
