package dev.countersign.conformance.recording;

import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * I/O replayed from a recording. A scenario that does anything else than was recorded was changed since, or its recording was.
 */
final class ReplayIo implements ScenarioIo {
    private final String scenario;
    private final List<RecordedEvent> entries;
    private final Map<Long, RelayedExchange> passed;
    private final Redaction redaction;
    /** The recorded names of tokens, by the tokens that steps have generated in this replay, which are new ones. */
    private final Map<String, String> names = new TreeMap<>(TokenNames.LONGEST_FIRST);

    private final ResponseBudget budget = new ResponseBudget();

    private int next;

    ReplayIo(String scenario, List<RecordedEvent> entries, Map<Long, RelayedExchange> passed, Redaction redaction) {
        this.scenario = scenario;
        this.entries = entries;
        this.passed = passed;
        this.redaction = redaction;
    }

    @Override
    public Exchange exchange(Sent sent) {
        RecordedEvent entry = next("sends " + describe(sent));
        if (entry instanceof RecordedEvent.Answered answered) {
            requireSame(answered.exchange().sent(), sent);
            budget.take(answered.exchange());
            return answered.exchange();
        }
        if (entry instanceof RecordedEvent.Unanswered unanswered) {
            requireSame(unanswered.request(), sent);
            throw new TargetUnresponsiveException(unanswered.reason(), null);
        }
        if (entry instanceof RecordedEvent.Unusable unusable) {
            requireSame(unusable.request(), sent);
            throw new UnusableResponseException(unusable.reason(), sent, null);
        }
        throw differs("sends " + describe(sent), entry);
    }

    @Override
    public List<Exchange> exchanges() {
        return RecordedEvent.Answered.in(entries.subList(0, next));
    }

    @Override
    public List<RelayedExchange> passed(Supplier<List<RelayedExchange>> look) {
        RecordedEvent.Looked looked = next(RecordedEvent.Looked.class, "looks at what has passed");
        return looked.passed().stream()
                .map(passed::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public long count(LongSupplier look) {
        return next(RecordedEvent.Counted.class, "counts").passed();
    }

    @Override
    public Instant time(Supplier<Instant> clock) {
        return Instant.ofEpochMilli(
                next(RecordedEvent.Time.class, "looks at the clock").at());
    }

    @Override
    public void pause(Runnable wait) {
        // a replay does not wait
    }

    @Override
    public void end() {
        RecordedEvent.Ended ended = next(RecordedEvent.Ended.class, "ends");
        Objects.requireNonNull(ended);
    }

    private RecordedEvent next(String now) {
        if (next >= entries.size()) {
            throw new RecordingDiffersException("%s now %s, where nothing more was recorded".formatted(scenario, now));
        }
        return entries.get(next++);
    }

    private <E extends RecordedEvent> E next(Class<E> type, String now) {
        RecordedEvent entry = next(now);
        if (!type.isInstance(entry)) {
            throw differs(now, entry);
        }
        return type.cast(entry);
    }

    private void requireSame(Sent recorded, Sent now) {
        Sent sent = named(recorded, HttpTransport.withoutManagedHeaders(now));
        if (!sent.equals(recorded)) {
            throw new RecordingDiffersException("%s now sends %s, where %s was recorded%s"
                    .formatted(
                            scenario,
                            describe(sent),
                            describe(recorded),
                            describe(sent).equals(describe(recorded)) ? ", with other headers or another body" : ""));
        }
    }

    /** The request with the recorded token names in place of the current tokens. */
    private Sent named(Sent recorded, Sent now) {
        List<String> then = TokenNames.shown(recorded).toList();
        List<String> shown = TokenNames.shown(now).toList();
        for (int i = 0; i < Math.min(then.size(), shown.size()); i++) {
            if (then.get(i).startsWith("<token ") && !names.containsValue(then.get(i))) {
                names.put(shown.get(i), then.get(i));
            }
        }
        return new Sent(
                now.method(),
                now.url(),
                now.headers().stream()
                        .map(header -> new Header(header.name(), named(header.value())))
                        .toList(),
                now.body().map(this::named));
    }

    private String named(String text) {
        String named = redaction.byValue(text);
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return redaction.byShape(named);
    }

    private RecordingDiffersException differs(String now, RecordedEvent recorded) {
        return new RecordingDiffersException("%s now %s, where something else was recorded: %s"
                .formatted(scenario, now, recorded.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
    }

    private static String describe(Sent sent) {
        return "%s %s%s".formatted(sent.method(), sent.url(), sent.body().equals(Bytes.NONE) ? "" : " with a body");
    }
}
