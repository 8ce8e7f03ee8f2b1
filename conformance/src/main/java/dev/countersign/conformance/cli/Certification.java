package dev.countersign.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.docs.Site;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.report.ConsoleReport;
import dev.countersign.conformance.report.RecordedFlows;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProfileGroups;
import dev.countersign.conformance.run.TargetClock;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** One run, from its first scenario to its report, which is also written when the run is interrupted. */
final class Certification {
    /** How long an interrupted run may take to clean up. */
    private static final Duration CLEANING_UP = Duration.ofSeconds(10);

    private final CommandContext context;
    private final Target target;
    private final CertifyPlan plan;
    private final Function<Profile, TestEnvironment> environments;
    private final ConsoleReport console;

    /** @param environments starts the environment for the scenarios of a profile */
    Certification(
            CommandContext context,
            Target target,
            CertifyPlan plan,
            Function<Profile, TestEnvironment> environments,
            ConsoleReport console) {
        this.context = context;
        this.target = target;
        this.plan = plan;
        this.environments = environments;
        this.console = console;
    }

    /** Runs the plan; returns the exit status. */
    int run() {
        try (RunRecord record = record()) {
            return run(record).exitStatus();
        }
    }

    /**
     * Runs the plan, and writes the documentation pages; returns the exit status.
     *
     * @param description the target's OpenAPI description
     * @param timeline the times of the requests
     */
    int document(Path directory, JsonNode description, RequestTimeline timeline) throws IOException {
        try (RunRecord record = record()) {
            RunReport finished = run(record);
            RecordedFlows recorded = new RecordedFlows(plan.report().resolve(RunRecord.EXCHANGES), record.provider());
            new Site(finished, recorded, description, timeline).write(directory);
            return finished.exitStatus();
        }
    }

    private RunRecord record() {
        console.begin(target, plan.seed());
        return new RunRecord(context, target, plan, console);
    }

    @SuppressWarnings("try") // the interruption is held open, not used
    private RunReport run(RunRecord record) {
        try (Interruption interruption = new Interruption(() -> interrupt(record))) {
            runAll(record);
            return record.finish();
        }
    }

    private void runAll(RunRecord record) {
        try {
            BooleanSupplier isRealTime = () -> TargetClock.isReal(target, target.transport());
            for (List<Profile> profiles : ProfileGroups.of(plan.profiles(), target, isRealTime)) {
                if (!record.cancellation().isRequested()) {
                    run(record, profiles);
                }
            }
        } finally {
            record.cancellation().finish();
        }
    }

    /** @param profiles those that run at the same time */
    private void run(RunRecord record, List<Profile> profiles) {
        console.profiles(profiles.stream().map(Profile::profile).toList());
        try (TestEnvironment environment = environments.apply(profiles.get(0))) {
            new ProfileGroupRun(context, plan, record, environment, profiles).run();
        }
    }

    private void interrupt(RunRecord record) {
        console.interrupted(CLEANING_UP);
        if (!record.cancellation().request(CLEANING_UP)) {
            console.stillUnderWay();
        }
        record.finish();
    }
}
