package dev.countersign.conformance.scenario.agave;

import java.util.Locale;

/** The role of a caller of a jobs service. */
public enum JobActor {
    OWNER,
    GRANTEE,
    STRANGER;

    private static final String ARTICLE = "the ";

    /** Returns the role of that name in a step, such as {@code the owner}. */
    public static JobActor named(String name) {
        return valueOf(name.substring(ARTICLE.length()).toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return ARTICLE + name().toLowerCase(Locale.ROOT);
    }
}
