package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Claims;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetUser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that each user has a token of their own, as far as the claims show. */
final class TokenOwnerCheck implements Check {
    private static final Set<String> NOT_OF_PEOPLE = Set.of("PROVIDER", "SERVICE");

    @Override
    public void look(Target target, Problems findings) {
        Map<String, String> bearers = new HashMap<>();
        target.users().forEach((name, user) -> {
            String bearer = bearer(user);
            String other = bearers.putIfAbsent(bearer, name);
            Optional<String> subject = Claims.in(user.token()).flatMap(Claims::subject);
            if (other != null && !subject.equals(Optional.of(name))) {
                findings.problem(
                        "users.%s.token: it belongs to the same user as users.%s.token; put in tokens of different users",
                        name, other);
            } else if (subject.filter(said -> isAnother(said, name, target)).isPresent()) {
                findings.problem(
                        "users.%s.token: it is made out to '%s', who is described as users.%s; put in the token of %s",
                        name, subject.get(), subject.get(), name);
            }
            role(name, user, findings);
        });
    }

    private static String bearer(TargetUser user) {
        return Claims.in(user.token())
                .flatMap(Claims::subject)
                .map("by name "::concat)
                .orElse(user.token());
    }

    private static boolean isAnother(String subject, String name, Target target) {
        return !subject.equals(name) && target.users().containsKey(subject);
    }

    private static void role(String name, TargetUser user, Problems findings) {
        Claims.in(user.token())
                .flatMap(Claims::role)
                .filter(NOT_OF_PEOPLE::contains)
                .ifPresent(role -> findings.problem(
                        "users.%s.token: it is made out for the role %s, which no person has; put in the token of a user",
                        name, role));
    }
}
