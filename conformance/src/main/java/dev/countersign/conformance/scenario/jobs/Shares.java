package dev.countersign.conformance.scenario.jobs;

import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.target.ShareCommands;
import dev.countersign.conformance.target.TargetShares;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Gives and revokes access to folders, by the simulation API of the target or by the commands of its file. */
public final class Shares {
    private final ScenarioContext scenario;
    private final SimulationControl simulation;
    private final @Nullable TargetShares commands;

    public Shares(CurrentRun run, ScenarioContext scenario, SimulationControl simulation) {
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

    /** When a recorded run is evaluated again, no command runs: its exit status is recorded. */
    private void run(TargetShares shares, String key, ToIntFunction<ShareCommands> command) {
        ShareCommands shell = new ShareCommands(shares);
        long status = scenario.io().count(() -> command.applyAsInt(shell));
        if (status != 0) {
            throw new UntestableException(shell.sentence(key, status));
        }
    }
}
