package dev.countersign.conformance.verdict;

import dev.countersign.conformance.requirement.Requirements;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The result of a whole run.
 *
 * @param without capabilities that the target file declares absent
 * @param accept the deviations that the target file accepts
 * @param interrupted whether the run was stopped before its end
 * @param narrowed whether the run left out scenarios or profiles of the target on request
 */
public record RunResult(
        List<ProfileVerdicts> profiles,
        Set<String> without,
        List<AcceptedDeviation> accept,
        boolean interrupted,
        boolean narrowed) {
    private static final int INTERRUPTED = 130;

    private static final Set<Outcome> NO_RESULT =
            EnumSet.of(Outcome.UNTESTABLE, Outcome.UNANSWERED, Outcome.NOT_JUDGED);

    public RunResult {
        profiles = numbered(profiles);
        without = Set.copyOf(without);
        accept = List.copyOf(accept);
    }

    /** The result of a run of everything, to its end. */
    public RunResult(List<ProfileVerdicts> profiles, Set<String> without, List<AcceptedDeviation> accept) {
        this(profiles, without, accept, false, false);
    }

    /**
     * Judges the scenarios of a run. A deviation that the target file accepts in a profile that did not run is left out, as it
     * can't occur.
     *
     * @param scenarios by the name of their profile
     * @param target with the declarations of the target file
     */
    public static RunResult judge(
            Map<String, List<ScenarioOutcome>> scenarios,
            Target target,
            Requirements catalogue,
            Selection selection,
            boolean interrupted) {
        Set<String> run = scenarios.keySet();
        return new RunResult(
                scenarios.entrySet().stream()
                        .map(profile -> ProfileVerdicts.judge(profile.getKey(), catalogue, profile.getValue()))
                        .toList(),
                target.without(),
                target.accept().stream()
                        .filter(accepted -> catalogue
                                .find(accepted.requirement())
                                .map(requirement -> !Collections.disjoint(requirement.profiles(), run))
                                .orElse(true))
                        .toList(),
                interrupted,
                selection.isNarrowedFor(target));
    }

    /** The most severe verdict that applies, which determines the exit status. */
    public RunVerdict verdict() {
        if (countersignFailed()) {
            return RunVerdict.ERROR;
        }
        if (!staleAcceptances().isEmpty()) {
            return RunVerdict.SET_UP_WRONG;
        }
        if (mustsThatAre(Verdict.FAILED) > 0 && !isAllAccepted()) {
            return RunVerdict.NOT_CONFORMANT;
        }
        if (scenariosRun() == 0 || stoppedAnswering() || profiles.stream().anyMatch(this::isMissingAny)) {
            return RunVerdict.INCOMPLETE;
        }
        if (mustsThatAre(Verdict.FAILED) + mustsThatAre(Verdict.NOT_JUDGED) > 0) {
            return RunVerdict.CONFORMANT_WITH_DEVIATIONS;
        }
        return mustsThatAre(Verdict.UNTESTABLE) > 0 ? RunVerdict.CONFORMANT_IN_PART : RunVerdict.CONFORMANT;
    }

    /** The exit status of the command that ran it. */
    public int exitStatus() {
        return interrupted ? INTERRUPTED : verdict().exitStatus();
    }

    /** The findings of all profiles. */
    public List<Finding> findings() {
        return profiles.stream()
                .map(ProfileVerdicts::findings)
                .flatMap(Collection::stream)
                .toList();
    }

    /** The finding because of which a scenario of a profile is not judged; empty if there is none. */
    public Optional<Finding> explanation(String profile, ScenarioOutcome scenario) {
        return profiles.stream()
                .filter(verdicts -> verdicts.profile().equals(profile))
                .findFirst()
                .flatMap(verdicts -> verdicts.explanation(scenario));
    }

    /** The number of findings, and of requirements with findings, in words. */
    public String extent() {
        return "%s in %s"
                .formatted(
                        Finding.counted(findings().size(), "finding"),
                        Finding.counted(requirementsWithFindings(), "requirement"));
    }

    /** The number of requirements with findings, each counted once per profile. */
    private long requirementsWithFindings() {
        return findings().stream()
                .flatMap(finding -> finding.ids().stream().map(id -> finding.profile() + " " + id))
                .distinct()
                .count();
    }

    /** The accepted deviations that do not occur, and must be removed from the target file. */
    public List<String> staleAcceptances() {
        return accept.stream()
                .filter(accepted -> accepted.place() == null
                        ? verdictsOn(accepted.requirement()).allMatch(Verdict.PASSED::equals)
                        : findings().stream().noneMatch(finding -> accepts(accepted, finding)))
                .map(RunResult::named)
                .toList();
    }

    /** Requirement and place of an accepted deviation, as in reports. */
    public static String named(AcceptedDeviation accepted) {
        return accepted.place() == null
                ? accepted.requirement()
                : "%s at %s".formatted(accepted.requirement(), accepted.place());
    }

    /** The number of scenarios that have a result about the target. */
    public long scenariosRun() {
        return scenarios()
                .filter(scenario -> !scenario.requirements().isEmpty())
                .filter(scenario -> !NO_RESULT.contains(scenario.outcome()))
                .count();
    }

    public boolean stoppedAnswering() {
        return scenarios().anyMatch(scenario -> scenario.outcome() == Outcome.UNANSWERED);
    }

    /** The number of MUSTs that the run has to verify. */
    public long mustsInAll() {
        return profiles.stream().mapToLong(ProfileVerdicts::mustsInAll).sum();
    }

    public long mustsThatAre(Verdict verdict) {
        return profiles.stream()
                .mapToLong(profile -> profile.mustsThatAre(verdict))
                .sum();
    }

    private boolean countersignFailed() {
        return scenarios().anyMatch(scenario -> scenario.outcome() == Outcome.ERROR);
    }

    private boolean isAllAccepted() {
        return findings().stream().filter(Finding::breaksMust).allMatch(finding -> acceptance(finding)
                .isPresent());
    }

    /** The entry that accepts a finding. A finding of several requirements is accepted as a whole, by any of them. */
    public Optional<AcceptedDeviation> acceptance(Finding finding) {
        return accept.stream().filter(accepted -> accepts(accepted, finding)).findFirst();
    }

    /** Whether a requirement has findings, and the target file accepts each of them. */
    public boolean isAccepted(ProfileVerdicts profile, RequirementVerdict judged) {
        List<Finding> findings = profile.findings(judged);
        return !findings.isEmpty()
                && findings.stream().allMatch(finding -> acceptance(finding).isPresent());
    }

    /** The entries that accept a finding of the run. */
    public List<AcceptedDeviation> accepted() {
        return accept.stream()
                .filter(entry -> findings().stream().anyMatch(finding -> accepts(entry, finding)))
                .toList();
    }

    private static boolean accepts(AcceptedDeviation accepted, Finding finding) {
        return finding.breaks(accepted.requirement()) && (accepted.place() == null || finding.isAt(accepted.place()));
    }

    private boolean isMissingAny(ProfileVerdicts profile) {
        return profile.musts()
                .anyMatch(must -> (must.verdict() == Verdict.UNTESTABLE && !must.declared(without))
                        || (must.verdict() == Verdict.NOT_JUDGED && !profile.isExplained(must)));
    }

    private static List<ProfileVerdicts> numbered(List<ProfileVerdicts> profiles) {
        List<ProfileVerdicts> numbered = new ArrayList<>();
        int first = 1;
        for (ProfileVerdicts profile : profiles) {
            numbered.add(profile.numbered(first));
            first += profile.findings().size();
        }
        return List.copyOf(numbered);
    }

    private Stream<Verdict> verdictsOn(String id) {
        return requirements()
                .filter(judged -> judged.requirement().id().equals(id))
                .map(RequirementVerdict::verdict);
    }

    private Stream<RequirementVerdict> requirements() {
        return profiles.stream().map(ProfileVerdicts::requirements).flatMap(Collection::stream);
    }

    private Stream<ScenarioOutcome> scenarios() {
        return profiles.stream().map(ProfileVerdicts::scenarios).flatMap(Collection::stream);
    }
}
