package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Determines which profiles run at the same time. */
public final class ProfileGroups {
    private ProfileGroups() {}

    /**
     * Groups that run one after the other. In real time the profiles of a server run at the same time, so that their waits
     * overlap; a profile whose scenarios interfere with each other is a group of its own. So is each profile if time is
     * simulated, or if a provider is certified, around which another Core is started for each profile.
     *
     * @param isRealTime asked only where it matters
     */
    public static List<List<Profile>> of(List<Profile> profiles, Target target, BooleanSupplier isRealTime) {
        if (profiles.size() < 2 || target.core() != null || !isRealTime.getAsBoolean()) {
            return profiles.stream().map(List::of).toList();
        }
        List<Profile> overlapping = new ArrayList<>(profiles);
        overlapping.removeIf(profile -> profile.oneScenarioAtATime(target));
        List<List<Profile>> groups = new ArrayList<>();
        if (!overlapping.isEmpty()) {
            groups.add(overlapping);
        }
        profiles.stream()
                .filter(profile -> profile.oneScenarioAtATime(target))
                .map(List::of)
                .forEach(groups::add);
        return groups;
    }
}
