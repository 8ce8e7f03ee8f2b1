package dev.countersign.conformance.scenario.jobs;

import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.wire.Response;
import java.util.function.Predicate;

/** Retrieves the jobs of a scenario, and waits for changes to them. */
public record JobReader(CreatedResources resources, ResourceReader resourceReader, Eventually eventually) {
    /** The only job of the scenario, in its current state. */
    public JobSnapshot the() {
        return look(resources.the());
    }

    /** Waits for a condition that the scenario checks. */
    public JobSnapshot see(String hope, Predicate<JobSnapshot> asHoped) {
        CreatedResource own = resources.the();
        return eventually.see("job %s %s".formatted(own.id(), hope), () -> look(own), asHoped);
    }

    /** Waits for a precondition, with every job of the scenario. */
    public void reach(String hope, Predicate<JobSnapshot> asHoped) {
        resources
                .all()
                .forEach(own -> eventually.reach("job %s %s".formatted(own.id(), hope), () -> look(own), asHoped));
    }

    private JobSnapshot look(CreatedResource own) {
        Response answer = resourceReader.at(own);
        if (!answer.isSuccess()) {
            throw new AssertionError(answer.about("%s must be able to retrieve job %s, but was answered %d"
                    .formatted(own.creator(), own.id(), answer.status())));
        }
        return new JobSnapshot(own, answer);
    }
}
