package dev.countersign.conformance.certificate;

import dev.countersign.conformance.certificate.Certificate.CertifiedPart;
import dev.countersign.conformance.dialect.Observations;
import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.exploration.Explorer;
import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.recording.Recording;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.run.Cancellation;
import dev.countersign.conformance.run.ChargeCounter;
import dev.countersign.conformance.run.CreationCounter;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.Profiles;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.RunState;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.run.TargetPermits;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.target.PublishedTarget;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.verdict.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates a run again from its recording, without the target. */
public final class OfflineVerification {
    private static final int AT_A_TIME = 4;

    private final Suite suite;
    private final Certificate certificate;
    private final Recording recording;
    private final Observations observations = new Observations();
    private final List<Exploration> explorations = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    public OfflineVerification(Suite suite, Certificate certificate, Recording recording) {
        this.suite = suite;
        this.certificate = certificate;
        this.recording = recording;
    }

    /** The report of the run. A scenario that had not ended when the run was interrupted is left out, as it was then. */
    public RunReport judge() {
        Target target = PublishedTarget.read(certificate.target());
        Map<String, List<ScenarioOutcome>> outcomes = new LinkedHashMap<>();
        certificate.parts().forEach(part -> outcomes.computeIfAbsent(
                        part.part().profile(), profile -> new ArrayList<>())
                .addAll(replayed(part)));
        RunResult result = RunResult.judge(
                outcomes, target, suite.requirements(), certificate.selection(), certificate.interrupted());
        return new RunReport(
                target,
                certificate.seed(),
                result,
                observations.all(),
                explorations,
                KillMatrix.of(suite.features()).orElse(null),
                List.of(),
                certificate.parts().stream()
                        .map(CertifiedPart::provider)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /**
     * What a run to its end records, and this recording lacks or has in addition, after {@link #judge}: one sentence each. Parts
     * and scenarios may be missing where the run was interrupted.
     */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>(recording.repeated());
        if (!certificate.interrupted()) {
            certificate.selection().profiles().stream()
                    .filter(profile -> certificate.parts().stream()
                            .noneMatch(part -> part.part().profile().equals(profile)))
                    .map("the certificate is for %s, but no scenario of it was recorded"::formatted)
                    .forEach(gaps::add);
            missing.stream()
                    .map("the recording lacks %s, though the run was not interrupted"::formatted)
                    .forEach(gaps::add);
        }
        return gaps;
    }

    private List<ScenarioOutcome> replayed(CertifiedPart certified) {
        RunPart part = certified.part();
        Profile profile = Profiles.of(part.profile())
                .orElseThrow(() -> new CertificateException(
                        "the certificate is for the profile %s, which this version does not know"
                                .formatted(part.profile())));
        Target target = PublishedTarget.read(certified.target());
        ResourceKind kind = kind(profile, part, target);
        ProviderLink providerLink =
                certified.provider() == null ? null : new ProviderLink(certified.provider(), new RelayLog());
        IoFactory ioFactory = recording.ioFactory(part, Redaction.of(target));
        RunContext run = new RunContext(
                target, profile, kind, providerLink, certificate.seed(), certificate.salt(), ioFactory, state());
        List<ScenarioOutcome> complete = new ArrayList<>();
        new Scenarios(suite.settings(profile, kind, certificate.selection().tags(), AT_A_TIME, null))
                .run(run, outcome -> {
                    if (recording.isComplete(part, outcome.location())) {
                        complete.add(outcome);
                    } else {
                        missing.add("%s of %s".formatted(outcome.location(), part.profile()));
                    }
                });
        explored(run, part).ifPresent(exploration -> {
            explorations.add(exploration);
            complete.add(exploration.outcome());
        });
        return complete;
    }

    private RunState state() {
        return new RunState(
                new CreationCounter(), new ChargeCounter(), observations, new Cancellation(), TargetPermits.UNLIMITED);
    }

    private Optional<Exploration> explored(RunContext run, RunPart part) {
        if (certificate.explore() == 0 || !Explorer.canExplore(run.profile())) {
            return Optional.empty();
        }
        return new Explorer(suite, run, AT_A_TIME)
                .explore(certificate.explore(), done -> {})
                .filter(exploration ->
                        exploration.scenarios().stream().allMatch(scenario -> recording.isComplete(part, scenario)));
    }

    private static @Nullable ResourceKind kind(Profile profile, RunPart part, Target target) {
        return profile.kinds(target)
                .filter(kind -> kind.name().equals(part.kind()))
                .findFirst()
                .orElse(profile instanceof ResourceKind own ? own : null);
    }
}
