package dev.countersign.conformance.traffic;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the exchanges of a scenario by all invariants of its kind of resource. */
public final class TrafficObserver {
    private static final String WORLD = "/simulation/world";

    private final ResourceKind kind;
    private final Map<Header, String> usernames;
    private final TrafficReader reader;

    /** @param usernames of the users, by the headers with their tokens */
    public TrafficObserver(ResourceKind kind, Map<Header, String> usernames) {
        this.kind = kind;
        this.usernames = Map.copyOf(usernames);
        this.reader = new TrafficReader(kind);
    }

    /**
     * The deviations that exchanges show together, each once.
     *
     * @param exchanges in the order of the responses, each of which was requested after the response before it
     */
    public List<Deviation> deviations(List<Exchange> exchanges) {
        Map<String, Deviation> found = new LinkedHashMap<>();
        Set<String> own = new HashSet<>();
        List<Invariant> invariants = invariants();
        for (Exchange exchange : exchanges) {
            if (replacesAll(exchange)) {
                invariants = invariants();
                own.clear();
            }
            for (TrafficEvent event : reader.read(exchange)) {
                boolean isOwn = isOwn(event, own);
                invariants.stream()
                        .filter(invariant -> isOwn || !invariant.isAboutOwnResources())
                        .forEach(invariant -> invariant.observe(event, deviation -> add(found, deviation)));
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether the scenario has created, changed or named the resource, so that it knows what happens to it. */
    private static boolean isOwn(TrafficEvent event, Set<String> own) {
        if (!(event instanceof TrafficEvent.Shown shown) || shown.sighting().named()) {
            own.add(event.id());
        }
        return own.contains(event.id());
    }

    private List<Invariant> invariants() {
        List<Invariant> all = new ArrayList<>(List.of(
                new UniqueIds(),
                new UnchangingFields(),
                new DeletedResources(),
                new UpdateHistory(kind),
                new ShownPermissions(usernames),
                new ChargeIds()));
        if (!kind.finalStates().isEmpty()) {
            all.add(new FinalStates(kind.finalStates()));
            all.add(new RunningTimes());
        }
        return all;
    }

    /** Whether the simulation API replaces all resources of the target. */
    private static boolean replacesAll(Exchange exchange) {
        return exchange.sent().method().equals("PUT")
                && exchange.sent().url().getPath().endsWith(WORLD);
    }

    private static void add(Map<String, Deviation> found, Deviation deviation) {
        found.merge(
                "%s %s".formatted(deviation.requirements(), deviation.key()),
                deviation,
                (first, another) -> first.shownBy(first.exchanges() + 1));
    }
}
