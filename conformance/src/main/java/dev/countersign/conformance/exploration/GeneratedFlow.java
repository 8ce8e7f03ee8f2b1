package dev.countersign.conformance.exploration;

import dev.countersign.conformance.exploration.FlowStep.Deletes;
import dev.countersign.conformance.exploration.FlowStep.Gives;
import dev.countersign.conformance.exploration.FlowStep.TakesBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Actions of several users on one resource, one after the other. After each, all users check whether they can retrieve it. */
record GeneratedFlow(List<FlowStep> moves) {
    private static final int MOST = 8;
    private static final List<FlowActor> ALL = List.of(FlowActor.values());
    private static final List<FlowActor> OTHERS = List.of(FlowActor.BOB, FlowActor.USER);
    private static final List<Set<String>> PERMISSIONS =
            List.of(Set.of("READ"), Set.of("EDIT"), Set.of("READ", "EDIT"));

    GeneratedFlow {
        moves = List.copyOf(moves);
    }

    /** Deterministic: equal arguments return equal flows. */
    static GeneratedFlow random(long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        List<FlowStep> moves = new ArrayList<>();
        int length = random.nextInt(2, MOST + 1);
        while (moves.size() < length) {
            moves.add(move(random));
        }
        return new GeneratedFlow(moves);
    }

    private static FlowStep move(SplittableRandom random) {
        FlowActor actor = any(random, ALL);
        return switch (random.nextInt(6)) {
            case 0 -> new Gives(actor, PERMISSIONS.get(random.nextInt(PERMISSIONS.size())), any(random, OTHERS));
            case 1, 2 ->
                new Gives(FlowActor.ALICE, PERMISSIONS.get(random.nextInt(PERMISSIONS.size())), any(random, OTHERS));
            case 3 -> new TakesBack(any(random, OTHERS));
            default -> new Deletes(actor);
        };
    }

    private static FlowActor any(SplittableRandom random, List<FlowActor> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A copy without one of its moves. */
    GeneratedFlow without(int move) {
        List<FlowStep> rest = new ArrayList<>(moves);
        rest.remove(move);
        return new GeneratedFlow(rest);
    }

    /**
     * The steps, with their expected results. Moves whose result the contract does not specify are left out.
     *
     * @param stays whether a resource still exists after its removal
     */
    List<String> steps(boolean stays) {
        Model model = new Model(stays);
        List<String> steps = new ArrayList<>(List.of("Given Alice has created a resource"));
        for (FlowStep move : moves) {
            if (move.isDecided(model)) {
                steps.add("When " + move.step());
                List<String> then = new ArrayList<>(move.outcome(model));
                then.addAll(looks(model));
                then.forEach(step -> steps.add("Then " + step));
            }
        }
        return steps;
    }

    private static List<String> looks(Model model) {
        List<String> looks = new ArrayList<>();
        for (FlowActor actor : ALL) {
            model.reads(actor)
                    .ifPresent(reads ->
                            looks.add("%s %s retrieve the resource".formatted(actor, reads ? "can" : "cannot")));
        }
        return looks;
    }
}
