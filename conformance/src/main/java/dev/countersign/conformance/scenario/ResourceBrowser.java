package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds resources in a catalogue that may hold any number of others. */
public record ResourceBrowser(ResourceCalls calls) {
    private static final int MOST_PAGES = 2_000;
    static final Query LARGE_PAGES = Query.of("itemsPerPage", "250");

    /**
     * Checks whether browsing returns a resource.
     *
     * @param query additional filters
     * @throws DeviationError where it is not found and should be, or the other way round
     */
    public void browseFor(Caller reader, String id, Query query, boolean expected) {
        PageWalk found = walk(reader, LARGE_PAGES.and(query).and(Query.only(List.of(id))));
        if (found.ids().contains(id) != expected) {
            String wanted = "%s for %s".formatted(expected ? "resource " + id : "nothing of resource " + id, reader);
            String shown = expected ? "not found" : "found";
            Exchange last = found.last().exchange();
            throw new DeviationError(
                    query.parameters().isEmpty()
                            ? Deviations.at(last, Deviation.ITEMS, wanted, shown)
                            : Filters.deviation(last, Deviation.ITEMS, wanted, shown));
        }
    }

    /** Whether any resource that {@code reader} sees has one of those specifications. */
    public boolean hasAnyOf(Caller reader, Set<? extends JsonNode> specifications) {
        return walk(reader, LARGE_PAGES).items().stream().anyMatch(item -> specifications.stream()
                .anyMatch(wanted -> includes(item.path("specification"), wanted)));
    }

    /** Reads all pages in sequence. */
    public PageWalk walk(Caller reader, Query query) {
        return walk(reader, query, () -> {});
    }

    /**
     * Reads all pages in sequence.
     *
     * @param meanwhile runs after the first page
     */
    public PageWalk walk(Caller reader, Query query, Runnable meanwhile) {
        return walk(query, page -> calls.send(calls.browse(reader, page)), meanwhile);
    }

    /**
     * Reads all pages in sequence.
     *
     * @param ask requests a page
     */
    public PageWalk walk(Query query, Function<Query, Response> ask) {
        return walked(query, ask);
    }

    static PageWalk walked(Query query, Function<Query, Response> ask) {
        return walk(query, ask, () -> {});
    }

    private static PageWalk walk(Query query, Function<Query, Response> ask, Runnable meanwhile) {
        List<Response> pages = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        Query page = query;
        while (true) {
            Response answer = ask.apply(page);
            pages.add(answer);
            JsonNode next = answer.isSuccess() ? answer.body().path("next") : null;
            if (next == null || !next.isTextual()) {
                return new PageWalk(pages);
            }
            if (!tokens.add(next.textValue()) || pages.size() > MOST_PAGES) {
                throw new DeviationError(Deviations.at(
                        answer.exchange(),
                        "/next",
                        "null at the end of the results",
                        "a token after %d pages".formatted(pages.size()),
                        "API-028"));
            }
            if (pages.size() == 1) {
                meanwhile.run();
            }
            page = query.and("next", next.textValue());
        }
    }

    /** Whether {@code actual} has all that {@code wanted} has; it may have more. A null in {@code wanted} counts as absent. */
    public static boolean includes(JsonNode actual, JsonNode wanted) {
        if (wanted.isNull()) {
            return true;
        }
        if (wanted.isArray()) {
            return includesEach(actual, wanted);
        }
        if (!wanted.isObject()) {
            return actual.equals(wanted);
        }
        for (var field : wanted.properties()) {
            if (!includes(actual.path(field.getKey()), field.getValue())) {
                return false;
            }
        }
        return actual.isObject();
    }

    private static boolean includesEach(JsonNode actual, JsonNode wanted) {
        if (!actual.isArray() || actual.size() != wanted.size()) {
            return false;
        }
        for (int item = 0; item < wanted.size(); item++) {
            if (!includes(actual.path(item), wanted.path(item))) {
                return false;
            }
        }
        return true;
    }
}
