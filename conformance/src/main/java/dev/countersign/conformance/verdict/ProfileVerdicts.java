package dev.countersign.conformance.verdict;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirement.Level;
import dev.countersign.conformance.requirement.Requirements;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The verdicts on the requirements of one profile.
 *
 * @param findings ordered by level
 * @param scenarios all scenarios that ran for the profile
 * @param notTestable the requirements that can't be checked from outside, which are not counted
 */
public record ProfileVerdicts(
        String profile,
        List<Finding> findings,
        List<RequirementVerdict> requirements,
        List<Requirement> notTestable,
        List<ScenarioOutcome> scenarios) {
    public ProfileVerdicts {
        findings = List.copyOf(findings);
        requirements = List.copyOf(requirements);
        notTestable = List.copyOf(notTestable);
        scenarios = inOrder(scenarios);
    }

    /** Computes the verdicts on the requirements of a profile from the scenarios that ran for it. */
    public static ProfileVerdicts judge(String profile, Requirements catalogue, List<ScenarioOutcome> ended) {
        List<ScenarioOutcome> scenarios = inOrder(ended);
        List<Requirement> requirements = catalogue.of(profile);
        List<Finding> findings = new FindingCollector(profile, requirements).collect(scenarios);
        return new ProfileVerdicts(
                profile,
                findings,
                requirements.stream()
                        .filter(Requirement::testable)
                        .map(requirement -> RequirementVerdict.of(requirement, profile, scenarios, findings))
                        .toList(),
                requirements.stream()
                        .filter(requirement -> !requirement.testable())
                        .toList(),
                scenarios);
    }

    /** The order of the features: scenarios end in a different order in each run. */
    private static List<ScenarioOutcome> inOrder(List<ScenarioOutcome> scenarios) {
        return scenarios.stream().sorted(ScenarioOutcome.BY_FEATURE).toList();
    }

    /** The number of MUSTs that a run has to verify. */
    public long mustsInAll() {
        return musts().count();
    }

    public long mustsThatAre(Verdict verdict) {
        return musts().filter(must -> must.verdict() == verdict).count();
    }

    /** The number of requirements with each verdict. */
    public Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict,
                    requirements.stream()
                            .filter(requirement -> requirement.verdict() == verdict)
                            .count());
        }
        return counts;
    }

    /** The finding because of which a scenario is not judged; empty if there is none. */
    public Optional<Finding> explanation(ScenarioOutcome scenario) {
        return findings.stream()
                .filter(finding -> finding.keepsFromJudging().contains(scenario))
                .findFirst();
    }

    /** The findings that a scenario shows. */
    public List<Finding> shownBy(ScenarioOutcome scenario) {
        return findings.stream()
                .filter(finding -> finding.shownBy().contains(scenario))
                .toList();
    }

    /** The findings that break a requirement; if it is not judged, those because of which it is not. */
    public List<Finding> findings(RequirementVerdict judged) {
        return findings.stream()
                .filter(finding -> judged.verdict() == Verdict.NOT_JUDGED
                        ? !Collections.disjoint(finding.keepsFromJudging(), judged.scenarios())
                        : finding.breaks(judged.requirement().id()))
                .toList();
    }

    /** Whether a finding explains each of the scenarios of a requirement that were not judged. */
    boolean isExplained(RequirementVerdict judged) {
        return judged.scenarios().stream()
                .filter(scenario -> scenario.outcome() == Outcome.NOT_JUDGED)
                .allMatch(scenario -> explanation(scenario).isPresent());
    }

    /** A copy with its findings numbered from the given number. */
    ProfileVerdicts numbered(int first) {
        List<Finding> named = IntStream.range(0, findings.size())
                .mapToObj(number -> findings.get(number).named("F" + (first + number)))
                .toList();
        return new ProfileVerdicts(profile, named, requirements, notTestable, scenarios);
    }

    Stream<RequirementVerdict> musts() {
        return requirements.stream().filter(judged -> judged.requirement().level() == Level.MUST);
    }
}
