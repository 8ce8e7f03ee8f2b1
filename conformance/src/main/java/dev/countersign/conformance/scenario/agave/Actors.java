package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ThisRun;
import java.util.Locale;

/** Who takes part in published examples, by the names that these give them. */
public final class Actors {
    private final ThisRun run;
    private final People people;
    private final Parties parties;

    public Actors(ThisRun run, People people, Parties parties) {
        this.run = run;
        this.people = people;
        this.parties = parties;
    }

    public Caller caller(String actor) {
        String name = actor.toUpperCase(Locale.ROOT);
        return run.isAbout(JobsPermissions.class)
                ? parties.caller(Party.valueOf(name))
                : people.alone(Person.valueOf(name));
    }
}
