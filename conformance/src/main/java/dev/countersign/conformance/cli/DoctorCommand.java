package dev.countersign.conformance.cli;

import dev.countersign.conformance.certification.KnownProfiles;
import dev.countersign.conformance.certification.ProviderBehindCore;
import dev.countersign.conformance.doctor.Diagnosis;
import dev.countersign.conformance.doctor.Doctor;
import dev.countersign.conformance.report.TerminalEscaper;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doctor}: checks a target before a run; prints its problems, or what a run will do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Check a target file and all that it names: address, tokens, products, providers, simulation API, clock.",
            "Nothing is created. Where nothing is wrong, say what a run will do."
        },
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        exitCodeOnExecutionException = ExitStatus.FAILED_ITSELF,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ready to be certified",
            "3:the target file or the set-up is wrong",
            "64:wrong usage",
            "70:Countersign itself failed"
        })
final class DoctorCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TARGET.yaml", description = "Describes the target.")
    private Path targetFile;

    DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Target target = new TargetFile(targetFile).read(context.environment());
        PrintWriter out = spec.commandLine().getOut();
        Diagnosis diagnosis = examine(target, out);
        diagnosis.problems().forEach(problem -> out.printf("problem: %s%n", problem));
        diagnosis.notes().forEach(note -> out.printf("note: %s%n", note));
        if (diagnosis.isReady()) {
            ready(target, diagnosis, out);
        }
        out.flush();
        return diagnosis.isReady() ? 0 : ExitStatus.SET_UP_WRONG;
    }

    private Diagnosis examine(Target target, PrintWriter out) {
        try (ProviderBehindCore provider = new ProviderBehindCore(context.environments(), target)) {
            return new Doctor(context.suite(), context.clock())
                    .examine(target, KnownProfiles.of(target.profiles()), "", provider::start, progress -> {
                        out.println(progress);
                        out.flush();
                    });
        }
    }

    private static void ready(Target target, Diagnosis diagnosis, PrintWriter out) {
        Target.Description described = target.target();
        out.printf(
                "ready: %s%n",
                TerminalEscaper.line("%s %s at %s".formatted(described.name(), described.version(), described.url())));
        diagnosis.prospect().forEach(line -> out.printf("  %s%n", line));
    }
}
