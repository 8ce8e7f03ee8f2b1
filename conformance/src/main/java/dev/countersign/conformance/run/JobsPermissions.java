package dev.countersign.conformance.run;

/** The permissions on the jobs of Agave. */
public final class JobsPermissions implements Profile {
    @Override
    public String profile() {
        return "agave-jobs-permissions";
    }
}
