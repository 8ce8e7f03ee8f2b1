package dev.countersign.conformance.stage;

import dev.countersign.contract.time.Timeline;
import dev.countersign.server.dialect.CoreDouble;
import dev.countersign.server.dialect.GoCore;
import dev.countersign.server.dialect.KotlinCore;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Real servers whose doubles our own servers can be. */
public enum RealServer {
    /** UCloud's Core in Go. It does not look after the shares that jobs use. */
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
    /** Agave's jobs service, which is no Core: {@link RealAgave} starts it. */
    AGAVE_2_2("agave-2.2") {
        @Override
        CoreDouble core(Timeline time) {
            throw new IllegalStateException("%s has no Core; RealAgave starts it".formatted(this));
        }

        @Override
        Set<String> without() {
            return Set.of();
        }
    };

    private final String wireName;

    RealServer(String wireName) {
        this.wireName = wireName;
    }

    /** @throws IllegalArgumentException where it is none of them */
    public static RealServer parse(String name) {
        return Arrays.stream(values())
                .filter(server -> server.wireName.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("'%s' is no known real server: %s".formatted(name, names())));
    }

    /** A double that remembers nothing yet. */
    abstract CoreDouble core(Timeline time);

    /** What a target file says that it does not offer. */
    abstract Set<String> without();

    private static String names() {
        return Arrays.stream(values()).map(RealServer::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return wireName;
    }
}
