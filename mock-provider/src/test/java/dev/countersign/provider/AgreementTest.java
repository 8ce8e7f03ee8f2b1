package dev.countersign.provider;

import static dev.countersign.provider.ProviderFixture.job;
import static dev.countersign.provider.ProviderFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resources that only Core or only the provider knows. */
class AgreementTest {
    private final ProviderFixture fixture = ProviderFixture.withProduct();

    @AfterEach
    void close() {
        fixture.close();
    }

    @BeforeEach
    void runSomeJobs() {
        fixture.createJobs(job("1"), job("2"), job("3"));
        fixture.pass(10);
        fixture.core.news();
    }

    @Test
    void a_creation_that_is_asked_for_again_changes_nothing() {
        fixture.create(resource("4", 0, 100));
        fixture.pass(1);
        fixture.core.news();

        assertThat(fixture.create(resource("4", 0, 100)).body()).hasToString("{\"responses\":[null]}");
        assertThat(fixture.createJobs(job("1")).body()).hasToString("{\"responses\":[null]}");

        fixture.pass(1);
        assertThat(fixture.core.news()).containsExactly("4 null null 30");
    }

    @Test
    void an_id_that_is_given_to_another_resource_is_taken_over() {
        fixture.create(resource("4", 0, 100));
        fixture.clock.runDue();
        fixture.core.news();

        fixture.create(resource("4", 0, 200));
        fixture.createJobs(job("1", ProviderFixture.minutes(5), "example-compute"));
        fixture.clock.runDue();

        assertThat(fixture.core.news())
                .containsExactly(CountingTest.opening("4", 10), "1 IN_QUEUE Your job is now waiting in the queue!");
    }

    @Test
    void jobs_that_core_has_forgotten_are_stopped() {
        fixture.core.knowJobs(job("2"));
        fixture.forNobody("verify", job("1"));

        fixture.pass(59);
        assertThat(fixture.core.browsed()).isEmpty();
        fixture.pass(1);

        assertThat(fixture.core.browsed()).containsExactly("2,3");
        fixture.forUser("terminate", job("1"), job("2"), job("3"));
        fixture.clock.runDue();
        assertThat(fixture.core.news())
                .containsExactly(
                        "1 CANCELING Your job is now being canceled! + 2 CANCELING Your job is now being canceled!");
    }

    @Test
    void jobs_that_are_over_by_what_core_knows_are_stopped() {
        fixture.core.knowJobs(job("2").replace("IN_QUEUE", "SUCCESS"), job("3"));
        fixture.forNobody("verify", job("1"));
        fixture.pass(60);

        fixture.forUser("terminate", job("2"));
        fixture.clock.runDue();

        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void nobody_is_asked_where_core_names_all_however_it_splits_them() {
        fixture.forNobody("verify", job("1"), job("2"));
        fixture.pass(30);
        fixture.createJobs(job("4"));
        fixture.forNobody("verify", job("3"));

        fixture.pass(60);

        assertThat(fixture.core.browsed()).isEmpty();
    }

    @Test
    void many_are_asked_for_page_by_page() {
        fixture.createJobs(IntStream.range(100, 300)
                .mapToObj(id -> job(String.valueOf(id)))
                .toArray(String[]::new));
        fixture.pass(10);
        fixture.forNobody("verify", job("1"));

        fixture.pass(60);

        assertThat(fixture.core.browsed())
                .extracting(ids -> ids.split(",").length)
                .containsExactly(100, 100, 2);
    }

    @Test
    void nothing_is_stopped_where_core_can_not_be_asked_until_it_verifies_again() {
        fixture.core.refuseNext(404);
        fixture.forNobody("verify", job("1"), job("2"));
        fixture.pass(60);
        assertThat(fixture.core.browsed()).containsExactly("3");
        fixture.pass(60);
        assertThat(fixture.core.browsed()).isEmpty();

        fixture.forNobody("verify", job("1"), job("2"));
        fixture.pass(60);

        assertThat(fixture.core.browsed()).containsExactly("3");
    }

    @Test
    void what_core_forbids_is_asked_again_with_a_fresh_token() {
        fixture.core.refuseNext(403);
        fixture.forNobody("verify", job("1"), job("2"));

        fixture.pass(60);

        assertThat(fixture.core.browsed()).containsExactly("3", "3");
        assertThat(fixture.core.refreshes()).isEqualTo(2);
    }
}
