package dev.countersign.mutation;

import java.util.Locale;

/** Which mutants a build tests, and whether it records the results: the system property {@code killMatrix}. */
enum Mode {
    /** Those that are outdated and the sample; records nothing. */
    USUAL,
    /** All; records nothing. */
    CHECK,
    /** Those that are outdated; records them. */
    REFRESH,
    /** All, with all scenarios; records them. */
    ALL;

    static final String REFRESHING =
            "; to record it again: mvn -pl mutation-tests -am verify -Dtest=Mutant*Test -DkillMatrix=refresh"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -DskipITs -Djacoco.skip";

    static Mode current() {
        return valueOf(System.getProperty("killMatrix", "usual").toUpperCase(Locale.ROOT));
    }

    boolean records() {
        return this == REFRESH || this == ALL;
    }
}
