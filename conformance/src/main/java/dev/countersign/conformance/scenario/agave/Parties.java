package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.ThisRun;
import dev.countersign.conformance.target.TargetAgave;

/** Who calls, by the names and tokens that the target knows. */
public final class Parties {
    private final ThisRun run;

    public Parties(ThisRun run) {
        this.run = run;
    }

    public Caller caller(Party party) {
        return new Caller(party.toString(), person(party).token(), null);
    }

    public String username(Party party) {
        return person(party).username();
    }

    private TargetAgave.Person person(Party party) {
        TargetAgave agave = run.agave();
        return switch (party) {
            case OWNER -> agave.owner();
            case GRANTEE -> agave.grantee();
            case STRANGER -> agave.stranger();
        };
    }
}
