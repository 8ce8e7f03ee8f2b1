package dev.countersign.mutation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.wire.Exchange;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each refused request has a twin that is accepted, and that differs in the offending part alone, or only in what happened
 * before. Otherwise a server that refuses everything would pass every scenario that expects a refusal.
 */
class TwinsTest {
    /** Requests that are sent as published have a twin only if the documents contain one. */
    private static final String REPLAYS = "/published-examples.feature";

    @ParameterizedTest
    @MethodSource("subjects")
    void what_is_refused_is_accepted_without_the_one_offence(Subject subject) throws IOException {
        List<Exchange> all = RecordedRun.of(subject).traces().values().stream()
                .map(ScenarioTrace::answers)
                .flatMap(List::stream)
                .toList();
        List<Request> accepted = accepted(all);

        assertThat(refused(all))
                .filteredOn(refused -> !hasTwin(refused, accepted))
                .as("refused requests that are accepted nowhere without the one offence")
                .extracting(refused -> tell(refused, accepted))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void a_scenario_about_a_refusal_goes_through_a_twin_too(Subject subject) throws IOException {
        RecordedRun run = RecordedRun.of(subject);

        assertThat(run.traces().entrySet())
                .filteredOn(scenario -> !scenario.getKey().contains(REPLAYS))
                .filteredOn(scenario -> isWithoutTwin(scenario.getValue().answers()))
                .as("scenarios in which nothing that was refused is accepted without the one offence")
                .extracting(scenario -> run.thens().name(scenario.getKey())
                        + describe(scenario.getValue().answers()))
                .isEmpty();
    }

    private static boolean isWithoutTwin(List<Exchange> scenario) {
        List<Request> refused = refused(scenario);
        List<Request> accepted = accepted(scenario);
        return !refused.isEmpty() && refused.stream().noneMatch(request -> hasTwin(request, accepted));
    }

    private static List<Request> refused(List<Exchange> exchanges) {
        return requests(exchanges, TwinsTest::isRefused);
    }

    private static List<Request> accepted(List<Exchange> exchanges) {
        return requests(exchanges, exchange -> !isRefused(exchange));
    }

    private static List<Request> requests(List<Exchange> exchanges, Predicate<Exchange> which) {
        return exchanges.stream()
                .filter(which)
                .map(exchange -> Request.of(exchange.sent()))
                .distinct()
                .toList();
    }

    private static boolean isRefused(Exchange exchange) {
        return exchange.received().status() >= 400;
    }

    private static boolean hasTwin(Request refused, Collection<Request> accepted) {
        return accepted.stream().anyMatch(twin -> refused.isTwinOf(twin));
    }

    private static String describe(List<Exchange> scenario) {
        return refused(scenario).stream()
                .map(refused -> tell(refused, accepted(scenario)))
                .collect(Collectors.joining());
    }

    private static String tell(Request refused, Collection<Request> accepted) {
        return "%n  %s%n  nearest differs in: %s"
                .formatted(
                        refused,
                        accepted.stream()
                                .map(refused::differences)
                                .min(Comparator.comparingInt(Set::size))
                                .map(Set::toString)
                                .orElse("nothing was accepted"));
    }

    static List<Subject> subjects() {
        return Subject.ALL;
    }
}
