package dev.countersign.conformance.doctor;

import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetUser;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.util.List;

/** Checks which of the run's kinds of resources the target offers. */
record OfferedKindCheck(DoctorCalls calls, List<ResourceKind> kinds) {
    private static final List<String> READ = List.of("/browse", "/retrieveProducts");

    /** Leaves out the kinds of which every call is missing. A single missing call is left to the scenarios. */
    List<ResourceKind> offered(Target target, Problems findings) {
        return kinds.stream().filter(kind -> isOffered(kind, target, findings)).toList();
    }

    private boolean isOffered(ResourceKind kind, Target target, Problems findings) {
        TargetUser user = target.users().values().stream().findFirst().orElse(null);
        if (user == null || !READ.stream().allMatch(call -> isAbsent(target, kind.basePath() + call, user))) {
            return true;
        }
        findings.problem(
                "profiles: the target has no %1$s: GET %1$s/browse and GET %1$s/retrieveProducts are answered 404; leave out"
                        + " %2$s, or correct target.url",
                kind.basePath(), kind.profile());
        return false;
    }

    private boolean isAbsent(Target target, String path, TargetUser user) {
        try {
            return calls.get(target.target().url(), path, user.token()).status() == 404;
        } catch (TargetUnresponsiveException | UnusableResponseException noAnswer) {
            return false;
        }
    }
}
