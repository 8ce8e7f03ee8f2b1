package dev.countersign.conformance.doctor;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.target.Claims;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetUser;
import java.util.Map;
import java.util.Objects;

/** Compares groups and roles with the claims of tokens that have them; no documented call shows them. */
final class GroupCheck implements Check {
    @Override
    public void look(Target target, Problems findings) {
        target.users().forEach((name, user) -> {
            Claims claims = Claims.in(user.token()).orElse(null);
            groups(name, user, claims == null ? Map.of() : claims.groups(), findings);
            projects(name, user, claims == null ? Map.of() : claims.membership(), findings);
        });
    }

    private static void groups(String name, TargetUser user, Map<String, String> told, Problems findings) {
        for (int place = 0; place < user.groups().size(); place++) {
            TargetUser.Group group = user.groups().get(place);
            if (told.isEmpty()) {
                findings.note(
                        "users.%s.groups[%d]: can't be checked, because no call shows who is in '%s'",
                        name, place, group.group());
            } else if (!Objects.equals(told.get(group.group()), group.project())) {
                findings.problem(
                        "users.%s.groups[%d]: the token of %s names no group with the id '%s' in a project with the id '%s', but"
                                + " %s; put in ids, not titles",
                        name, place, name, group.group(), group.project(), groups(told));
            }
        }
    }

    private static String groups(Map<String, String> told) {
        return told.entrySet().stream()
                .map(group -> "'%s' in '%s'".formatted(group.getKey(), group.getValue()))
                .collect(joining(", "));
    }

    private static void projects(String name, TargetUser user, Map<String, String> told, Problems findings) {
        if (told.isEmpty() && !user.projects().isEmpty()) {
            findings.note("users.%s.projects: the roles can't be checked, because no call shows them", name);
        }
        for (int place = 0; place < user.projects().size() && !told.isEmpty(); place++) {
            TargetUser.Project project = user.projects().get(place);
            String role = told.get(project.project());
            if (role == null) {
                findings.problem(
                        "users.%s.projects[%d]: the token of %s names no project with the id '%s', but %s; put in the id, not"
                                + " the title",
                        name, place, name, project.project(), String.join(", ", told.keySet()));
            } else if (!role.equals(project.role())) {
                findings.problem(
                        "users.%s.projects[%d]: the token of %s names the role %s in project '%s', not %s; correct the role, or"
                                + " put in the token of another",
                        name, place, name, role, project.project(), project.role());
            }
        }
    }
}
