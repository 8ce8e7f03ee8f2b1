package dev.countersign.conformance.certification;

import dev.countersign.conformance.certificate.Certificate.CertifiedPart;
import dev.countersign.conformance.certification.RunRecord.ProfileRun;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.exploration.Explorer;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.run.Cancellation;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.RunListener;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.run.TargetClock;
import dev.countersign.conformance.run.TargetPermits;
import dev.countersign.conformance.run.Wait;
import dev.countersign.conformance.target.PublishedTarget;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetLimits;
import dev.countersign.conformance.wire.HttpSender;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Profiles that run at the same time: they share an environment, and the permits for the target. */
final class ProfileGroupRun {
    /** Limits of the requests that look for leftovers. */
    private static final TargetLimits ONCE_A_SECOND = new TargetLimits(1, null);

    private final Suite suite;
    private final CertificationPlan plan;
    private final RunRecord record;
    private final TestEnvironment environment;
    private final List<Profile> profiles;
    private final Target staged;
    private final HttpSender sender;
    private final TargetPermits permits;
    private final Progress progress = new Progress();

    ProfileGroupRun(
            Suite suite,
            CertificationPlan plan,
            RunRecord record,
            TestEnvironment environment,
            List<Profile> profiles) {
        this.suite = suite;
        this.plan = plan;
        this.record = record;
        this.environment = environment;
        this.profiles = profiles;
        this.staged = environment.target();
        this.sender = plan.tokens().around(environment.recording(staged.transport()));
        this.permits = permits();
    }

    void run() {
        try {
            Parallel.run(profiles.stream().map(this::planned).toList());
        } finally {
            if (staged.simulation() == null) { // in simulated time, nothing ends in the meantime
                Cancellation cancellation = record.cancellation();
                cancellation.leftovers().look(sender, cancellation.isRequested() ? null : patient());
            }
        }
    }

    /** A sender with one request per second, since leftovers take time to end. */
    private HttpSender patient() {
        return plan.tokens()
                .around(environment.recording(staged.within(ONCE_A_SECOND).transport()));
    }

    /** In real time, scenarios wait concurrently, unless they share what they wait for. */
    private TargetPermits permits() {
        Consumer<Wait> waits = wait -> record.notify(listener -> listener.waiting(wait));
        return profiles.stream().anyMatch(profile -> profile.oneScenarioAtATime(staged))
                        || !TargetClock.isReal(staged, sender)
                ? TargetPermits.unlimited(waits)
                : TargetPermits.limited(plan.parallel(), waits);
    }

    /** The task that runs a profile. The report lists its parts in the order in which they are planned here. */
    private Runnable planned(Profile profile) {
        ProfileRun run = record.addProfile(profile.profile());
        String folder = plan.folder(profile);
        List<ResourceKind> kinds = profile.kinds(staged).toList();
        List<Runnable> parts = kinds.isEmpty()
                ? List.of(planned(run, profile, null, folder))
                : kinds.stream()
                        .map(kind ->
                                planned(run, profile, kind, kinds.size() == 1 ? folder : folder + kind.name() + "/"))
                        .toList();
        return () -> parts.forEach(Runnable::run);
    }

    private Runnable planned(ProfileRun run, Profile profile, @Nullable ResourceKind kind, String folder) {
        RunPart part = new RunPart(profile.profile(), kind == null ? null : kind.name());
        ProviderLink providerLink = environment.providerLink();
        record.add(new CertifiedPart(
                part, PublishedTarget.write(staged), providerLink == null ? null : providerLink.provider()));
        return () -> run(run, part, profile, kind, folder);
    }

    private void run(ProfileRun run, RunPart part, Profile profile, @Nullable ResourceKind kind, String folder) {
        ScenarioSettings settings = plan.settings(suite, profile, kind, folder);
        // A jobs service's responses contain its own address, so that no isolated instance can replace it.
        HttpSender apart = kind == null ? null : environment.isolated(sender);
        RunContext about = new RunContext(
                staged,
                profile,
                kind,
                environment.providerLink(),
                plan.seed(),
                plan.salt(),
                record.ioFactory(part, staged, sender, apart, environment.relayLog()),
                record.state(permits));
        List<String> cucumbers = Scenarios.REPORTS.stream().map(folder::concat).toList();
        cucumbers.forEach(file -> record.write(file, List.of()));
        new Scenarios(settings).run(about, listener(run));
        record.addFiles(cucumbers); // missing where nothing ran
        explore(run, about, folder + Exploration.FILE);
    }

    /** @param file for the shortest flow that deviates */
    private void explore(ProfileRun run, RunContext about, String file) {
        record.write(file, List.of());
        if (plan.explore() == 0 || !Explorer.canExplore(about.profile())) {
            return;
        }
        record.notify(listener -> listener.exploring(plan.explore()));
        new Explorer(suite, about, plan.parallel())
                .explore(plan.explore(), flows -> onProgress(run, flows, plan.explore()))
                .ifPresent(exploration -> record.add(run, exploration, file));
    }

    private RunListener listener(ProfileRun run) {
        return new RunListener() {
            @Override
            public void onOutcome(ScenarioOutcome scenario) {
                record.add(run, scenario);
            }

            @Override
            public void onProgress(long done, long all) {
                ProfileGroupRun.this.onProgress(run, done, all);
            }
        };
    }

    private void onProgress(ProfileRun run, long done, long all) {
        record.notify(listener -> {
            Progress.Sum sum = progress.update(run.name(), done, all);
            listener.progress(sum.done(), sum.all());
        });
    }
}
