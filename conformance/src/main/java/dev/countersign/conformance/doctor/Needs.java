package dev.countersign.conformance.doctor;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirements;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The capabilities that requirements need of a target. */
record Needs(Requirements requirements) {
    /** The requirements of a profile that can be checked from outside. */
    List<Requirement> requirements(String profile) {
        return requirements.of(profile).stream().filter(Requirement::testable).toList();
    }

    Set<String> of(Collection<Requirement> some) {
        Set<String> needs = new TreeSet<>();
        some.forEach(requirement -> needs.addAll(requirement.needs()));
        return needs;
    }

    Set<String> ofAll() {
        return of(requirements.all());
    }
}
