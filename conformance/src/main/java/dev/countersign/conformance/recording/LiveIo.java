package dev.countersign.conformance.recording;

import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** I/O with the live target, which records its events. */
final class LiveIo implements ScenarioIo {
    private final HttpSender transport;
    private final UnresponsiveServers unresponsive;
    /** Why servers sent this scenario no response, for those that have not responded since. */
    private final Map<String, String> silent = new LinkedHashMap<>();

    private final List<RecordedEvent> entries = new ArrayList<>();
    private final ResponseBudget budget = new ResponseBudget();
    private final Map<Long, RelayedExchange> passed = new LinkedHashMap<>();
    private final @Nullable RelayLog relayLog;
    private final long begun;
    private final Consumer<Seen> whenOver;

    /** @param relayLog the traffic between Core and the provider, beyond what the scenario queries; null where there is none */
    LiveIo(
            HttpSender transport,
            UnresponsiveServers unresponsive,
            @Nullable RelayLog relayLog,
            Consumer<Seen> whenOver) {
        this.transport = transport;
        this.unresponsive = unresponsive;
        this.relayLog = relayLog;
        this.begun = relayLog == null ? 0 : relayLog.now();
        this.whenOver = whenOver;
    }

    @Override
    public Exchange exchange(Sent sent) {
        return carry(sent).get();
    }

    /** No request is sent before all are ready. */
    @Override
    public List<Exchange> together(List<Sent> requests) {
        Phaser gate = new Phaser(requests.size());
        List<CompletableFuture<Supplier<Exchange>>> answers = requests.stream()
                .map(sent -> CompletableFuture.supplyAsync(
                        () -> {
                            gate.arriveAndAwaitAdvance();
                            return carry(sent);
                        },
                        work -> new Thread(work, "at the same moment").start()))
                .toList();
        return ScenarioIo.allOf(answers.stream().map(CompletableFuture::join).toList(), Supplier::get);
    }

    /** Thread-safe. The returned supplier records the response, and must be called on the scenario's own thread. */
    private Supplier<Exchange> carry(Sent sent) {
        long begun = System.nanoTime();
        try {
            unresponsive.requireBroken(sent);
            Exchange exchange = transport.exchange(sent);
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
            return () -> {
                isAnswered(sent);
                entries.add(new RecordedEvent.Answered(exchange, micros));
                budget.take(exchange);
                return exchange;
            };
        } catch (TargetUnresponsiveException stopped) {
            return () -> {
                String reason = String.valueOf(stopped.getMessage());
                silent.put(UnresponsiveServers.server(sent), reason);
                entries.add(new RecordedEvent.Unanswered(HttpTransport.withoutManagedHeaders(sent), reason));
                throw stopped;
            };
        } catch (UnusableResponseException flawed) {
            return () -> {
                isAnswered(sent);
                entries.add(new RecordedEvent.Unusable(
                        HttpTransport.withoutManagedHeaders(sent), String.valueOf(flawed.getMessage())));
                throw flawed;
            };
        }
    }

    @Override
    public List<Exchange> exchanges() {
        return RecordedEvent.Answered.in(entries);
    }

    @Override
    public List<RelayedExchange> passed(Supplier<List<RelayedExchange>> look) {
        List<RelayedExchange> seen = look.get();
        seen.forEach(one -> passed.put(one.number(), one));
        entries.add(new RecordedEvent.Looked(
                seen.stream().map(RelayedExchange::number).toList()));
        return seen;
    }

    @Override
    public long count(LongSupplier look) {
        long count = look.getAsLong();
        entries.add(new RecordedEvent.Counted(count));
        return count;
    }

    @Override
    public Instant time(Supplier<Instant> clock) {
        Instant now = clock.get();
        entries.add(new RecordedEvent.Time(now.toEpochMilli()));
        return Instant.ofEpochMilli(now.toEpochMilli());
    }

    @Override
    public void pause(Runnable wait) {
        wait.run();
    }

    @Override
    public void end() {
        silent.forEach(unresponsive::isKept);
        overhear();
        entries.add(new RecordedEvent.Ended());
        whenOver.accept(new Seen(entries, List.copyOf(passed.values())));
    }

    /** Adds the exchanges between Core and the provider that the scenario caused but did not query. */
    private void overhear() {
        if (relayLog != null) {
            List<Exchange> own = exchanges();
            List<RelayedExchange> all = relayLog.since(begun);
            Predicate<RelayedExchange> caused =
                    ResourceLinks.areNeeded(all) ? isInFlowOf(own).or(ResourceLinks.of(own)::leadTo) : isInFlowOf(own);
            all.stream().filter(caused).forEach(one -> passed.putIfAbsent(one.number(), one));
        }
    }

    private static Predicate<RelayedExchange> isInFlowOf(List<Exchange> own) {
        Set<Optional<String>> flows = own.stream().map(Exchange::trace).collect(Collectors.toSet());
        return one -> one.trace().isPresent() && flows.contains(one.trace());
    }

    private void isAnswered(Sent sent) {
        unresponsive.isBroken(sent);
        silent.remove(UnresponsiveServers.server(sent));
    }

    /** All events of a scenario, and its exchanges between Core and the provider. */
    record Seen(List<RecordedEvent> entries, List<RelayedExchange> passed) {}
}
