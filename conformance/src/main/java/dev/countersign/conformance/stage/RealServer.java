package dev.countersign.conformance.stage;

import dev.countersign.contract.time.Timeline;
import dev.countersign.server.dialect.CoreDouble;
import dev.countersign.server.dialect.GoCore;
import dev.countersign.server.dialect.KotlinCore;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Real servers whose doubles our own servers can be. */
public enum RealServer {
    /** UCloud's Core in Go. It does not look after the shares that jobs use. */
    GO_2026("go-2026", Set.of("shares", "worlds"), GoCore::new),
    /** UCloud's Core in Kotlin. */
    KOTLIN_2023("kotlin-2023", Set.of("worlds"), KotlinCore::new);

    private final String wireName;
    private final Set<String> without;
    private final Function<Timeline, CoreDouble> core;

    RealServer(String wireName, Set<String> without, Function<Timeline, CoreDouble> core) {
        this.wireName = wireName;
        this.without = without;
        this.core = core;
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
    CoreDouble core(Timeline time) {
        return core.apply(time);
    }

    /** What a target file says that it does not offer. */
    Set<String> without() {
        return without;
    }

    private static String names() {
        return Arrays.stream(values()).map(RealServer::toString).collect(Collectors.joining(" or "));
    }

    @Override
    public String toString() {
        return wireName;
    }
}
