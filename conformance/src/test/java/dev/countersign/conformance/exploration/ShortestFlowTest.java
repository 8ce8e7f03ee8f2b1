package dev.countersign.conformance.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.exploration.steps.ScriptedSteps;
import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.run.Cancellation;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Explorations whose flows end in other ways than those against our own Core. */
class ShortestFlowTest {
    private static final int FLOWS = 5;
    private final RunContext run = new RunContext(AcmeCore.TARGET, new ExampleKind(), 14);

    @Test
    void a_deviation_that_does_not_show_every_time_is_told_as_such() {
        AtomicInteger deletions = new AtomicInteger();

        Exploration exploration = explored(sentence -> {
            if (sentence.endsWith("deletes the resource") && deletions.incrementAndGet() == 1) {
                throw new AssertionError("it is still there");
            }
        });

        assertThat(exploration.deviating()).isEqualTo(1);
        assertThat(exploration.outcome().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(exploration.outcome().message())
                .startsWith("1 of 5 flows deviate. The shortest that does, though not every time:\n\n")
                .endsWith("\n\nit is still there");
    }

    @Test
    void a_look_that_is_needed_is_not_left_out() {
        boolean[] looked = new boolean[1];

        Exploration exploration = explored(1, sentence -> {
            if (sentence.startsWith("Alice has created")) {
                looked[0] = false;
            } else if (sentence.endsWith("retrieve the resource")) {
                looked[0] = true;
            } else if (sentence.endsWith("deletes the resource") && looked[0]) {
                throw new AssertionError("what was looked at stays");
            }
        });

        assertThat(exploration.shortest()).anyMatch(line -> line.endsWith("retrieve the resource"));
        assertThat(exploration.outcome().message()).startsWith("1 of 1 flows deviate. The shortest that does:\n\n");
    }

    @Test
    void what_can_not_begin_comes_to_no_result() {
        Exploration exploration = explored(sentence -> {
            throw new AssertionError("nothing can be created");
        });

        assertThat(exploration.shortest()).isEmpty();
        assertThat(exploration.outcome().outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(exploration.outcome().message())
                .isEqualTo("5 of 5 flows came to no result, the first of them because:\nnothing can be created");
    }

    @Test
    void silence_is_no_deviation() {
        Exploration exploration = explored(sentence -> {
            throw new TargetUnresponsiveException("nobody is there", null);
        });

        assertThat(exploration.describe())
                .isEqualTo("5 generated flows: 0 as the documents say, 0 deviating, 5 without a result");
        assertThat(exploration.outcome().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(exploration.outcome().message())
                .isEqualTo("5 of 5 flows came to no result, the first of them because:\nnobody is there");
        assertThat(exploration.shortest()).isEmpty();
    }

    @Test
    void what_nobody_can_try_is_untestable() {
        Exploration exploration = explored(sentence -> {
            throw new UntestableException("there is no Bob");
        });

        assertThat(exploration.outcome().outcome()).isEqualTo(Outcome.UNTESTABLE);
    }

    @Test
    void a_mistake_of_our_own_comes_before_any_deviation() {
        AtomicInteger begun = new AtomicInteger();

        Exploration exploration = explored(sentence -> {
            if (sentence.startsWith("Alice has created") && begun.incrementAndGet() == 1) {
                throw new IllegalStateException("a mistake");
            }
            throw new AssertionError("a deviation");
        });

        assertThat(exploration.outcome().outcome()).isEqualTo(Outcome.ERROR);
        assertThat(exploration.outcome().message())
                .isEqualTo("1 of 5 flows came to no result, the first of them because:\n"
                        + "java.lang.IllegalStateException: a mistake");
    }

    @Test
    void an_interrupted_exploration_says_nothing() {
        assertThat(explore(FLOWS, sentence -> interrupt())).isEmpty();
    }

    @Test
    void one_that_is_interrupted_while_it_shortens_says_nothing() {
        assertThat(explore(1, sentence -> {
                    if (sentence.endsWith("deletes the resource")) {
                        interrupt();
                        throw new AssertionError("a deviation");
                    }
                }))
                .isEmpty();
    }

    private void interrupt() {
        Cancellation end = run.cancellation();
        end.finish();
        end.request(Duration.ZERO);
    }

    private Exploration explored(Consumer<String> script) {
        return explored(FLOWS, script);
    }

    private Exploration explored(int flows, Consumer<String> script) {
        return explore(flows, script).orElseThrow();
    }

    private Optional<Exploration> explore(int flows, Consumer<String> script) {
        ScriptedSteps.play(script);
        Suite suite = new Suite(
                "nowhere",
                ScriptedSteps.class.getPackageName(),
                Suite.published().requirements());
        return new Explorer(suite, run, 1).explore(flows, done -> {});
    }
}
