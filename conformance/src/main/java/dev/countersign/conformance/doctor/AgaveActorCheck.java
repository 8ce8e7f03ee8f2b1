package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Claims;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.wire.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that the jobs service accepts the tokens of three different users, and shows the owner the job named in the file. */
record AgaveActorCheck(DoctorCalls calls) implements Check {
    private static final String JOBS = "/jobs/v2";

    @Override
    public void look(Target target, Problems findings) {
        TargetAgave agave = target.agave();
        if (agave == null) {
            return;
        }
        Map<String, String> names = new HashMap<>();
        Map<String, String> tokens = new HashMap<>();
        agave.people().forEach((name, person) -> {
            distinct("username", name, names.putIfAbsent(person.username(), name), findings);
            distinct("token", name, tokens.putIfAbsent(person.token(), name), findings);
            bearer(name, person, findings);
            token(target, name, person, findings);
        });
        if (agave.job() != null) {
            new AgaveJobCheck(calls, target.target().url(), "agave.job", agave.job(), true).look(agave, findings);
        }
        if (agave.otherJob() != null) {
            new AgaveJobCheck(calls, target.target().url(), "agave.otherJob", agave.otherJob(), false)
                    .look(agave, findings);
        }
    }

    private static void bearer(String name, TargetAgave.Person person, Problems findings) {
        Claims.in(person.token())
                .flatMap(Claims::username)
                .filter(said -> !said.equalsIgnoreCase(person.username()))
                .ifPresent(said -> findings.problem(
                        "agave.%s.token: it is made out to '%s', not to '%s'; put in the token of %s, or correct the username",
                        name, said, person.username(), person.username()));
    }

    private static void distinct(String key, String name, @Nullable String other, Problems findings) {
        if (other != null) {
            findings.problem(
                    "agave.%s.%s: it is that of agave.%s; owner, grantee and stranger must be three people",
                    name, key, other);
        }
    }

    private void token(Target target, String name, TargetAgave.Person person, Problems findings) {
        Response answer = calls.get(target.target().url(), JOBS + "?limit=1", person.token());
        if (DoctorCalls.refusesToken(answer)) {
            findings.problem(
                    "agave.%s.token: the target answers %s to it; put in a fresh token",
                    name, DoctorCalls.refusal(answer));
        } else if (!answer.isSuccess()) {
            findings.note(
                    "agave.%s.token: can't be checked, because GET %s is answered %d", name, JOBS, answer.status());
        }
    }
}
