package dev.countersign.conformance.doctor;

import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.target.Claims;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Response;
import java.util.List;

/** Checks that the target accepts the administrator's token, if the file has one, and that its role is ADMIN. */
record AdministratorTokenCheck(DoctorCalls calls, List<ResourceKind> kinds) implements Check {
    @Override
    public void look(Target target, Problems findings) {
        Target.Administrator administrator = target.administrator();
        if (administrator == null || kinds.isEmpty()) {
            return;
        }
        Claims.in(administrator.token())
                .flatMap(Claims::role)
                .filter(role -> !role.equals("ADMIN"))
                .ifPresent(role -> findings.problem(
                        "users.administrator.token: it is made out for the role %s, not for ADMIN; put in the token of an"
                                + " administrator",
                        role));
        Response answer = calls.browse(target, kinds.get(0), administrator.token());
        if (answer.status() == 401) {
            findings.problem(
                    "users.administrator.token: the target answers %s to it; put in a fresh token",
                    DoctorCalls.refusal(answer));
        }
    }
}
