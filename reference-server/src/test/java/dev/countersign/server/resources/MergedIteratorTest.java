package dev.countersign.server.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.call.SortDirection;
import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResource.Update;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergedIteratorTest {
    private final StoredResource<ExampleResource, Update> oldest = Examples.entry(9, 1, "bob");
    private final StoredResource<ExampleResource, Update> older = Examples.entry(10, 1, "alice");
    private final StoredResource<ExampleResource, Update> newer = Examples.entry(3, 2, "bob");
    private final StoredResource<ExampleResource, Update> newest = Examples.entry(4, 2, "alice");

    @Test
    void goes_by_age_then_by_number() {
        assertThat(walk(
                        SortOrder.CREATED_AT,
                        SortDirection.ASCENDING,
                        null,
                        List.of(List.of(newest, oldest, newer, older))))
                .containsExactly(oldest, older, newer, newest);
    }

    @Test
    void goes_backwards() {
        assertThat(walk(
                        SortOrder.CREATED_AT,
                        SortDirection.DESCENDING,
                        null,
                        List.of(List.of(newest, oldest), List.of(newer, older))))
                .containsExactly(newest, newer, older, oldest);
    }

    @Test
    void goes_by_creator_then_by_age() {
        var parts = List.of(List.of(oldest, older), List.of(newer, newest));

        assertThat(walk(SortOrder.CREATED_BY, SortDirection.ASCENDING, null, parts))
                .containsExactly(older, newest, oldest, newer);
        assertThat(walk(SortOrder.CREATED_BY, SortDirection.DESCENDING, null, parts))
                .containsExactly(newer, oldest, newest, older);
    }

    @ParameterizedTest
    @EnumSource(SortOrder.class)
    void shows_what_is_in_several_parts_once(SortOrder order) {
        assertThat(walk(
                        order,
                        SortDirection.ASCENDING,
                        null,
                        List.of(List.of(oldest, newer), List.of(newer), List.of(oldest, newer))))
                .containsExactly(oldest, newer);
    }

    @ParameterizedTest
    @EnumSource(SortOrder.class)
    void of_nothing_is_nothing(SortOrder order) {
        assertThat(walk(order, SortDirection.ASCENDING, null, List.of())).isEmpty();
    }

    @Test
    void goes_on_after_the_last_one_even_if_that_is_gone() {
        assertThat(walk(SortOrder.CREATED_AT, SortDirection.ASCENDING, older, List.of(List.of(oldest, newest))))
                .containsExactly(newest);
        assertThat(walk(SortOrder.CREATED_BY, SortDirection.DESCENDING, newer, List.of(List.of(oldest, newest))))
                .containsExactly(oldest, newest);
    }

    /** Compares with sorting everything. */
    @RepeatedTest(200)
    void agrees_with_the_plain_way(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<StoredResource<ExampleResource, Update>> all = new ArrayList<>();
        for (int id = 1; id <= random.nextInt(30); id++) {
            all.add(Examples.entry(id, random.nextInt(5), "user" + random.nextInt(3)));
        }
        List<List<StoredResource<ExampleResource, Update>>> parts = new ArrayList<>();
        TreeSet<Long> seen = new TreeSet<>();
        for (int part = random.nextInt(4); part > 0; part--) {
            List<StoredResource<ExampleResource, Update>> chosen = new ArrayList<>();
            all.stream().filter(entry -> random.nextBoolean()).forEach(entry -> {
                chosen.add(entry);
                seen.add(entry.position().id());
            });
            parts.add(chosen);
        }
        SortOrder order = random.nextBoolean() ? SortOrder.CREATED_AT : SortOrder.CREATED_BY;
        SortDirection direction = random.nextBoolean() ? SortDirection.ASCENDING : SortDirection.DESCENDING;

        List<StoredResource<ExampleResource, Update>> expected = new ArrayList<>(all);
        expected.removeIf(entry -> !seen.contains(entry.position().id()));
        Comparator<StoredResource<ExampleResource, Update>> byAge = Comparator.comparing(
                        (StoredResource<ExampleResource, Update> entry) ->
                                entry.resource().createdAt())
                .thenComparing(entry -> Long.valueOf(entry.resource().id()));
        expected.sort(
                order == SortOrder.CREATED_AT
                        ? byAge
                        : Comparator.comparing((StoredResource<ExampleResource, Update> entry) ->
                                        entry.resource().owner().createdBy())
                                .thenComparing(byAge));
        if (direction == SortDirection.DESCENDING) {
            Collections.reverse(expected);
        }

        assertThat(walk(order, direction, null, parts)).isEqualTo(expected);
        for (int last = 0; last < expected.size(); last++) {
            assertThat(walk(order, direction, expected.get(last), parts))
                    .isEqualTo(expected.subList(last + 1, expected.size()));
        }
    }

    private static List<StoredResource<ExampleResource, Update>> walk(
            SortOrder order,
            SortDirection direction,
            @Nullable StoredResource<ExampleResource, Update> last,
            List<List<StoredResource<ExampleResource, Update>>> parts) {
        List<NavigableMap<PagePosition, StoredResource<ExampleResource, Update>>> ordered = parts.stream()
                .map(part -> {
                    NavigableMap<PagePosition, StoredResource<ExampleResource, Update>> map =
                            new TreeMap<>(order.comparator());
                    part.forEach(entry -> map.put(entry.position(), entry));
                    return map;
                })
                .toList();
        return new MergedIterator<>(ordered, order, direction)
                .after(last == null ? null : last.position())
                .toList();
    }
}
