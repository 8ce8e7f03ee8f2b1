package dev.countersign.conformance.recording;

import dev.countersign.conformance.relay.Passed;
import dev.countersign.conformance.relay.Traffic;
import dev.countersign.conformance.wire.Carrier;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.TargetStoppedAnswering;
import dev.countersign.conformance.wire.Transport;
import dev.countersign.conformance.wire.UnusableAnswer;
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

/** What happens now. */
final class LiveCourse implements Course {
    private final Carrier transport;
    private final Silence silence;
    /** Why servers left this scenario without an answer, as long as they have not answered since. */
    private final Map<String, String> silent = new LinkedHashMap<>();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Passed> passed = new LinkedHashMap<>();
    private final @Nullable Traffic overheard;
    private final long begun;
    private final Consumer<Seen> whenOver;

    /** @param overheard where there is more to see than the scenario looks at; null where there is not */
    LiveCourse(Carrier transport, Silence silence, @Nullable Traffic overheard, Consumer<Seen> whenOver) {
        this.transport = transport;
        this.silence = silence;
        this.overheard = overheard;
        this.begun = overheard == null ? 0 : overheard.now();
        this.whenOver = whenOver;
    }

    @Override
    public Exchange exchange(Sent sent) {
        return carry(sent).get();
    }

    /** No request leaves before all are ready to. */
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
        return Course.allOf(answers.stream().map(CompletableFuture::join).toList(), Supplier::get);
    }

    /** Safe for several threads at once; what is returned remembers the answer, and belongs to the scenario's own. */
    private Supplier<Exchange> carry(Sent sent) {
        long begun = System.nanoTime();
        try {
            silence.requireBroken(sent);
            Exchange exchange = transport.exchange(sent);
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
            return () -> {
                isAnswered(sent);
                entries.add(new Entry.Answered(exchange, micros));
                return exchange;
            };
        } catch (TargetStoppedAnswering stopped) {
            return () -> {
                String reason = String.valueOf(stopped.getMessage());
                silent.put(Silence.server(sent), reason);
                entries.add(new Entry.Unanswered(Transport.withoutLeftOut(sent), reason));
                throw stopped;
            };
        } catch (UnusableAnswer flawed) {
            return () -> {
                isAnswered(sent);
                entries.add(new Entry.Unusable(Transport.withoutLeftOut(sent), String.valueOf(flawed.getMessage())));
                throw flawed;
            };
        }
    }

    @Override
    public List<Passed> passed(Supplier<List<Passed>> look) {
        List<Passed> seen = look.get();
        seen.forEach(one -> passed.put(one.number(), one));
        entries.add(new Entry.Looked(seen.stream().map(Passed::number).toList()));
        return seen;
    }

    @Override
    public long count(LongSupplier look) {
        long count = look.getAsLong();
        entries.add(new Entry.Counted(count));
        return count;
    }

    @Override
    public Instant time(Supplier<Instant> clock) {
        Instant now = clock.get();
        entries.add(new Entry.Time(now.toEpochMilli()));
        return Instant.ofEpochMilli(now.toEpochMilli());
    }

    @Override
    public void pause(Runnable wait) {
        wait.run();
    }

    @Override
    public void end() {
        silent.forEach(silence::isKept);
        overhear();
        entries.add(new Entry.Ended());
        whenOver.accept(new Seen(entries, List.copyOf(passed.values())));
    }

    /** What the scenario led to without looking at it. */
    private void overhear() {
        if (overheard != null) {
            List<Exchange> own = entries.stream()
                    .filter(Entry.Answered.class::isInstance)
                    .map(entry -> ((Entry.Answered) entry).exchange())
                    .toList();
            List<Passed> all = overheard.since(begun);
            Predicate<Passed> caused =
                    ResourceLinks.areNeeded(all) ? isInFlowOf(own).or(ResourceLinks.of(own)::leadTo) : isInFlowOf(own);
            all.stream().filter(caused).forEach(one -> passed.putIfAbsent(one.number(), one));
        }
    }

    private static Predicate<Passed> isInFlowOf(List<Exchange> own) {
        Set<Optional<String>> flows = own.stream().map(Exchange::trace).collect(Collectors.toSet());
        return one -> one.trace().isPresent() && flows.contains(one.trace());
    }

    private void isAnswered(Sent sent) {
        silence.isBroken(sent);
        silent.remove(Silence.server(sent));
    }

    /** Everything that was seen, and what passed between Core and the provider in it. */
    record Seen(List<Entry> entries, List<Passed> passed) {}
}
