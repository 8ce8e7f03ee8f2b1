package dev.countersign.server.resources;

import dev.countersign.model.call.SortDirection;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceUpdate;
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

/** Iterates over several parts of the catalogue in one order, each resource once. */
final class MergedIterator<R extends Resource, U extends ResourceUpdate<U>> {
    private final List<NavigableMap<PagePosition, StoredResource<R, U>>> parts;
    private final Comparator<PagePosition> order;

    /** @param parts each in {@code order}, ascending */
    MergedIterator(
            List<NavigableMap<PagePosition, StoredResource<R, U>>> parts, SortOrder order, SortDirection direction) {
        boolean ascending = direction == SortDirection.ASCENDING;
        this.parts = ascending
                ? parts
                : parts.stream().map(NavigableMap::descendingMap).toList();
        this.order = ascending ? order.comparator() : order.comparator().reversed();
    }

    /** The resources after the last one of the previous page; all if there was none. */
    Stream<StoredResource<R, U>> after(@Nullable PagePosition last) {
        List<Iterator<StoredResource<R, U>>> rest = parts.stream()
                .map(part -> last == null ? part : part.tailMap(last, false))
                .map(part -> part.values().iterator())
                .toList();
        return rest.size() == 1 ? stream(rest.get(0)) : stream(new Merged(rest));
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Merges the parts: takes the next resource from all parts that contain it. */
    private final class Merged implements Iterator<StoredResource<R, U>> {
        private final PriorityQueue<Head<R, U>> heads =
                new PriorityQueue<>(Comparator.comparing(head -> head.entry.position(), order));

        Merged(List<Iterator<StoredResource<R, U>>> parts) {
            parts.forEach(this::push);
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public StoredResource<R, U> next() {
            Head<R, U> first = heads.remove();
            push(first.rest);
            for (Head<R, U> same = heads.peek(); same != null && same.entry == first.entry; same = heads.peek()) {
                push(heads.remove().rest);
            }
            return first.entry;
        }

        private void push(Iterator<StoredResource<R, U>> part) {
            if (part.hasNext()) {
                heads.add(new Head<>(part.next(), part));
            }
        }
    }

    private record Head<R extends Resource, U extends ResourceUpdate<U>>(
            StoredResource<R, U> entry, Iterator<StoredResource<R, U>> rest) {}
}
