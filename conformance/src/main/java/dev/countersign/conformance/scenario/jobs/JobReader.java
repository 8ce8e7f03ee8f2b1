package dev.countersign.conformance.scenario.jobs;

import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import java.util.function.Predicate;

/** Retrieves the jobs of a scenario, and waits for changes to them. */
public record JobReader(CreatedResources resources, ResourceReader resourceReader, Eventually eventually) {
    /** The only job of the scenario, in its current state. */
    public JobSnapshot the() {
        return look(resources.the());
    }

    /** Waits for a condition that the scenario checks. */
    public JobSnapshot see(String description, Predicate<JobSnapshot> condition) {
        CreatedResource job = resources.the();
        return eventually.see("job %s %s".formatted(job.id(), description), () -> look(job), condition);
    }

    /** Waits for a precondition, with every job of the scenario, and returns the responses that fulfil it. */
    public List<JobSnapshot> reach(String description, Predicate<JobSnapshot> condition) {
        return resources.all().stream()
                .map(job -> eventually.reach("job %s %s".formatted(job.id(), description), () -> look(job), condition))
                .toList();
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
