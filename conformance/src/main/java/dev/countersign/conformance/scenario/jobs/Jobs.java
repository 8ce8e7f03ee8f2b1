package dev.countersign.conformance.scenario.jobs;

import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.Looking;
import dev.countersign.conformance.scenario.Own;
import dev.countersign.conformance.scenario.OwnResources;
import dev.countersign.conformance.wire.Answer;
import java.util.function.Predicate;

/** Looks at the jobs of a scenario, and waits for what happens to them. */
public final class Jobs {
    private final OwnResources resources;
    private final Looking looking;
    private final Eventually eventually;

    public Jobs(OwnResources resources, Looking looking, Eventually eventually) {
        this.resources = resources;
        this.looking = looking;
        this.eventually = eventually;
    }

    /** The job that the scenario is about, as it is now. */
    public JobState the() {
        return look(resources.the());
    }

    /** Waits for something that is judged. */
    public JobState see(String hope, Predicate<JobState> asHoped) {
        Own own = resources.the();
        return eventually.see("job %s %s".formatted(own.id(), hope), () -> look(own), asHoped);
    }

    /** Waits for something that is taken for granted, with every job of the scenario. */
    public void reach(String hope, Predicate<JobState> asHoped) {
        resources
                .all()
                .forEach(own -> eventually.reach("job %s %s".formatted(own.id(), hope), () -> look(own), asHoped));
    }

    private JobState look(Own own) {
        Answer answer = looking.at(own);
        if (!answer.isSuccess()) {
            throw new AssertionError(answer.about("%s must be able to retrieve job %s, but was answered %d"
                    .formatted(own.creator(), own.id(), answer.status())));
        }
        return new JobState(own, answer);
    }
}
