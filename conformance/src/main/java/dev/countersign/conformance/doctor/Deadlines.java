package dev.countersign.conformance.doctor;

import static java.util.Comparator.comparing;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.target.Target;
import java.time.Duration;
import java.util.List;

/** Whether the file lets a target in real time take as long as the requirements do. */
final class Deadlines implements Check {
    private final Needs needs;
    private final List<Profile> profiles;

    Deadlines(Needs needs, List<Profile> profiles) {
        this.needs = needs;
        this.profiles = profiles;
    }

    @Override
    public void look(Target target, Findings findings) {
        if (target.simulation() == null) {
            profiles.stream()
                    .flatMap(profile -> needs.requirements(profile.profile()).stream())
                    .filter(requirement -> takes(requirement).compareTo(target.deadline()) > 0)
                    .distinct()
                    .sorted(comparing(Requirement::id))
                    .forEach(requirement -> findings.note(
                            "deadline: %s takes up to %s in real time, which is longer than %s; set deadline: %s, or it may"
                                    + " stay unverified",
                            requirement.id(), takes(requirement), target.deadline(), takes(requirement)));
        }
    }

    private static Duration takes(Requirement requirement) {
        Duration deadline = requirement.deadline();
        return deadline == null ? Duration.ZERO : deadline;
    }
}
