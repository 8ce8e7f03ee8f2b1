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
    private final Comparator<Position> order;

    /** @param parts each in {@code order}, ascending */
    Walk(List<NavigableMap<Position, Entry<R, U>>> parts, SortOrder order, SortDirection direction) {
        boolean ascending = direction == SortDirection.ASCENDING;
        this.parts = ascending
                ? parts
                : parts.stream().map(NavigableMap::descendingMap).toList();
        this.order = ascending ? order.comparator() : order.comparator().reversed();
    }

    /** What comes after the last resource of the page before; everything where there was none. */
    Stream<Entry<R, U>> after(@Nullable Position last) {
        List<Iterator<Entry<R, U>>> rest = parts.stream()
                .map(part -> last == null ? part : part.tailMap(last, false))
                .map(part -> part.values().iterator())
                .toList();
        return rest.size() == 1 ? stream(rest.get(0)) : stream(new Merged(rest));
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Takes from whichever part has the next resource, and from all parts that have it. */
    private final class Merged implements Iterator<Entry<R, U>> {
        private final PriorityQueue<Head<R, U>> heads =
                new PriorityQueue<>(Comparator.comparing(head -> head.entry.position(), order));

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
