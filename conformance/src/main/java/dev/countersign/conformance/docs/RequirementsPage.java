package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RequirementVerdict;
import dev.countersign.conformance.verdict.RunResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The page of requirements, each with its source, its scenarios and its verdicts. */
final class RequirementsPage {
    private final Map<String, Requirement> requirements = new TreeMap<>();
    private final Map<String, List<RequirementVerdict>> verdicts = new TreeMap<>();

    private final @Nullable KillMatrix strength;

    /** @param strength which mutants the checks catch; null if that is unknown */
    RequirementsPage(RunResult result, @Nullable KillMatrix strength) {
        this.strength = strength;
        result.profiles().forEach(this::add);
    }

    Collection<Requirement> all() {
        return requirements.values();
    }

    /** @param described links to the calls and models that a requirement is stated with, by its id */
    List<RequirementSection> sections(Map<String, List<Link>> described) {
        return requirements.values().stream()
                .map(requirement -> section(requirement, described.getOrDefault(requirement.id(), List.of())))
                .toList();
    }

    private void add(ProfileVerdicts profile) {
        profile.notTestable().forEach(requirement -> requirements.put(requirement.id(), requirement));
        profile.requirements().forEach(judged -> {
            String id = judged.requirement().id();
            requirements.put(id, judged.requirement());
            verdicts.computeIfAbsent(id, first -> new ArrayList<>()).add(judged);
        });
    }

    private RequirementSection section(Requirement requirement, List<Link> described) {
        List<RequirementVerdict> judged = verdicts.getOrDefault(requirement.id(), List.of());
        return new RequirementSection(
                requirement,
                described,
                judged.stream()
                        .map(one -> "%s in %s".formatted(one.verdict().wireName(), one.profile()))
                        .collect(joining(", ")),
                strength == null ? null : strength.describe(requirement.id()),
                judged.stream()
                        .flatMap(one -> one.scenarios().stream())
                        .map(Link::to)
                        .distinct()
                        .toList());
    }
}
