package dev.countersign.mutation.proof;

import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.mutation.proof.RecordingMutation.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that one scenario observes: the responses to its requests, and the exchanges between Core and the provider. */
record ScenarioTrace(List<Exchange> answers, List<RelayedExchange> passed) {
    private static final int MANY = 12;

    /** All changes at the points worth mutating. */
    Map<TracePoint, List<Change>> changes() {
        Map<TracePoint, List<Change>> changes = new TreeMap<>();
        telling().forEach(answer -> {
            put(changes, new TracePoint(TracePoint.Kind.ANSWER, answer));
            put(changes, new TracePoint(TracePoint.Kind.ANSWER_AND_LATER, answer));
        });
        for (int number = 0; number < passed.size(); number++) {
            put(changes, new TracePoint(TracePoint.Kind.PASSED_REQUEST, number));
            put(changes, new TracePoint(TracePoint.Kind.PASSED_ANSWER, number));
        }
        return changes;
    }

    /** The changes at one point; empty if the trace has no such point. */
    List<Change> changes(TracePoint point) {
        if (point.kind() == TracePoint.Kind.ANSWER_AND_LATER) {
            return point.number() < answers.size() ? Changes.ofAll(answers.get(point.number())) : List.of();
        }
        boolean isAnswer = point.kind() == TracePoint.Kind.ANSWER;
        if (point.number() >= (isAnswer ? answers : passed).size()) {
            return List.of();
        }
        if (isAnswer) {
            return Changes.of(answers.get(point.number()), answers);
        }
        Exchange exchange = passed.get(point.number()).exchange();
        return point.kind() == TracePoint.Kind.PASSED_ANSWER
                ? Changes.of(exchange, answers)
                : Changes.ofRequest(exchange, answers);
    }

    private void put(Map<TracePoint, List<Change>> changes, TracePoint point) {
        changes.put(point, changes(point));
    }

    /** The responses worth mutating: of many to the same request the first and the last ones. */
    private Set<Integer> telling() {
        Map<String, List<Integer>> looks = new HashMap<>();
        for (int answer = 0; answer < answers.size(); answer++) {
            Sent sent = answers.get(answer).sent();
            looks.computeIfAbsent(
                            "%s %s %s".formatted(sent.method(), sent.url(), bearer(sent)), nothing -> new ArrayList<>())
                    .add(answer);
        }
        Set<Integer> telling = new TreeSet<>();
        for (List<Integer> same : looks.values()) {
            telling.addAll(same.size() <= MANY ? same : same.subList(0, 4));
            telling.addAll(same.subList(Math.max(0, same.size() - 6), same.size()));
        }
        return telling;
    }

    private static List<Header> bearer(Sent sent) {
        return sent.headers().stream()
                .filter(header -> header.isNamed("Authorization"))
                .toList();
    }
}
