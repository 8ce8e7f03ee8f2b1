package dev.countersign.conformance.environment;

import dev.countersign.conformance.target.TargetUser;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Keys;
import dev.countersign.model.token.Role;
import dev.countersign.server.ReferenceServer;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What clients of our Core need: its users, tokens and keys. */
record CoreAccess(ReferenceServer server) {
    /** The tokens of users are valid in every world, whatever its clock shows. */
    private static final Instant ALWAYS = Instant.EPOCH;

    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    /** The keys with which Core signs all tokens: those of users, and its own to providers. The first caller blocks on them. */
    static KeyPair keys() {
        return Pair.SHARED;
    }

    /** The key that verifies the signatures of those tokens. */
    static RSAPublicKey publicKey() {
        return Keys.publicKey(keys());
    }

    /** The users of the documents, with their groups and projects in every world. */
    Map<String, TargetUser> users() {
        Map<String, TargetUser> users = new LinkedHashMap<>();
        users.put("user", new TargetUser(token("user"), List.of(), List.of()));
        users.put("alice", new TargetUser(token("alice"), List.of(), List.of(new TargetUser.Project("Project", "PI"))));
        users.put(
                "bob",
                new TargetUser(
                        token("bob"),
                        List.of(new TargetUser.Group("Project", "Group of Bob")),
                        List.of(new TargetUser.Project("Project", "USER"))));
        return users;
    }

    String token(String username) {
        return server.issue(new AccessToken(username, Role.USER, ALWAYS, FOREVER));
    }

    static String version() {
        String version = CoreAccess.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** A random secret. */
    static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Shared by all environments of a process, since generating one takes as long as dozens of scenarios. */
    private static final class Pair {
        static final KeyPair SHARED = Keys.generate();
    }
}
