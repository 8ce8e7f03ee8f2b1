package dev.countersign.conformance.exploration;

import java.util.List;
import java.util.stream.IntStream;

/** Finds the shortest flow that still deviates, by leaving out one move after the other, and then the checks between them. */
final class Shortening {
    private final ScriptRunner player;
    private final String title;
    private final boolean stays;
    private int attempts;

    /**
     * Decides by the responses of the target.
     *
     * @param title of the scenario of the shortest flow
     * @param stays whether resources still exist after their removal
     */
    Shortening(ScriptRunner player, String title, boolean stays) {
        this.player = player;
        this.title = title;
        this.stays = stays;
    }

    ShortestFlow of(PlayedScript deviation) {
        PlayedScript shortest = withoutMoves(deviation);
        PlayedScript attempt =
                play(attempt(), List.of(shortest.withoutLooks(title))).get(0);
        PlayedScript told = attempt.deviates() ? attempt : shortest;
        Script script = new Script(told.script().flow(), title, told.script().steps());
        PlayedScript again = play(Exploration.FILE, List.of(script)).get(0);
        GeneratedFeature feature = new GeneratedFeature();
        feature.add(script);
        return new ShortestFlow(
                script, again.deviates() ? again.outcome() : told.outcome(), feature.lines(), again.deviates());
    }

    /** Continues with the first flow that deviates without one of the moves. */
    private PlayedScript withoutMoves(PlayedScript deviation) {
        GeneratedFlow flow = deviation.script().flow();
        List<Script> shorter = IntStream.range(0, flow.moves().size())
                .mapToObj(move -> Script.of(flow.without(move), "Without move %d".formatted(move + 1), stays))
                .toList();
        return play(attempt(), shorter).stream()
                .filter(PlayedScript::deviates)
                .findFirst()
                .map(this::withoutMoves)
                .orElse(deviation);
    }

    private String attempt() {
        return "shortened-%d.feature".formatted(attempts++);
    }

    private List<PlayedScript> play(String name, List<Script> scripts) {
        return scripts.isEmpty() ? List.of() : player.play(name, scripts);
    }
}
