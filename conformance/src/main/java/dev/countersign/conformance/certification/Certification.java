package dev.countersign.conformance.certification;

import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.report.CertificationListener;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProfileGroups;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.run.TargetClock;
import dev.countersign.conformance.target.Target;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** One run, from its first scenario to its report, which is also written when the run is interrupted. */
final class Certification implements AutoCloseable {
    /** How long an interrupted run may take to clean up. */
    private static final Duration CLEANING_UP = Duration.ofSeconds(10);

    private final Target target;
    private final CertificationPlan plan;
    private final Function<Profile, TestEnvironment> environments;
    private final CertificationListener listener;
    private final Suite suite;
    private final RunRecord record;

    /**
     * @param clock dates the certificate
     * @param environments starts the environment for the scenarios of a profile
     */
    Certification(
            Suite suite,
            InstantSource clock,
            Target target,
            CertificationPlan plan,
            Function<Profile, TestEnvironment> environments,
            CertificationListener listener) {
        this.target = target;
        this.plan = plan;
        this.environments = environments;
        this.listener = listener;
        this.suite = suite;
        listener.begin(target, plan.seed());
        this.record = new RunRecord(suite, clock, target, plan, listener);
    }

    /** Runs the plan, and writes the report. */
    RunReport run() {
        try {
            BooleanSupplier isRealTime = () -> TargetClock.isReal(target, target.transport());
            for (List<Profile> profiles : ProfileGroups.of(plan.profiles(), target, isRealTime)) {
                if (!record.cancellation().isRequested()) {
                    run(profiles);
                }
            }
        } finally {
            record.cancellation().finish();
        }
        return record.finish();
    }

    /** @param profiles those that run at the same time */
    private void run(List<Profile> profiles) {
        listener.profiles(profiles.stream().map(Profile::profile).toList());
        try (TestEnvironment environment = environments.apply(profiles.get(0))) {
            new ProfileGroupRun(suite, plan, record, environment, profiles).run();
        }
    }

    /** Cancels the run, waits a while for its scenarios to clean up, and writes the report of what ran so far. */
    void interrupt() {
        listener.interrupted(CLEANING_UP);
        if (!record.cancellation().request(CLEANING_UP)) {
            listener.stillUnderWay();
        }
        record.finish();
    }

    @Override
    public void close() {
        record.close();
    }
}
