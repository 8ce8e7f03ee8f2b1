package dev.countersign.conformance.verdict;

import dev.countersign.conformance.requirement.Requirements;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a whole run comes to.
 *
 * @param without what the target declares that it lacks
 * @param accept the deviations that the target file puts up with
 */
public record Judgement(List<ProfileVerdicts> profiles, Set<String> without, List<AcceptedDeviation> accept) {
    public Judgement {
        profiles = List.copyOf(profiles);
        without = Set.copyOf(without);
        accept = List.copyOf(accept);
    }

    /** By what the target file says of the target; a deviation in a profile that did not run can't show. */
    public static Judgement of(List<ProfileVerdicts> profiles, Target target, Requirements catalogue) {
        Set<String> run = profiles.stream().map(ProfileVerdicts::profile).collect(Collectors.toSet());
        return new Judgement(
                profiles,
                target.without(),
                target.accept().stream()
                        .filter(accepted -> catalogue
                                .find(accepted.requirement())
                                .map(requirement -> !Collections.disjoint(requirement.profiles(), run))
                                .orElse(true))
                        .toList());
    }

    /** The worst that holds; whoever reads the exit status has to look at that first. */
    public RunVerdict verdict() {
        if (countersignFailed()) {
            return RunVerdict.ERROR;
        }
        if (!staleAcceptances().isEmpty()) {
            return RunVerdict.SET_UP_WRONG;
        }
        if (musts().anyMatch(must -> must.verdict() == Verdict.FAILED && !isAccepted(must))) {
            return RunVerdict.NOT_CONFORMANT;
        }
        if (scenariosRun() == 0 || stoppedAnswering() || musts().anyMatch(this::isMissing)) {
            return RunVerdict.INCOMPLETE;
        }
        if (mustsThatAre(Verdict.FAILED) > 0) {
            return RunVerdict.CONFORMANT_WITH_DEVIATIONS;
        }
        return mustsThatAre(Verdict.UNTESTABLE) > 0 ? RunVerdict.CONFORMANT_IN_PART : RunVerdict.CONFORMANT;
    }

    /** The accepted requirements that no longer deviate, or never could: the target file has to let go of them. */
    public List<String> staleAcceptances() {
        return accept.stream()
                .map(AcceptedDeviation::requirement)
                .filter(id -> verdictsOn(id).allMatch(Verdict.PASSED::equals))
                .toList();
    }

    /** How many scenarios came to a result about the target. */
    public long scenariosRun() {
        return scenarios()
                .filter(scenario -> !scenario.requirements().isEmpty())
                .filter(scenario ->
                        scenario.outcome() != Outcome.UNTESTABLE && scenario.outcome() != Outcome.UNANSWERED)
                .count();
    }

    public boolean stoppedAnswering() {
        return scenarios().anyMatch(scenario -> scenario.outcome() == Outcome.UNANSWERED);
    }

    /** How many MUSTs the run has to verify. */
    public long mustsInAll() {
        return profiles.stream().mapToLong(ProfileVerdicts::mustsInAll).sum();
    }

    public long mustsThatAre(Verdict verdict) {
        return profiles.stream()
                .mapToLong(profile -> profile.mustsThatAre(verdict))
                .sum();
    }

    private boolean countersignFailed() {
        Predicate<RequirementVerdict> own =
                judged -> judged.verdict() == Verdict.ERROR || judged.verdict() == Verdict.HOLLOW;
        return scenarios().anyMatch(scenario -> scenario.outcome() == Outcome.ERROR)
                || requirements().anyMatch(own);
    }

    private boolean isAccepted(RequirementVerdict judged) {
        return accept.stream().anyMatch(accepted -> accepted.requirement()
                .equals(judged.requirement().id()));
    }

    private boolean isMissing(RequirementVerdict must) {
        return must.verdict() == Verdict.UNTESTABLE && !must.declared(without);
    }

    private Stream<Verdict> verdictsOn(String id) {
        return requirements()
                .filter(judged -> judged.requirement().id().equals(id))
                .map(RequirementVerdict::verdict);
    }

    private Stream<RequirementVerdict> musts() {
        return profiles.stream().flatMap(ProfileVerdicts::musts);
    }

    private Stream<RequirementVerdict> requirements() {
        return profiles.stream().map(ProfileVerdicts::requirements).flatMap(Collection::stream);
    }

    private Stream<ScenarioOutcome> scenarios() {
        return profiles.stream().map(ProfileVerdicts::scenarios).flatMap(Collection::stream);
    }
}
