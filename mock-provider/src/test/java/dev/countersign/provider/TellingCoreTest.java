package dev.countersign.provider;

import static dev.countersign.provider.CountingTest.done;
import static dev.countersign.provider.CountingTest.opening;
import static dev.countersign.provider.CountingTest.together;
import static dev.countersign.provider.ProviderFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingCoreTest {
    private final ProviderFixture fixture = ProviderFixture.withProduct();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void a_resource_that_core_no_longer_knows_is_forgotten(int status) {
        fixture.create(resource("1", 0, 100));
        fixture.create(resource("2", 0, 30));
        fixture.clock.runDue();
        fixture.core.news();
        fixture.core.refuseNext(status);

        fixture.pass(10);

        assertThat(fixture.core.news()).containsExactly("refused 1", "2 null null 20", done("2", 30));
    }

    @Test
    void a_resource_that_core_forbids_to_a_fresh_token_too_is_forgotten() {
        fixture.create(resource("1", 0, 100));
        fixture.create(resource("2", 0, 30));
        fixture.clock.runDue();
        fixture.core.news();
        fixture.core.refuseNext(403, 403);

        fixture.pass(10);

        assertThat(fixture.core.news()).containsExactly("refused 1", "refused 1", "2 null null 20", done("2", 30));
    }

    @Test
    void what_core_forbids_is_told_again_at_once_with_a_fresh_token() {
        fixture.create(resource("1", 0, 30));
        fixture.clock.runDue();
        fixture.core.news();
        fixture.core.refuseNext(403);

        fixture.pass(1);

        assertThat(fixture.core.news()).containsExactly("refused 1", "1 null null 20");
        assertThat(fixture.core.refreshes()).isEqualTo(2);
    }

    @Test
    void what_core_refuses_together_is_told_of_each_alone() {
        fixture.create(resource("1", 0, 30), resource("2", 0, 30), resource("3", 0, 30));
        fixture.clock.runDue();
        fixture.core.news();
        fixture.core.refuseNext(404, 404);

        fixture.pass(2);

        assertThat(fixture.core.news())
                .containsExactly(
                        "refused 1", "refused 1", "2 null null 20", "3 null null 20", done("2", 30), done("3", 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 429, 500, 503})
    void a_refusal_that_is_not_about_the_update_is_followed_by_another_try(int status) {
        fixture.create(resource("1", 0, 30));
        fixture.clock.runDue();
        fixture.core.news();
        fixture.core.refuseNext(status);

        fixture.pass(1);
        assertThat(fixture.core.news()).containsExactly("refused 1");
        fixture.pass(2);

        assertThat(fixture.core.news()).containsExactly("1 null null 20", done("1", 30));
    }

    @Test
    void the_first_news_may_overtake_cores_own_commit_and_is_told_again() {
        fixture.create(resource("1", 0, 100));
        fixture.core.refuseNext(404, 404);

        fixture.pass(2);

        assertThat(fixture.core.news()).containsExactly("refused 1", "refused 1", opening("1", 10));
    }

    @Test
    void first_news_that_core_refuses_three_times_is_told_no_more() {
        fixture.create(resource("1", 0, 100));
        fixture.core.refuseNext(404, 404, 404);

        fixture.pass(10);

        assertThat(fixture.core.news()).containsExactly("refused 1", "refused 1", "refused 1");
    }

    @Test
    void nothing_is_lost_and_the_order_stays_while_core_is_down() {
        fixture.create(resource("1", 0, 30), resource("2", 0, 100));
        fixture.core.goDown();
        fixture.pass(3);
        fixture.core.comeBack();

        fixture.pass(1);
        assertThat(fixture.core.news()).containsExactly(together(opening("1", 10), opening("2", 10)));
        fixture.core.goDown();
        fixture.pass(5);
        fixture.core.comeBack();
        fixture.pass(2);

        assertThat(fixture.core.news())
                .containsExactly("1 null null 20 + 2 null null 20", together(done("1", 30), "2 null null 30"));
    }

    @Test
    void an_access_token_is_used_until_it_is_about_to_expire() {
        fixture.create(resource("1", 0, 10_000));
        fixture.pass(569);
        assertThat(fixture.core.refreshes()).isEqualTo(1);

        fixture.pass(1);

        assertThat(fixture.core.refreshes()).isEqualTo(2);
        fixture.pass(500);
        assertThat(fixture.core.news()).hasSize(1_000).doesNotContain("refused 1");
    }

    @Test
    void a_token_from_a_future_that_no_longer_is_gets_replaced() {
        fixture.create(resource("1", 0, 100));
        fixture.clock.runDue();
        fixture.core.news();

        fixture.clock.restart(ProviderFixture.START.minus(Duration.ofDays(1)));
        fixture.create(resource("2", 0, 100));
        fixture.clock.runDue();

        assertThat(fixture.core.refreshes()).isEqualTo(2);
        assertThat(fixture.core.news()).containsExactly(opening("2", 10));
    }

    @Test
    void a_token_that_core_no_longer_believes_is_replaced() {
        fixture.create(resource("1", 0, 100));
        fixture.clock.runDue();
        fixture.core.refuseNext(401);

        fixture.pass(2);

        assertThat(fixture.core.refreshes()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"opaque", "bnVsbA.bnVsbA.bnVsbA", "e30.e30.e30", "eyJhbGciOiJub25lIn0.bnVsbA.", "a\nb", "æ", ""})
    void an_odd_token_is_used_once_at_most(String token) {
        fixture.core.handOut(token);
        fixture.create(resource("1", 0, 100));
        fixture.clock.runDue();
        assertThat(fixture.core.news()).isEmpty();

        fixture.pass(1);

        assertThat(fixture.core.refreshes()).isEqualTo(2);
        assertThat(fixture.core.news()).containsExactly(opening("1", 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"why\": \"Unknown refresh token\"}",
                "404 | {}",
                "500 | <html>",
                "200 | {\"responses\": []}",
                "200 | {\"responses\": [null]}",
                "200 | {\"responses\": [{}]}",
                "200 | nonsense",
            })
    void news_waits_until_core_gives_an_access_token(int status, String body) {
        fixture.core.answerRefreshWith(status, body);
        fixture.create(resource("1", 0, 20));
        fixture.clock.runDue();
        assertThat(fixture.core.news()).isEmpty();

        fixture.pass(2);

        assertThat(fixture.core.news()).containsExactly(opening("1", 10), done("1", 20));
    }

    @Test
    void a_provider_that_is_closed_tells_nothing_more() {
        fixture.create(resource("1", 0, 100));

        fixture.provider.close();
        fixture.pass(10);

        assertThat(fixture.core.news()).isEmpty();
    }
}
