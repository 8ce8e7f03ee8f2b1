package dev.countersign.conformance.exploration;

import java.util.List;
import java.util.Set;

/** One action of a user in a flow. */
sealed interface FlowStep {
    /** The text of the step. */
    String step();

    /** The expected result, as text of steps, in the state that {@code model} has before; changes the model. */
    List<String> outcome(Model model);

    /** Whether the contract specifies the result. */
    boolean isDecided(Model model);

    /** @param permissions READ, EDIT or both */
    record Gives(FlowActor giver, Set<String> permissions, FlowActor taker) implements FlowStep {
        @Override
        public String step() {
            return "%s gives %s on the resource to %s"
                    .formatted(
                            giver,
                            String.join(" and ", permissions.stream().sorted().toList()),
                            taker);
        }

        @Override
        public boolean isDecided(Model model) {
            return !model.isRemoved();
        }

        @Override
        public List<String> outcome(Model model) {
            boolean accepted = giver == FlowActor.ALICE;
            if (accepted) {
                model.gives(taker, permissions);
            }
            return List.of(answer(accepted));
        }
    }

    /** By the user who has created the resource. */
    record TakesBack(FlowActor taker) implements FlowStep {
        @Override
        public String step() {
            return "Alice takes back what %s was given".formatted(taker);
        }

        @Override
        public boolean isDecided(Model model) {
            return !model.isRemoved();
        }

        @Override
        public List<String> outcome(Model model) {
            model.takesBack(taker);
            return List.of();
        }
    }

    record Deletes(FlowActor actor) implements FlowStep {
        @Override
        public String step() {
            return "%s deletes the resource".formatted(actor);
        }

        @Override
        public boolean isDecided(Model model) {
            return !model.isRemoved() && model.edits(actor).isPresent();
        }

        @Override
        public List<String> outcome(Model model) {
            boolean accepted = model.edits(actor).orElseThrow();
            if (accepted) {
                model.isDeleted();
            }
            return List.of(answer(accepted));
        }
    }

    private static String answer(boolean accepted) {
        return accepted ? "the request is accepted" : "the request is refused";
    }
}
