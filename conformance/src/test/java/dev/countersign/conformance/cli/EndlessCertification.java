package dev.countersign.conformance.cli;

import dev.countersign.conformance.cli.endless.EndlessSteps;
import dev.countersign.conformance.requirement.Requirements;
import dev.countersign.conformance.run.Profiles;
import dev.countersign.conformance.run.Suite;
import java.time.Instant;
import java.util.Map;

/** A program that certifies and never ends. */
public final class EndlessCertification {
    private EndlessCertification() {}

    public static void main(String[] arguments) {
        Suite suite = new Suite(
                "endless", EndlessSteps.class.getPackageName(), Requirements.in("requirements", Profiles.byName()));
        CommandContext context =
                new CommandContext(new TinyEnvironments(200), () -> suite, Map.of(), false, () -> Instant.EPOCH);
        System.exit(Main.commandLine(context).execute(arguments));
    }
}
