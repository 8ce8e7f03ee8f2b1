package dev.countersign.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.target.Target.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces each secret of a target by a placeholder, so that it can be stored and checks still work with it: a placeholder has as
 * many parts as its token, and names the owner if the token does.
 */
final class SecretPlaceholders {
    private static final JsonMapper JSON = new JsonMapper();
    /** A header that no token has. */
    private static final String HEADER = encoded("{ }");

    private SecretPlaceholders() {}

    static Target in(Target target) {
        Map<String, TargetUser> users = new LinkedHashMap<>();
        target.users()
                .forEach((name, user) -> users.put(
                        name,
                        new TargetUser(of(user.token(), name), user.groups(), user.projects(), user.expiresAt())));
        return new Target(
                target.target(),
                target.profiles(),
                users,
                target.administrator() == null
                        ? null
                        : new Target.Administrator(of(target.administrator().token(), "administrator")),
                target.products(),
                target.jobs(),
                target.shares() == null ? null : TargetShares.KEPT,
                agave(target.agave()),
                provider(target.provider()),
                core(target.core()),
                simulation(target.simulation(), "operator"),
                target.deadline(),
                target.limits(),
                target.without(),
                target.accept());
    }

    private static @Nullable TargetAgave agave(@Nullable TargetAgave agave) {
        return agave == null
                ? null
                : new TargetAgave(
                        agave.dialect(),
                        person(agave.owner(), "owner"),
                        person(agave.grantee(), "grantee"),
                        person(agave.stranger(), "stranger"),
                        agave.job(),
                        agave.otherJob(),
                        agave.app());
    }

    private static TargetAgave.Person person(TargetAgave.Person person, String name) {
        return new TargetAgave.Person(person.username(), of(person.token(), name));
    }

    private static @Nullable TargetProvider provider(@Nullable TargetProvider provider) {
        return provider == null
                ? null
                : new TargetProvider(
                        provider.id(),
                        provider.listen(),
                        provider.url(),
                        of(provider.refreshToken(), "provider"),
                        provider.coreKey(),
                        simulation(provider.simulation(), "operator-of-provider"),
                        provider.another() == null
                                ? null
                                : new TargetProvider.Another(
                                        of(provider.another().refreshToken(), "another-provider")));
    }

    private static @Nullable TargetCore core(@Nullable TargetCore core) {
        return core == null
                ? null
                : new TargetCore(
                        core.provider(),
                        core.kinds(),
                        core.listen(),
                        core.url(),
                        core.key(),
                        of(core.refreshToken(), "provider"));
    }

    private static @Nullable Simulation simulation(@Nullable Simulation simulation, String name) {
        return simulation == null ? null : new Simulation(simulation.url(), of(simulation.token(), name));
    }

    private static String of(String token, String name) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return "stand-in-for-the-token-of-" + name;
        }
        String signature = encoded("stand-in for the signature of " + name);
        String subject = subject(parts[1]);
        return subject == null
                ? "%s.%s.%s".formatted(HEADER, name, signature)
                : "%s.%s.%s"
                        .formatted(
                                HEADER,
                                encoded("{ \"sub\": %s}"
                                        .formatted(JSON.getNodeFactory().textNode(subject))),
                                signature);
    }

    private static @Nullable String subject(String claims) {
        try {
            JsonNode read = JSON.readTree(Base64.getUrlDecoder().decode(claims));
            return read.path("sub").textValue();
        } catch (IOException | IllegalArgumentException notReadable) {
            return null;
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
