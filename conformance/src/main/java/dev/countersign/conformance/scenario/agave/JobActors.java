package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.target.TargetAgave;

/** The callers for each role, with the usernames and tokens that the target knows. */
public record JobActors(CurrentRun run) {
    public Caller caller(JobActor actor) {
        return new Caller(actor.toString(), person(actor).token(), null);
    }

    public String username(JobActor actor) {
        return person(actor).username();
    }

    private TargetAgave.Person person(JobActor actor) {
        TargetAgave agave = run.agave();
        return switch (actor) {
            case OWNER -> agave.owner();
            case GRANTEE -> agave.grantee();
            case STRANGER -> agave.stranger();
        };
    }
}
