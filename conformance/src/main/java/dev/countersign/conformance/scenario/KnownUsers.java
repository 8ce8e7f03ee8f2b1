package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetUser;
import dev.countersign.conformance.target.TargetUser.Group;
import dev.countersign.conformance.target.TargetUser.Project;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.Json;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The users of the target file as callers, each with the current workspace. */
public final class KnownUsers {
    private final CurrentRun run;
    private final Map<Person, String> projects = new EnumMap<>(Person.class);

    public KnownUsers(CurrentRun run) {
        this.run = run;
    }

    /** Returns {@code person}, in their current workspace. */
    public Caller caller(Person person) {
        return new Caller(person.toString(), user(person).token(), projects.get(person));
    }

    /** Returns {@code person}, in their own workspace. */
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

    /** The expiry of the first token of {@code person}, in ms since epoch; null where no command provides new ones. */
    @Nullable Long tokenExpiresAt(Person person) {
        return user(person).expiresAt();
    }

    /** Switches {@code person} to the project for the following requests. */
    public void worksInTheProject(Person person) {
        projects.put(person, project());
    }

    /** Switches {@code person} back to their own workspace. */
    public void worksAlone(Person person) {
        projects.remove(person);
    }

    /** The username of {@code person} at the target: the subject of their token, if it can be read. */
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

    /** The usernames of all users of the target file, by the headers with their tokens. */
    public Map<Header, String> usernames() {
        Map<Header, String> usernames = new HashMap<>();
        for (Person person : Person.values()) {
            TargetUser user = run.target().users().get(person.key());
            if (user != null) {
                usernames.put(new Header("Authorization", "Bearer " + user.token()), username(person));
            }
        }
        return usernames;
    }

    /** A project that Alice administers, Bob is an ordinary member of, and the user is not a member of. */
    public String project() {
        return groupOfBob().project();
    }

    /** A group of that project, with Bob as a member. */
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
