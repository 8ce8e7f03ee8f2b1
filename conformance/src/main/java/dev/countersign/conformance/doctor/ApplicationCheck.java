package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetJobs;
import org.jspecify.annotations.Nullable;

/** Notes that applications can't be checked, because no documented call shows them. */
final class ApplicationCheck implements Check {
    @Override
    public void look(Target target, Problems findings) {
        look("application", target.jobs().application(), findings);
        look("virtualMachine", target.jobs().virtualMachine(), findings);
    }

    private static void look(String key, TargetJobs.@Nullable Application application, Problems findings) {
        if (application != null) {
            findings.note(
                    "jobs.%s: whether the target knows '%s' %s can't be checked, because no documented call shows it",
                    key, application.name(), application.version());
        }
    }
}
