package dev.countersign.conformance.cli;

import dev.countersign.conformance.certificate.CertificateException;
import dev.countersign.conformance.certification.ProductVersion;
import dev.countersign.conformance.container.ContainerException;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.ServerDouble;
import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.target.TargetFileException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The main class of the program. */
@Command(
        name = "countersign",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Certifies implementations of orchestrated-resource HTTP APIs by their documents.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        exitCodeOnExecutionException = ExitStatus.FAILED_ITSELF)
public final class Main implements Runnable {
    /** Exceptions whose cause users can fix themselves. */
    private static final List<Class<? extends Exception>> SET_UP_WRONG = List.of(
            TargetFileException.class, SetUpException.class, CertificateException.class, ContainerException.class);

    /** The commands that always or usually start embedded servers. */
    private static final Set<String> SET_A_STAGE = Set.of("certify", "docs", "serve");

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Runs the command that the arguments name, and ends the JVM with its exit status. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && SET_A_STAGE.contains(arguments[0])) {
            EmbeddedCore.prepare();
        }
        ForkJoinTask<Suite> suite = ForkJoinPool.commonPool().submit(Suite::published);
        CommandContext context = new CommandContext(
                new EmbeddedEnvironments(), suite::join, System.getenv(), Ansi.AUTO.enabled(), InstantSource.system());
        System.exit(commandLine(context).execute(arguments));
    }

    static CommandLine commandLine(CommandContext context) {
        CommandLine commandLine = new CommandLine(new Main())
                .addSubcommand(new CertifyCommand(context))
                .addSubcommand(new DocsCommand(context))
                .addSubcommand(new DoctorCommand(context))
                .addSubcommand(new InitCommand())
                .addSubcommand(new ServeCommand(context))
                .addSubcommand(new VerifyCommand(context));
        return commandLine
                .registerConverter(EnvironmentTime.class, text -> parsed(text, EnvironmentTime::parse))
                .registerConverter(AgaveDialect.class, text -> parsed(text, AgaveDialect::parse))
                .registerConverter(ServerDouble.class, text -> parsed(text, ServerDouble::parse))
                .setExecutionExceptionHandler(Main::explain);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? certify, docs, doctor, init, serve or verify");
    }

    private static <T> T parsed(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult arguments) {
        boolean settings = SET_UP_WRONG.stream().anyMatch(type -> type.isInstance(e));
        String message = settings ? e.getMessage() : "Countersign itself failed: " + e;
        command.getErr().println(command.getColorScheme().errorText(message));
        return settings ? ExitStatus.SET_UP_WRONG : ExitStatus.FAILED_ITSELF;
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"countersign " + ProductVersion.current()};
        }
    }
}
