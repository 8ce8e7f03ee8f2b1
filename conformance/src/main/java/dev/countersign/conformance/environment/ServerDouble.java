package dev.countersign.conformance.environment;

import dev.countersign.model.time.Timeline;
import dev.countersign.server.dialect.CoreDouble;
import dev.countersign.server.dialect.GoCore;
import dev.countersign.server.dialect.KotlinCore;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The doubles of real servers, by name and version. */
public enum ServerDouble {
    /** UCloud's Core in Go. It does not check the shares that jobs use. */
    GO_2026("go-2026") {
        @Override
        CoreDouble core(Timeline time) {
            return new GoCore(time);
        }

        @Override
        Set<String> without() {
            return Set.of("shares", "worlds");
        }
    },
    /** UCloud's Core in Kotlin. */
    KOTLIN_2023("kotlin-2023") {
        @Override
        CoreDouble core(Timeline time) {
            return new KotlinCore(time);
        }

        @Override
        Set<String> without() {
            return Set.of("worlds");
        }
    },
    /** Agave's jobs service, which is no Core: {@link AgaveDouble} starts it. */
    AGAVE_2_2("agave-2.2") {
        @Override
        CoreDouble core(Timeline time) {
            throw new IllegalStateException("%s has no Core; AgaveDouble starts it".formatted(this));
        }

        @Override
        Set<String> without() {
            return Set.of();
        }
    };

    private final String wireName;

    ServerDouble(String wireName) {
        this.wireName = wireName;
    }

    /** @throws IllegalArgumentException where the name is unknown */
    public static ServerDouble parse(String name) {
        return Arrays.stream(values())
                .filter(server -> server.wireName.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("'%s' is no known real server: %s".formatted(name, names())));
    }

    /** A new double. */
    abstract CoreDouble core(Timeline time);

    /** The {@code without} of its target file. */
    abstract Set<String> without();

    /** The profiles of its Core. */
    List<String> profiles() {
        return List.of("ucloud-jobs");
    }

    private static String names() {
        return Arrays.stream(values()).map(ServerDouble::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return wireName;
    }
}
