package dev.countersign.conformance.scenario.agave;

import java.util.Locale;

/** Somebody who calls a jobs service. */
public enum JobActor {
    OWNER,
    GRANTEE,
    STRANGER;

    private static final String ARTICLE = "the ";

    /** The one of that name in a sentence, such as {@code the owner}. */
    public static JobActor named(String name) {
        return valueOf(name.substring(ARTICLE.length()).toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return ARTICLE + name().toLowerCase(Locale.ROOT);
    }
}
