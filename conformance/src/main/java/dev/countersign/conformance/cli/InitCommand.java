package dev.countersign.conformance.cli;

import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.run.Profiles;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.target.TargetTemplate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: writes a template of a target file. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Write a commented target file for a Core, and a JSON Schema beside it by which editors know its keys.",
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        exitCodeOnExecutionException = ExitStatus.FAILED_ITSELF)
final class InitCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "target.yaml",
            description = "What to write (default: ${DEFAULT-VALUE}). A file that is there is left as it is.")
    private Path file;

    @ArgGroup
    private @Nullable Role role;

    /** The kind of target that the file describes; a Core where no option is given. */
    private static final class Role {
        @SuppressWarnings("unused") // a role that is not agave is a provider
        @Option(names = "--provider", required = true, description = "Write one for a provider instead.")
        private boolean provider;

        @Option(names = "--agave", required = true, description = "Write one for a jobs service like Agave's instead.")
        private boolean agave;
    }

    @Override
    public void run() {
        try {
            template().write(file, Profiles.names(), ResourceKinds.names());
        } catch (FileAlreadyExistsException e) {
            throw new SetUpException("%s is there already; name another file, or move it away".formatted(file));
        } catch (IOException e) {
            throw new SetUpException(
                    "can't write %s: is there such a directory, and may you write to it?".formatted(file));
        }
        spec.commandLine()
                .getOut()
                .printf("%s is there to be filled in. Then: countersign doctor %s%n", file, file)
                .flush();
    }

    private TargetTemplate template() {
        if (role == null) {
            return TargetTemplate.CORE;
        }
        return role.agave ? TargetTemplate.AGAVE : TargetTemplate.PROVIDER;
    }
}
