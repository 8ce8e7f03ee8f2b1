package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetUser;

/** What the file says of groups and roles, which no documented call shows. */
final class Groups implements Check {
    @Override
    public void look(Target target, Findings findings) {
        target.users().forEach((name, user) -> {
            for (int place = 0; place < user.groups().size(); place++) {
                look(name, place, user, findings);
            }
            if (!user.projects().isEmpty()) {
                findings.note("users.%s.projects: the roles can't be checked, because no call shows them", name);
            }
        });
    }

    private static void look(String name, int place, TargetUser user, Findings findings) {
        TargetUser.Group group = user.groups().get(place);
        findings.note(
                "users.%s.groups[%d]: can't be checked, because no call shows who is in '%s'",
                name, place, group.group());
    }
}
