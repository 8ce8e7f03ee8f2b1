package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;

/** The profile of the permissions on Agave's jobs. */
public final class JobsPermissions implements Profile {
    @Override
    public String profile() {
        return TargetAgave.PROFILE;
    }

    @Override
    public boolean oneScenarioAtATime(Target target) {
        return target.agave() != null && target.agave().job() != null;
    }
}
