package dev.countersign.server.resources;

import dev.countersign.model.call.PageV2;
import dev.countersign.model.call.PaginationRequestV2Consistency;
import dev.countersign.model.call.SortDirection;
import dev.countersign.model.resource.PageRequest;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceUpdate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Divides lists into pages, in the same way for browsing and searching and for every resource type. */
final class Pages<R extends Resource, U extends ResourceUpdate<U>> {
    private static final Set<Integer> SUPPORTED = Set.of(10, 25, 50, 100, 250);
    private static final int USUAL = 50;

    private final String kind;
    private final Catalogue<R, U> catalogue;
    private final PageTokens tokens;
    private final InstantSource time;

    Pages(String kind, Catalogue<R, U> catalogue, InstantSource time) {
        this.kind = kind;
        this.catalogue = catalogue;
        this.tokens = new PageTokens(time);
        this.time = time;
    }

    /** One page of the resources that match {@code wanted}, each converted by {@code view}. */
    PageV2<R> page(
            String reader,
            List<Readership> audiences,
            PageRequest<?> request,
            Predicate<StoredResource<R, U>> wanted,
            Function<StoredResource<R, U>, R> view) {
        int size = size(request.itemsPerPage());
        long skip = skip(request);
        PageToken from = request.next() == null ? null : tokens.read(request.next(), kind, reader);
        return catalogue.reading(() -> {
            if (from != null && catalogue.wasClearedAfter(from.asOf())) {
                throw PageTokens.tooOld();
            }
            long asOf = from == null ? catalogue.changes() : from.asOf();
            if (request.consistency() == PaginationRequestV2Consistency.REQUIRE
                    && catalogue.hasChangedSince(asOf, audiences)) {
                throw new RefusedException.Inconsistent();
            }
            SortOrder order = from == null ? SortOrder.of(request.sortBy()) : from.order();
            SortDirection direction = from == null
                    ? Objects.requireNonNullElse(request.sortDirection(), SortDirection.ASCENDING)
                    : from.direction();
            List<StoredResource<R, U>> found = new MergedIterator<>(catalogue.walk(audiences, order), order, direction)
                    .after(from == null ? null : from.after())
                    .filter(wanted)
                    .skip(skip)
                    .limit(size + 1L)
                    .toList();
            boolean more = found.size() > size;
            List<R> items = new ArrayList<>(size);
            found.subList(0, more ? size : found.size()).forEach(entry -> items.add(view.apply(entry)));
            String next = more ? tokens.write(token(reader, order, direction, found.get(size - 1), asOf)) : null;
            return new PageV2<>(size, items, next);
        });
    }

    private PageToken token(
            String reader, SortOrder order, SortDirection direction, StoredResource<R, U> last, long asOf) {
        return new PageToken(kind, reader, order, direction, last.position(), time.millis(), asOf);
    }

    private static int size(@Nullable Integer itemsPerPage) {
        if (itemsPerPage == null) {
            return USUAL;
        }
        if (itemsPerPage < 1) {
            throw new RefusedException.Invalid("itemsPerPage", "must be 10, 25, 50, 100 or 250, not " + itemsPerPage);
        }
        return SUPPORTED.contains(itemsPerPage) ? itemsPerPage : USUAL;
    }

    private static long skip(PageRequest<?> request) {
        Long skip = request.itemsToSkip();
        if (skip == null) {
            return 0;
        }
        if (skip < 0) {
            throw new RefusedException.Invalid("itemsToSkip", "must not be negative, but is " + skip);
        }
        return request.next() == null ? skip : 0;
    }
}
