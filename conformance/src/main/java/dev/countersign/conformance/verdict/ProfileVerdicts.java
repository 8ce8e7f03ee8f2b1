package dev.countersign.conformance.verdict;

import static java.util.Comparator.comparing;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirements;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The verdicts on the requirements of one profile.
 *
 * @param scenarios everything that ran for the profile
 * @param notTestable the requirements that nobody outside can check, which count nowhere
 */
public record ProfileVerdicts(
        String profile,
        List<RequirementVerdict> requirements,
        List<Requirement> notTestable,
        List<ScenarioOutcome> scenarios) {
    public ProfileVerdicts {
        requirements = List.copyOf(requirements);
        notTestable = List.copyOf(notTestable);
        scenarios = scenarios.stream()
                .sorted(comparing(ScenarioOutcome::feature).thenComparing(ScenarioOutcome::line))
                .toList();
    }

    /** Judges the requirements of a profile by the scenarios that ran for it. */
    public static ProfileVerdicts judge(String profile, Requirements catalogue, List<ScenarioOutcome> scenarios) {
        List<Requirement> requirements = catalogue.of(profile);
        return new ProfileVerdicts(
                profile,
                requirements.stream()
                        .filter(Requirement::testable)
                        .map(requirement -> RequirementVerdict.of(requirement, profile, scenarios))
                        .toList(),
                requirements.stream()
                        .filter(requirement -> !requirement.testable())
                        .toList(),
                scenarios);
    }

    /** How many requirements there are of each verdict. */
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
}
