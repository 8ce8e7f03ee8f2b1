package dev.countersign.server.resources;

import dev.countersign.contract.call.SortDirection;
import dev.countersign.contract.resource.Resource;
import dev.countersign.contract.resource.ResourceUpdate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Goes through several parts of the catalogue in one order, each resource once. */
final class Walk<R extends Resource, U extends ResourceUpdate<U>> {
    private final List<NavigableMap<Position, Entry<R, U>>> parts;
    private final SortOrder order;
    private final boolean ascending;

    Walk(List<NavigableMap<Position, Entry<R, U>>> parts, SortOrder order, SortDirection direction) {
        this.parts = parts;
        this.order = order;
        this.ascending = direction == SortDirection.ASCENDING;
    }

    /** What comes after the last resource of the page before; everything where there was none. */
    Stream<Entry<R, U>> after(@Nullable PageToken last) {
        return order == SortOrder.CREATED_AT ? byAge(last) : byCreator(last);
    }

    private Stream<Entry<R, U>> byAge(@Nullable PageToken last) {
        List<Iterator<Entry<R, U>>> rest =
                parts.stream().map(part -> from(part, last).values().iterator()).toList();
        return rest.size() == 1 ? stream(rest.get(0)) : stream(new Merged(rest));
    }

    private NavigableMap<Position, Entry<R, U>> from(
            NavigableMap<Position, Entry<R, U>> part, @Nullable PageToken last) {
        NavigableMap<Position, Entry<R, U>> directed = ascending ? part : part.descendingMap();
        return last == null ? directed : directed.tailMap(last.after(), false);
    }

    /** No index has this order: it is made for each page. */
    private Stream<Entry<R, U>> byCreator(@Nullable PageToken last) {
        Comparator<Entry<R, U>> byCreator = Comparator.comparing(
                        (Entry<R, U> entry) -> entry.resource().owner().createdBy())
                .thenComparing(Entry::position);
        Comparator<Entry<R, U>> directed = ascending ? byCreator : byCreator.reversed();
        return parts.stream()
                .flatMap(part -> part.values().stream())
                .distinct()
                .filter(entry -> last == null || comesAfter(entry, last))
                .sorted(directed);
    }

    private boolean comesAfter(Entry<R, U> entry, PageToken last) {
        int byCreator = entry.resource().owner().createdBy().compareTo(last.afterCreator());
        int compared = byCreator != 0 ? byCreator : entry.position().compareTo(last.after());
        return ascending ? compared > 0 : compared < 0;
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Takes from whichever part has the next resource, and from all parts that have it. */
    private final class Merged implements Iterator<Entry<R, U>> {
        private final PriorityQueue<Head<R, U>> heads = new PriorityQueue<>((one, other) -> {
            int compared = one.entry.position().compareTo(other.entry.position());
            return ascending ? compared : -compared;
        });

        Merged(List<Iterator<Entry<R, U>>> parts) {
            parts.forEach(this::push);
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Entry<R, U> next() {
            Head<R, U> first = heads.remove();
            push(first.rest);
            for (Head<R, U> same = heads.peek(); same != null && same.entry == first.entry; same = heads.peek()) {
                push(heads.remove().rest);
            }
            return first.entry;
        }

        private void push(Iterator<Entry<R, U>> part) {
            if (part.hasNext()) {
                heads.add(new Head<>(part.next(), part));
            }
        }
    }

    private record Head<R extends Resource, U extends ResourceUpdate<U>>(
            Entry<R, U> entry, Iterator<Entry<R, U>> rest) {}
}
