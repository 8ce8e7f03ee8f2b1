package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetUser;
import dev.countersign.conformance.target.TargetUser.Group;
import dev.countersign.conformance.target.TargetUser.Project;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who calls, and from which workspace. */
public final class KnownUsers {
    private final CurrentRun run;
    private final Map<Person, String> projects = new EnumMap<>(Person.class);

    public KnownUsers(CurrentRun run) {
        this.run = run;
    }

    /** {@code person}, in the workspace in which they work at the moment. */
    public Caller caller(Person person) {
        return new Caller(person.toString(), user(person).token(), projects.get(person));
    }

    /** {@code person} in their own workspace. */
    public Caller alone(Person person) {
        return new Caller(person.toString(), user(person).token(), null);
    }

    /**
     * An administrator of the target itself.
     *
     * @throws UntestableException where the target file names none
     */
    public Caller administrator() {
        Target.Administrator administrator = run.target().administrator();
        if (administrator == null) {
            throw new UntestableException("the target file names no administrator (users.administrator)");
        }
        return new Caller("the administrator", administrator.token(), null);
    }

    /** When the first token of {@code person} expires, in ms since epoch; null where no command provides new ones. */
    @Nullable Long tokenExpiresAt(Person person) {
        return user(person).expiresAt();
    }

    /** From now on {@code person} makes requests on behalf of the project. */
    public void worksInTheProject(Person person) {
        projects.put(person, project());
    }

    /** From now on {@code person} makes requests on their own behalf again. */
    public void worksAlone(Person person) {
        projects.remove(person);
    }

    /** The name that the target knows {@code person} by: the subject of their token, where one can read it. */
    public String username(Person person) {
        String[] parts = user(person).token().split("\\.", -1);
        if (parts.length != 3) {
            return person.key();
        }
        try {
            JsonNode claims = Json.read(Bytes.of(Base64.getUrlDecoder().decode(parts[1])));
            return claims.path("sub").asText(person.key());
        } catch (IllegalArgumentException | Json.NotJson notReadable) {
            return person.key();
        }
    }

    /** A project that Alice administers, Bob is an ordinary member of, and the user is not. */
    public String project() {
        return groupOfBob().project();
    }

    /** A group of that project, with Bob in it. */
    public Group groupOfBob() {
        return user(Person.BOB).groups().stream()
                .filter(group -> isAdministered(Person.ALICE, group.project()))
                .filter(group -> !isAdministered(Person.BOB, group.project()))
                .filter(group -> membership(Person.USER, group.project()).isEmpty())
                .findFirst()
                .orElseThrow(() -> new UntestableException(
                        "the target file names no project that alice administers, in which bob is"
                                + " an ordinary member and in a group, and user is not a member"));
    }

    private boolean isAdministered(Person person, String project) {
        return membership(person, project).stream().anyMatch(Project::administers);
    }

    private List<Project> membership(Person person, String project) {
        return user(person).projects().stream()
                .filter(membership -> membership.project().equals(project))
                .toList();
    }

    private TargetUser user(Person person) {
        TargetUser user = run.target().users().get(person.key());
        if (user == null) {
            throw new UntestableException("the target file names no user '%s'".formatted(person.key()));
        }
        return user;
    }
}
