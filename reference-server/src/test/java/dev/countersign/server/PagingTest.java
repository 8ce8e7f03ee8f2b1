package dev.countersign.server;

import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller user = core.as("user");

    @ParameterizedTest
    @CsvSource({"10, 26", "25, 11", "50, 6", "100, 3", "250, 2"})
    void a_walk_shows_everything_once_in_pages_of_the_size_asked_for(int itemsPerPage, int pages) {
        List<String> all = user.createCounts(251);

        List<Answer> walk = walk("itemsPerPage", Integer.toString(itemsPerPage));

        assertThat(walk).hasSize(pages);
        assertThat(walk).allSatisfy(page -> {
            assertThat(page.body().get("itemsPerPage").intValue()).isEqualTo(itemsPerPage);
            assertThat(page.ids()).hasSizeLessThanOrEqualTo(itemsPerPage);
        });
        assertThat(idsOf(walk)).isEqualTo(all);
    }

    @Test
    void a_last_page_that_is_full_is_the_last_page() {
        user.createCounts(20);

        assertThat(walk("itemsPerPage", "10")).hasSize(2);
    }

    @Test
    void an_empty_list_has_one_empty_page() {
        assertThat(user.browse().success().toString()).isEqualTo("{\"itemsPerPage\":50,\"items\":[],\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "11", "251", "2147483647", ""})
    void any_other_size_means_50(String itemsPerPage) {
        user.createCounts(51);

        Answer page = user.browse("itemsPerPage", itemsPerPage);

        assertThat(page.ids()).hasSize(50);
        assertThat(page.body().get("itemsPerPage").intValue()).isEqualTo(50);
    }

    @Test
    void the_oldest_comes_first_unless_asked_otherwise() {
        user.createCountTo(1);
        core.clock().advance(Duration.ofSeconds(1));
        user.createCounts(2);

        assertThat(user.browse().ids()).containsExactly("1", "2", "3");
        assertThat(user.browse("sortDirection", "descending").ids()).containsExactly("3", "2", "1");
        assertThat(user.browse("sortBy", "createdAt", "sortDirection", "ascending")
                        .ids())
                .containsExactly("1", "2", "3");
        assertThat(user.browse("sortBy", "nonsense").ids()).containsExactly("1", "2", "3");
    }

    @Test
    void a_list_by_creator_goes_on_from_page_to_page_in_both_directions() {
        Caller alice = core.as("alice").inProject("Project");
        Caller bob = core.as("bob").inProject("Project");
        for (int round = 0; round < 8; round++) {
            bob.createCountTo(1);
            alice.createCountTo(1);
        }
        List<String> ascending =
                List.of("2", "4", "6", "8", "10", "12", "14", "16", "1", "3", "5", "7", "9", "11", "13", "15");

        List<Answer> up = walk(alice, "sortBy", "createdBy", "itemsPerPage", "10");
        List<Answer> down = walk(alice, "sortBy", "createdBy", "sortDirection", "descending", "itemsPerPage", "10");

        assertThat(up).hasSize(2);
        assertThat(idsOf(up)).isEqualTo(ascending);
        assertThat(idsOf(down)).isEqualTo(reversed(ascending));
    }

    @Test
    void a_later_page_keeps_the_order_of_the_first_whatever_is_asked() {
        user.createCounts(15);
        String next = next(user.browse("itemsPerPage", "10", "sortDirection", "descending"));

        Answer second = user.browse("next", next, "sortDirection", "ascending", "sortBy", "createdBy");

        assertThat(second.ids()).containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    void the_first_page_skips_what_it_is_told_to() {
        user.createCounts(30);

        Answer first = user.browse("itemsToSkip", "15", "itemsPerPage", "10");
        Answer second = user.browse("itemsToSkip", "15", "itemsPerPage", "10", "next", next(first));

        assertThat(first.ids()).startsWith("16").endsWith("25");
        assertThat(second.ids()).containsExactly("26", "27", "28", "29", "30");
        assertThat(user.browse("itemsToSkip", "30").ids()).isEmpty();
        assertThat(user.browse("itemsToSkip", Long.toString(Long.MAX_VALUE)).ids())
                .isEmpty();
    }

    @Test
    void what_is_skipped_is_counted_after_the_filter() {
        user.createCounts(4);

        assertThat(user.browse("itemsToSkip", "1", "filterIds", "2,4").ids()).containsExactly("4");
    }

    @Test
    void pages_neither_miss_nor_repeat_what_stays_while_others_are_created_and_deleted() {
        user.createCounts(25);

        Answer first = user.browse("itemsPerPage", "10");
        user.delete("3", "10", "12").success();
        user.createCounts(1);
        Answer second = user.browse("itemsPerPage", "10", "next", next(first));
        user.delete("22", "1").success();
        Answer third = user.browse("itemsPerPage", "10", "next", next(second));

        assertThat(first.ids()).startsWith("1").endsWith("10");
        assertThat(second.ids()).containsExactly("11", "13", "14", "15", "16", "17", "18", "19", "20", "21");
        assertThat(third.ids()).containsExactly("23", "24", "25", "26");
        assertThat(third.next()).isNull();
    }

    @Test
    void a_resource_that_is_seen_for_several_reasons_is_listed_once() {
        Caller alice = core.as("alice");
        alice.createCounts(30);
        alice.updateAcl(
                        share("2", user("bob"), "READ"),
                        share("3", Requests.group("Project", "Group of Bob"), "READ"),
                        share("4", user("bob"), "READ"))
                .success();
        alice.updateAcl(share("2", Requests.group("Project", "Group of Bob"), "READ"))
                .success();
        Caller bob = core.as("bob");
        bob.createCounts(2);

        assertThat(bob.browse().ids()).containsExactly("2", "3", "4", "31", "32");
        assertThat(bob.browse("sortDirection", "descending").ids()).containsExactly("32", "31", "4", "3", "2");
    }

    @Test
    void next_lives_ten_minutes_after_its_page() {
        user.createCounts(31);
        String next = next(user.browse("itemsPerPage", "10"));

        core.clock().advance(Duration.ofMinutes(10));
        assertThat(user.browse("next", next).ids()).startsWith("11");

        core.clock().advance(Duration.ofMillis(1));
        assertThat(user.browse("next", next).refusal())
                .isEqualTo("400 next: is too old; start again with the first page");
    }

    @Test
    void the_life_of_next_counts_anew_with_every_page() {
        user.createCounts(31);
        String next = next(user.browse("itemsPerPage", "10"));

        core.clock().advance(Duration.ofMinutes(9));
        next = next(user.browse("next", next, "itemsPerPage", "10"));
        core.clock().advance(Duration.ofMinutes(9));

        assertThat(user.browse("next", next, "itemsPerPage", "10").ids()).startsWith("21");
    }

    @Test
    void next_is_for_its_reader_alone() {
        user.createCounts(11);
        String next = next(user.browse("itemsPerPage", "10"));

        assertThat(core.as("alice").browse("next", next).refusal())
                .isEqualTo("400 next: is not what a page of this list gave");
    }

    @Test
    void next_does_not_outlive_its_world() {
        user.createCounts(11);
        String next = next(user.browse("itemsPerPage", "10"));

        core.server().enter("empty");
        user.createCounts(11);

        assertThat(user.browse("next", next).refusal())
                .isEqualTo("400 next: is too old; start again with the first page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", ".", "e30.e30", "x", "%2e%2e", "null"})
    void next_can_not_be_made_up(String next) {
        assertThat(user.browse("next", next).refusal()).isEqualTo("400 next: is not what a page of this list gave");
    }

    @Test
    void a_page_where_nothing_changed_meanwhile_is_consistent() {
        user.createCounts(11);
        Answer first = user.browse("itemsPerPage", "10", "consistency", "REQUIRE");
        core.as("alice").createCountTo(1);

        assertThat(user.browse("next", next(first), "consistency", "REQUIRE").ids())
                .containsExactly("11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "delete", "update", "share", "unshare"})
    void a_page_that_is_required_to_be_consistent_is_refused_once_something_changed(String change) {
        user.createCounts(11);
        user.updateAcl(share("1", user("bob"), "READ")).success();
        Answer first = user.browse("itemsPerPage", "10");

        switch (change) {
            case "create" -> user.createCountTo(1);
            case "delete" -> user.delete("5").success();
            case "update" -> core.update(FakeProvider.running("5", 10)).success();
            case "share" -> user.updateAcl(share("5", user("bob"), "READ")).success();
            default -> user.updateAcl(Requests.unshare("1", user("bob"))).success();
        }

        assertThat(user.browse("next", next(first), "consistency", "REQUIRE").refusal())
                .isEqualTo(
                        "409 consistency: what you list has changed since its first page; start again, or ask for PREFER");
        assertThat(user.browse("next", next(first), "consistency", "PREFER").ids())
                .startsWith("11");
    }

    @Test
    void what_is_no_longer_shared_is_a_change_to_its_reader() {
        user.createCounts(11);
        List<String> ids = user.browse().ids();
        Caller bob = core.as("bob");
        ids.forEach(id -> user.updateAcl(share(id, user("bob"), "READ")).success());
        Answer first = bob.browse("itemsPerPage", "10");

        user.updateAcl(Requests.unshare("11", user("bob"))).success();

        assertThat(bob.browse("next", next(first), "consistency", "REQUIRE").status())
                .isEqualTo(409);
        assertThat(bob.browse("next", next(first)).ids()).isEmpty();
    }

    @Test
    void a_search_has_pages_too() {
        user.createCounts(12);

        Answer first = user.search("example-compute", "'itemsPerPage': 10, 'sortDirection': 'descending'");
        Answer second = user.search("example-compute", "'next': '%s'".formatted(first.next()));

        assertThat(first.ids()).startsWith("12").endsWith("3");
        assertThat(second.ids()).containsExactly("2", "1");
        assertThat(second.next()).isNull();
    }

    @Test
    void a_page_may_be_read_again() {
        user.createCounts(25);
        String next = next(user.browse("itemsPerPage", "10"));

        assertThat(user.browse("next", next, "itemsPerPage", "10").ids())
                .isEqualTo(user.browse("next", next, "itemsPerPage", "10").ids());
    }

    @Test
    void a_resource_keeps_its_place_when_it_changes() {
        user.create(count(0, 100), count(0, 200), count(0, 300)).success();

        core.update(FakeProvider.running("2", 10)).success();

        assertThat(user.browse().ids()).containsExactly("1", "2", "3");
    }

    private List<Answer> walk(String... query) {
        return walk(user, query);
    }

    private static List<Answer> walk(Caller reader, String... query) {
        List<Answer> pages = new ArrayList<>();
        pages.add(reader.browse(query));
        for (String next = pages.get(0).next();
                next != null;
                next = pages.get(pages.size() - 1).next()) {
            List<String> again = new ArrayList<>(List.of(query));
            again.addAll(List.of("next", next));
            pages.add(reader.browse(again.toArray(String[]::new)));
        }
        return pages;
    }

    private static List<String> idsOf(List<Answer> pages) {
        return pages.stream().flatMap(page -> page.ids().stream()).toList();
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static String next(Answer page) {
        @Nullable String next = page.next();
        if (next == null) {
            throw new AssertionError("the last page: " + page);
        }
        return next;
    }
}
