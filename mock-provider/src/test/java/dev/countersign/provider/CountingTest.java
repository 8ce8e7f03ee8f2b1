package dev.countersign.provider;

import static dev.countersign.provider.ProviderFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final Duration TICK = Duration.ofNanos(1);

    private final ProviderFixture fixture = ProviderFixture.withProduct();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_resource_is_accepted_without_an_id_of_the_provider_and_nothing_is_told_before_the_answer() {
        ProviderFixture.Answer answer = fixture.create(resource("1234", 0, 100));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("responses")).containsExactly(NullNode.instance);
        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void counting_begins_at_once_with_a_first_step_and_both_updates_in_one_call() {
        fixture.create(resource("1234", 0, 100));

        fixture.clock.runDue();

        assertThat(fixture.core.news()).containsExactly(opening("1234", 10));
    }

    @Test
    void every_distance_up_to_ten_thousand_begins_with_a_step_of_ten() {
        fixture.create(resource("1", 0, 100), resource("2", 0, 200), resource("3", 0, 300), resource("4", 0, 10_000));

        fixture.clock.runDue();

        assertThat(fixture.core.news())
                .containsExactly(together(opening("1", 10), opening("2", 10), opening("3", 10), opening("4", 10)));
    }

    @Test
    void a_step_is_due_at_the_interval_and_not_a_tick_before() {
        fixture.create(resource("1234", 0, 100));
        fixture.clock.runDue();
        fixture.core.news();

        fixture.clock.advance(Duration.ofSeconds(1).minus(TICK));
        assertThat(fixture.core.news()).isEmpty();

        fixture.clock.advance(TICK);
        assertThat(fixture.core.news()).containsExactly("1234 null null 20");

        fixture.clock.advance(TICK);
        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void the_step_that_reaches_the_target_is_the_last() {
        fixture.create(resource("1234", 0, 35));

        fixture.pass(100);

        assertThat(fixture.core.news())
                .containsExactly(opening("1234", 10), "1234 null null 20", "1234 null null 30", done("1234", 35));
        assertThat(fixture.clock.nextDue()).isNull();
    }

    @Test
    void counting_backwards_mirrors_counting_forwards() {
        fixture.create(resource("1234", 5, -20));

        fixture.pass(100);

        assertThat(fixture.core.news()).containsExactly(opening("1234", -5), "1234 null null -15", done("1234", -20));
    }

    @Test
    void a_count_that_its_first_step_completes_is_running_before_it_is_done() {
        fixture.create(resource("1", 0, 10), resource("2", 0, 3), resource("3", 7, 7));
        fixture.clock.runDue();
        assertThat(fixture.core.news()).containsExactly(together(opening("1", 10), opening("2", 3), opening("3", 7)));

        fixture.pass(1);

        assertThat(fixture.core.news()).containsExactly(together(done("1", 10), done("2", 3), done("3", 7)));
    }

    @Test
    void the_longest_counts_take_a_bounded_number_of_steps() {
        fixture.create(
                resource("1", Integer.MIN_VALUE, Integer.MAX_VALUE),
                resource("2", Integer.MAX_VALUE, Integer.MIN_VALUE));

        fixture.clock.advance(Duration.ofDays(1));

        List<String> news = fixture.core.news();
        assertThat(news)
                .hasSize(1_000)
                .startsWith(together(opening("1", -2_143_188_680), opening("2", 2_143_188_679)))
                .endsWith(together(done("1", Integer.MAX_VALUE), done("2", Integer.MIN_VALUE)));
    }

    @Test
    void a_long_count_takes_its_steps_each_minute_beside_short_ones_of_the_same_request() {
        fixture.create(resource("long", 0, 10_001), resource("short", 0, 30));
        fixture.clock.runDue();
        assertThat(fixture.core.news()).containsExactly(together(opening("long", 11), opening("short", 10)));

        fixture.pass(59);
        assertThat(fixture.core.news()).containsExactly("short null null 20", done("short", 30));

        fixture.pass(1);
        assertThat(fixture.core.news()).containsExactly("long null null 22");
    }

    @Test
    void resources_that_are_due_together_count_in_the_order_of_their_creation() {
        fixture.create(resource("b", 0, 100), resource("a", 0, 100));
        fixture.create(resource("c", 0, 100));
        fixture.clock.runDue();
        fixture.core.news();

        fixture.pass(1);

        assertThat(fixture.core.news()).containsExactly("b null null 20 + a null null 20", "c null null 20");
    }

    @Test
    void core_is_told_of_as_many_resources_at_once_as_a_call_holds() {
        fixture.create(IntStream.range(0, 251)
                .mapToObj(id -> resource(String.valueOf(id), 0, 20))
                .toArray(String[]::new));

        fixture.pass(1);

        assertThat(fixture.core.news())
                .extracting(news -> news.split(" \\+ ").length)
                .containsExactly(500, 2, 250, 1);
    }

    @Test
    void a_deleted_resource_stops_and_the_others_go_on() {
        fixture.create(resource("1", 0, 100), resource("2", 0, 100));
        fixture.clock.runDue();
        fixture.core.news();

        ProviderFixture.Answer answer =
                fixture.asCore("DELETE", ProviderFixture.EXAMPLE, ProviderFixture.items(resource("1", 0, 100)));
        fixture.pass(1);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasToString("{\"responses\":[{}]}");
        assertThat(fixture.core.news()).containsExactly("2 null null 20");
    }

    @Test
    void a_resource_deleted_before_its_count_began_never_counts() {
        fixture.create(resource("1", 0, 100));

        fixture.asCore("DELETE", ProviderFixture.EXAMPLE, ProviderFixture.items(resource("1", 0, 100)));
        fixture.pass(10);

        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void a_resource_deleted_while_core_hears_of_it_stops() {
        fixture.core.duringUpdate(
                () -> fixture.asCore("DELETE", ProviderFixture.EXAMPLE, ProviderFixture.items(resource("1", 0, 100))));
        fixture.create(resource("1", 0, 100));

        fixture.pass(10);

        assertThat(fixture.core.news()).containsExactly(opening("1", 10));
    }

    @Test
    void deleting_what_is_unknown_succeeds_since_it_is_gone_already() {
        ProviderFixture.Answer answer =
                fixture.asCore("DELETE", ProviderFixture.EXAMPLE, ProviderFixture.items(resource("9", 0, 100)));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void an_id_that_core_gives_again_belongs_to_the_new_resource_alone() {
        fixture.create(resource("1", 0, 100));
        fixture.clock.runDue();
        fixture.core.news();

        fixture.create(resource("1", 0, 30));
        fixture.pass(10);

        assertThat(fixture.core.news()).containsExactly(opening("1", 10), "1 null null 20", done("1", 30));
    }

    @Test
    void a_resource_that_gets_its_id_while_core_hears_the_last_of_another_counts() {
        fixture.create(resource("1", 0, 10));
        fixture.clock.runDue();
        fixture.core.news();
        fixture.core.duringUpdate(() -> {
            fixture.core.duringUpdate(() -> {});
            fixture.create(resource("1", 0, 20));
        });

        fixture.pass(10);

        assertThat(fixture.core.news()).containsExactly(done("1", 10), opening("1", 10), done("1", 20));
    }

    /** The updates as they arrive in one call. */
    static String together(String... news) {
        return String.join(" + ", news);
    }

    static String opening(String id, int value) {
        return "%s \"We are about to start counting!\" PENDING null + %s \"We are now counting!\" RUNNING %d"
                .formatted(id, id, value);
    }

    static String done(String id, int value) {
        return "%s \"We are done counting!\" DONE %d".formatted(id, value);
    }
}
