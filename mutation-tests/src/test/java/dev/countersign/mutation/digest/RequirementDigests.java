package dev.countersign.mutation.digest;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Suite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A digest of each requirement's check: the profiles that it applies in, and of each of its scenarios the tags, the steps and the
 * code of the steps. Text that changes no step is not part of it. Neither is what carries every scenario alike: hooks, transport,
 * runner and servers.
 */
public final class RequirementDigests {
    private static final List<MatchedScenario> SCENARIOS = DryRun.of(Suite.published());
    private static final SortedMap<String, String> CURRENT = of(Suite.published(), SCENARIOS);

    private RequirementDigests() {}

    /** The digests of the published suite by requirement id. */
    public static SortedMap<String, String> current() {
        return CURRENT;
    }

    /** The features with scenarios that judge a requirement. */
    public static Set<String> features(String requirement) {
        return SCENARIOS.stream()
                .filter(scenario -> scenario.requirements().contains(requirement))
                .map(MatchedScenario::feature)
                .collect(Collectors.toSet());
    }

    static SortedMap<String, String> of(Suite suite) {
        return of(suite, DryRun.of(suite));
    }

    private static SortedMap<String, String> of(Suite suite, List<MatchedScenario> scenarios) {
        Code code = new Code(
                suite.glue(),
                "dev.countersign.conformance.scenario",
                "dev.countersign.conformance.shape",
                "dev.countersign.conformance.finding");
        Map<String, List<String>> checks = new HashMap<>();
        for (MatchedScenario scenario : scenarios) {
            String digest = Digest.of(List.of(
                    scenario.tags().toString(),
                    Digest.of(scenario.steps()),
                    Digest.of(code.ofMethods(scenario.code()))));
            scenario.requirements().forEach(id -> checks.computeIfAbsent(id, unseen -> new ArrayList<>())
                    .add(digest));
        }
        SortedMap<String, String> digests = new TreeMap<>();
        suite.requirements().all().stream()
                .filter(Requirement::testable)
                .forEach(requirement -> digests.put(
                        requirement.id(),
                        Digest.of(List.of(
                                requirement.profiles().toString(),
                                checks.getOrDefault(requirement.id(), List.of()).stream()
                                        .sorted()
                                        .toList()
                                        .toString()))));
        return digests;
    }
}
