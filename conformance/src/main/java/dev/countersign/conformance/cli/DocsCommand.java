package dev.countersign.conformance.cli;

import dev.countersign.conformance.certificate.SigningKey;
import dev.countersign.conformance.certification.CertificationPlan;
import dev.countersign.conformance.certification.Certifier;
import dev.countersign.conformance.certification.EmbeddedServers;
import dev.countersign.conformance.certification.KnownProfiles;
import dev.countersign.conformance.docs.Site;
import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.environment.TestEnvironments;
import dev.countersign.conformance.provenance.PublishedExamples;
import dev.countersign.conformance.recording.Recording;
import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.report.CertificationListener;
import dev.countersign.conformance.report.RecordedFlows;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.target.FreshTokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code docs}: writes the documentation of the contract, with the results of a fresh run against our own servers. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        description = {
            "Write the contract as pages that work offline: requirements, scenarios, errata, dialects, and each published",
            "example with what passed in a fresh run against our own reference server."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the pages are written, and every MUST in them is met",
            "1:the pages are written, and a MUST failed",
            "2:the pages are written, and the run is incomplete",
            "3:the pages can't be written",
            "64:wrong usage",
            "70:Countersign itself failed"
        },
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        exitCodeOnExecutionException = ExitStatus.FAILED_ITSELF)
final class DocsCommand implements Callable<Integer> {
    private static final long SEED = 7;
    private static final long SALT = 0;
    private static final int PARALLEL = 4;

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "countersign-docs",
            description = "Where the pages go (default: ${DEFAULT-VALUE}). They begin with index.html.")
    private Path output;

    @Option(
            names = "--check",
            paramLabel = "DIR",
            description = {
                "Write no pages, but say which of our examples a newer edition of the documents changes. Exit code 0: none,",
                "1: some, 2: DIR holds no document."
            })
    private @Nullable Path documents;

    DocsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return documents == null ? write() : check(documents);
    }

    private int check(Path directory) {
        try {
            return new DocumentsCheck(
                            PublishedExamples.all(), spec.commandLine().getOut())
                    .check(directory);
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println(
                            e instanceof DocumentsCheck.NoDocuments
                                    ? e.getMessage()
                                    : "can't read the documents in %s: may you read them?".formatted(directory));
            return ExitStatus.UNVERIFIED;
        }
    }

    private int write() {
        try {
            return write(Files.createDirectories(output.resolve("run")));
        } catch (IOException e) {
            throw new SetUpException(
                    "can't write the pages to %s: is it a directory, and may you write to it?".formatted(output));
        }
    }

    private int write(Path run) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Asking our own servers everything that the pages tell");
        out.flush();
        RequestTimeline timeline = new RequestTimeline();
        TestEnvironments watched = context.environments().watchedBy(timeline);
        try (EmbeddedServers own = new EmbeddedServers(watched, context.suite(), PARALLEL)) {
            RunReport report = new Certifier(context.suite(), watched, context.clock(), CertificationListener.NONE)
                    .certify(own, plan(own, run));
            RecordedFlows recorded = new RecordedFlows(run.resolve(Recording.FILE), report.provider());
            new Site(report, recorded, own.description(), timeline).write(output);
            out.printf("The pages begin at %s%n", output.resolve("index.html"));
            out.flush();
            return report.result().exitStatus();
        }
    }

    private CertificationPlan plan(EmbeddedServers own, Path run) {
        return new CertificationPlan(
                KnownProfiles.of(own.profiles()),
                "",
                SEED,
                SALT,
                PARALLEL,
                run,
                SigningKey.generated(),
                new FreshTokens(context.clock()),
                0);
    }
}
