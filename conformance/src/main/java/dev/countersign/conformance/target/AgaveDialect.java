package dev.countersign.conformance.target;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The behaviour of a jobs service where its document is silent. */
public enum AgaveDialect {
    /** Any behaviour. */
    DOCS("docs"),
    /** The behaviour of Agave 2.2. */
    AGAVE_2_2("agave-2.2");

    private final String wireName;

    AgaveDialect(String wireName) {
        this.wireName = wireName;
    }

    /** @throws IllegalArgumentException if there is no such dialect */
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
