package dev.countersign.conformance.cli;

import dev.countersign.conformance.cli.steps.AnswerSteps;
import dev.countersign.conformance.environment.TestEnvironments;
import dev.countersign.conformance.requirement.Requirements;
import dev.countersign.conformance.run.Profiles;
import dev.countersign.conformance.run.Suite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** A call of the command line from a test. */
final class Invocation {
    static final Suite SUITE = new Suite(
            "certified", AnswerSteps.class.getPackageName(), Requirements.in("requirements", Profiles.byName()));

    /** Called when a command flushes its output. */
    Runnable flushed = () -> {};

    final StringWriter out = new StringWriter() {
        @Override
        public void flush() {
            flushed.run();
        }
    };
    final StringWriter err = new StringWriter();
    int status;
    private final CommandLine commandLine;

    Invocation(TestEnvironments environments, Suite suite) {
        this(environments, suite, () -> Instant.EPOCH);
    }

    Invocation(TestEnvironments environments, Suite suite, InstantSource clock) {
        commandLine = Main.commandLine(
                        new CommandContext(environments, () -> suite, Map.of("TOKEN", "secret-of-user"), false, clock))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    }

    int execute(String... arguments) {
        return commandLine.execute(arguments);
    }
}
