package dev.countersign.conformance.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The users and jobs of a jobs service under test.
 *
 * @param owner submits jobs and shares them
 * @param grantee is given permissions
 * @param stranger has none
 * @param job a private job of the owner, for a target to which no jobs are submitted; null if scenarios submit their own
 * @param otherJob a second job, for scenarios that need two
 * @param app what is submitted; null for an example of no particular kind
 */
public record TargetAgave(
        AgaveDialect dialect,
        Person owner,
        Person grantee,
        Person stranger,
        @Nullable String job,
        @Nullable String otherJob,
        @Nullable String app) {

    /** The profile that uses these settings. */
    public static final String PROFILE = "agave-jobs-permissions";

    /** Settings with at most one named job. */
    public TargetAgave(
            AgaveDialect dialect,
            Person owner,
            Person grantee,
            Person stranger,
            @Nullable String job,
            @Nullable String app) {
        this(dialect, owner, grantee, stranger, job, null, app);
    }

    /** The named jobs. */
    public List<String> jobs() {
        return Stream.of(job, otherJob).filter(Objects::nonNull).toList();
    }

    /** The three users, by their names in scenarios. */
    public Map<String, Person> people() {
        Map<String, Person> people = new LinkedHashMap<>();
        people.put("owner", owner);
        people.put("grantee", grantee);
        people.put("stranger", stranger);
        return people;
    }

    /** A user, by the username that the service knows. */
    public record Person(String username, String token) {
        /** Leaves out the token. */
        @Override
        public String toString() {
            return "Person[username=%s]".formatted(username);
        }
    }
}
