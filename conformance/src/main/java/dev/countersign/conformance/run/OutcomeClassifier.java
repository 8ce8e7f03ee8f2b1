package dev.countersign.conformance.run;

import dev.countersign.conformance.finding.CallNames;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.NotJsonException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Determines what the end of a scenario means: which deviations it shows, and whether its own requirements are judged. They are
 * not if a step fails at a place that another requirement covers, or if that step is a precondition.
 */
final class OutcomeClassifier {
    /** The class name of a step in Cucumber's stack traces. */
    private static final String STEP = "✽";

    /** A description in brackets that ends with its exchange. */
    private static final Pattern SHOWN_EXCHANGE =
            Pattern.compile("^\\[(.*?)\\R  seen in: .*?\\R *]\\s*", Pattern.DOTALL);

    /** A description in brackets that ends with its exchange, or with its line; it may contain brackets. */
    private static final Pattern DESCRIPTION =
            Pattern.compile("\\[(.*?)(?:\\R  seen in: |\\] *(?:\\R|$))", Pattern.DOTALL);

    private final Redaction redaction;

    /** The requirements about readable response bodies; empty if those of each scenario apply. */
    private final List<String> aboutJson;

    OutcomeClassifier(RunContext run) {
        this.redaction = Redaction.of(run.target());
        this.aboutJson = run.kind() != null && run.providerLink() == null ? List.of("API-001") : List.of();
    }

    /** @param thrown by a step; null if all passed */
    Classified classify(FeatureScenario scenario, @Nullable Throwable thrown, Evidence evidence) {
        List<String> own = ScenarioOutcome.requirements(scenario.tags());
        Optional<StackTraceElement> step = step(thrown);
        int line = step.map(StackTraceElement::getLineNumber).orElse(0);
        ScenarioEnd ending = ScenarioEnd.of(thrown);
        if (own.isEmpty()) {
            return new Classified(ending, line, List.of(), null).tidied(redaction); // it checks no requirement
        }
        @Nullable Exchange shown = evidence.shownIn(ending.message());
        List<Deviation> deviations =
                new ArrayList<>(evidence.besides(ending.outcome() == Outcome.FAILED ? summary(ending, shown) : ""));
        if (ending.outcome() == Outcome.PASSED) {
            return deviations.stream()
                    .filter(deviation -> isOneOf(own, deviation))
                    .findFirst()
                    .map(deviation -> new Classified(ScenarioEnd.at(deviation), line, deviations, null))
                    .orElseGet(() -> new Classified(ending, line, deviations, null))
                    .tidied(redaction);
        }
        if (ending.outcome() != Outcome.FAILED) {
            return new Classified(ending, line, deviations, ending.precondition()).tidied(redaction);
        }
        String text = step.map(StackTraceElement::getMethodName).orElse("after its last step");
        Deviation deviation = deviation(thrown, ending, text, shown);
        return failed(own, ending, deviation, scenario.isPrecondition(line), line, deviations)
                .tidied(redaction);
    }

    private static String summary(ScenarioEnd ending, @Nullable Exchange shown) {
        Deviation deviation = ending.deviation();
        return deviation != null ? deviation.seenIn() : shown == null ? "" : shown.summary();
    }

    private static Classified failed(
            List<String> own,
            ScenarioEnd ending,
            Deviation deviation,
            boolean isPrecondition,
            int line,
            List<Deviation> deviations) {
        boolean saysWhoJudges = !deviation.requirements().isEmpty();
        if (saysWhoJudges) {
            deviations.add(deviation);
        } else if (!isPrecondition) {
            deviations.add(deviation.from(own));
        }
        boolean judgesItself = saysWhoJudges ? isOneOf(own, deviation) : !isPrecondition;
        return judgesItself
                ? new Classified(ending, line, deviations, null)
                : new Classified(ending.as(Outcome.NOT_JUDGED), line, deviations, Precondition.at(deviation));
    }

    private Deviation deviation(@Nullable Throwable thrown, ScenarioEnd ending, String step, @Nullable Exchange shown) {
        if (ending.deviation() != null) {
            return ending.deviation();
        }
        if (thrown instanceof NotJsonException answer) {
            return Deviations.at(
                    answer.exchange(), Deviation.BODY, "JSON", answer.problem(), aboutJson.toArray(String[]::new));
        }
        if (thrown instanceof UnusableResponseException unusable) {
            String broken = CallNames.of(unusable.request());
            return new Deviation(
                    aboutJson, broken, "answer", broken + " answer", "JSON over HTTP", ending.message(), "", 1);
        }
        String call = shown == null ? "" : CallNames.of(shown);
        ScenarioOutcome.Comparison comparison = ending.comparison();
        return new Deviation(
                List.of(),
                call,
                step,
                call + " " + step,
                comparison == null ? "" : comparison.expected(),
                comparison == null ? withoutExchange(ending.message()) : comparison.found() + about(ending.message()),
                shown == null ? "" : shown.summary(),
                1);
    }

    /** The description of a comparison, without the exchange and in parentheses; empty if there is none. */
    static String about(String message) {
        Matcher described = DESCRIPTION.matcher(message);
        return described.lookingAt() ? " (%s)".formatted(described.group(1)) : "";
    }

    /** The message of an assertion without the exchange, which is a separate field. */
    private static String withoutExchange(String message) {
        return SHOWN_EXCHANGE.matcher(message).replaceFirst("$1\n");
    }

    private static boolean isOneOf(List<String> own, Deviation deviation) {
        return !Collections.disjoint(own, deviation.requirements());
    }

    /** Cucumber adds the step to the stack trace of the exception that ended it. */
    private static Optional<StackTraceElement> step(@Nullable Throwable thrown) {
        return Optional.ofNullable(thrown).flatMap(end -> Stream.of(end.getStackTrace())
                .filter(frame -> frame.getClassName().equals(STEP))
                .findFirst());
    }

    /**
     * The classified result of a scenario.
     *
     * @param line of the step that ended it; 0 if no step did
     */
    record Classified(ScenarioEnd ending, int line, List<Deviation> deviations, @Nullable Precondition precondition) {
        ScenarioOutcome of(ScenarioOutcome begun, @Nullable String kind) {
            return new ScenarioOutcome(
                    begun.feature(),
                    begun.line(),
                    begun.title(),
                    begun.tags(),
                    ending.outcome(),
                    ending.message(),
                    begun.duration(),
                    kind,
                    ending.comparison(),
                    line,
                    deviations,
                    precondition);
        }

        Classified tidied(Redaction redaction) {
            return new Classified(
                    ending.tidied(redaction),
                    line,
                    deviations.stream()
                            .map(deviation -> ScenarioEnd.tidied(deviation, redaction))
                            .toList(),
                    precondition);
        }
    }
}
