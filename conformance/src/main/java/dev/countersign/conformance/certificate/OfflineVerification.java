package dev.countersign.conformance.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.certificate.Certificate.CertifiedPart;
import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.exploration.Explorer;
import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.recording.Recording;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.Profiles;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.PublishedTarget;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RequirementVerdict;
import dev.countersign.conformance.verdict.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Evaluates a run again from its recording, without the target. */
public final class OfflineVerification {
    private static final int AT_A_TIME = 4;

    private final Suite suite;
    private final Certificate certificate;
    private final Recording recording;

    public OfflineVerification(Suite suite, Certificate certificate, Recording recording) {
        this.suite = suite;
        this.certificate = certificate;
        this.recording = recording;
    }

    /** The result of the run. A scenario that had not ended when the run was interrupted is left out, as it was then. */
    public RunResult judge() {
        Map<String, List<ScenarioOutcome>> outcomes = new LinkedHashMap<>();
        certificate.parts().forEach(part -> outcomes.computeIfAbsent(
                        part.part().profile(), profile -> new ArrayList<>())
                .addAll(played(part)));
        List<ProfileVerdicts> profiles = outcomes.entrySet().stream()
                .map(profile -> ProfileVerdicts.judge(profile.getKey(), suite.requirements(), profile.getValue()))
                .toList();
        Target target = PublishedTarget.read(certificate.parts().get(0).target());
        return RunResult.of(profiles, target, suite.requirements());
    }

    /**
     * The differences between a result and what the recording shows, one sentence each.
     *
     * @param result the content of {@code result.json}
     */
    public static List<String> differences(RunResult judged, JsonNode result) {
        List<String> differences = new ArrayList<>();
        Map<String, String> told = new LinkedHashMap<>();
        result.path("requirements")
                .forEach(requirement -> told.put(
                        key(
                                requirement.path("id").asText(),
                                requirement.path("profile").asText()),
                        requirement.path("verdict").asText()));
        for (ProfileVerdicts profile : judged.profiles()) {
            for (RequirementVerdict shown : profile.requirements()) {
                String key = key(shown.requirement().id(), profile.profile());
                String verdict = told.getOrDefault(key, "nothing");
                if (!verdict.equals(shown.verdict().wireName())) {
                    differences.add("%s: result.json says %s, but the recording shows %s%s"
                            .formatted(key, verdict, shown.verdict().wireName(), reason(shown)));
                }
            }
        }
        List<String> shown = judged.findings().stream().map(Finding::claim).toList();
        List<String> claimed = claims(result);
        if (!shown.equals(claimed)) {
            differences.add("result.json has the findings %s, but the recording shows %s".formatted(claimed, shown));
        }
        String verdict = result.path("verdict").asText();
        if (!verdict.equals(judged.verdict().wireName())) {
            differences.add("result.json says %s, but the recording shows %s"
                    .formatted(verdict, judged.verdict().wireName()));
        }
        return differences;
    }

    private static List<String> claims(JsonNode result) {
        List<String> claims = new ArrayList<>();
        for (JsonNode finding : result.path("findings")) {
            claims.add(Finding.claim(
                    finding.path("profile").asText(),
                    texts(finding.path("requirements")),
                    Finding.where(finding.path("place").asText(), texts(finding.path("calls")))));
        }
        return claims;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String key(String requirement, String profile) {
        return "%s of %s".formatted(requirement, profile);
    }

    private static String reason(RequirementVerdict shown) {
        return shown.message().isEmpty() ? "" : ": " + shown.message();
    }

    private List<ScenarioOutcome> played(CertifiedPart certified) {
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
        RunContext run = new RunContext(target, profile, kind, providerLink, certificate.seed(), ioFactory)
                .with(certificate.salt());
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        new Scenarios(suite.settings(profile, kind, certificate.tags(), AT_A_TIME, null)).run(run, outcomes::add);
        List<ScenarioOutcome> complete = new ArrayList<>(outcomes.stream()
                .filter(outcome -> recording.isComplete(part, outcome.location()))
                .toList());
        explored(run, part).ifPresent(complete::add);
        return complete;
    }

    private Optional<ScenarioOutcome> explored(RunContext run, RunPart part) {
        if (certificate.explore() == 0 || !Explorer.canExplore(run.profile())) {
            return Optional.empty();
        }
        return new Explorer(suite, run, AT_A_TIME)
                .explore(certificate.explore(), done -> {})
                .filter(exploration ->
                        exploration.scenarios().stream().allMatch(scenario -> recording.isComplete(part, scenario)))
                .map(Exploration::outcome);
    }

    private static @Nullable ResourceKind kind(Profile profile, RunPart part, Target target) {
        return profile.kinds(target)
                .filter(kind -> kind.name().equals(part.kind()))
                .findFirst()
                .orElse(profile instanceof ResourceKind own ? own : null);
    }
}
