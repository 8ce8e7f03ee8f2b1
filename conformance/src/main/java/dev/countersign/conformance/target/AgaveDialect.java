package dev.countersign.conformance.target;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a jobs service says what its document leaves open. */
public enum AgaveDialect {
    /** As it likes. */
    DOCS("docs"),
    /** As version 2.2 of Agave does. */
    AGAVE_2_2("agave-2.2");

    private final String wireName;

    AgaveDialect(String wireName) {
        this.wireName = wireName;
    }

    /** @throws IllegalArgumentException where it is none of them */
    public static AgaveDialect parse(String name) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.wireName.equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'%s' is no dialect: docs or agave-2.2".formatted(name)));
    }

    @JsonValue
    @Override
    public String toString() {
        return wireName;
    }
}
