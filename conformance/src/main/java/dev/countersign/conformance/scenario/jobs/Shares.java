package dev.countersign.conformance.scenario.jobs;

import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.scenario.Simulation;
import dev.countersign.conformance.scenario.ThisRun;
import dev.countersign.conformance.scenario.ThisScenario;
import dev.countersign.conformance.target.ShareCommands;
import dev.countersign.conformance.target.TargetShares;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Gives access to folders and takes it back, by the simulation API of the target or by the commands of its file. */
public final class Shares {
    private final ThisScenario scenario;
    private final Simulation simulation;
    private final @Nullable TargetShares commands;

    public Shares(ThisRun run, ThisScenario scenario, Simulation simulation) {
        this.scenario = scenario;
        this.simulation = simulation;
        this.commands = run.target().shares();
    }

    public void give(String folder, String username) {
        if (commands == null) {
            simulation.share(folder, username);
        } else {
            run(commands, "give", shell -> shell.give(folder, username));
        }
    }

    public void takeBack(String folder, String username) {
        if (commands == null) {
            simulation.unshare(folder, username);
        } else {
            run(commands, "take", shell -> shell.take(folder, username));
        }
    }

    /** When a run is judged again, no command runs: its outcome is recorded. */
    private void run(TargetShares shares, String key, ToIntFunction<ShareCommands> command) {
        ShareCommands shell = new ShareCommands(shares);
        long status = scenario.course().count(() -> command.applyAsInt(shell));
        if (status != 0) {
            throw new Untestable(shell.sentence(key, status));
        }
    }
}
