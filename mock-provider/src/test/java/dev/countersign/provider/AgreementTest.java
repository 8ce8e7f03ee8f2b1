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
    private final ProviderFixture stage = ProviderFixture.withProduct();

    @AfterEach
    void close() {
        stage.close();
    }

    @BeforeEach
    void runSomeJobs() {
        stage.createJobs(job("1"), job("2"), job("3"));
        stage.pass(10);
        stage.core.news();
    }

    @Test
    void a_creation_that_is_asked_for_again_changes_nothing() {
        stage.create(resource("4", 0, 100));
        stage.pass(1);
        stage.core.news();

        assertThat(stage.create(resource("4", 0, 100)).body()).hasToString("{\"responses\":[null]}");
        assertThat(stage.createJobs(job("1")).body()).hasToString("{\"responses\":[null]}");

        stage.pass(1);
        assertThat(stage.core.news()).containsExactly("4 null null 30");
    }

    @Test
    void an_id_that_is_given_to_another_resource_is_taken_over() {
        stage.create(resource("4", 0, 100));
        stage.clock.runDue();
        stage.core.news();

        stage.create(resource("4", 0, 200));
        stage.createJobs(job("1", ProviderFixture.minutes(5), "example-compute"));
        stage.clock.runDue();

        assertThat(stage.core.news())
                .containsExactly(CountingTest.opening("4", 10), "1 IN_QUEUE Your job is now waiting in the queue!");
    }

    @Test
    void jobs_that_core_has_forgotten_are_stopped() {
        stage.core.knowJobs(job("2"));
        stage.forNobody("verify", job("1"));

        stage.pass(59);
        assertThat(stage.core.browsed()).isEmpty();
        stage.pass(1);

        assertThat(stage.core.browsed()).containsExactly("2,3");
        stage.forUser("terminate", job("1"), job("2"), job("3"));
        stage.clock.runDue();
        assertThat(stage.core.news())
                .containsExactly(
                        "1 CANCELING Your job is now being canceled! + 2 CANCELING Your job is now being canceled!");
    }

    @Test
    void jobs_that_are_over_by_what_core_knows_are_stopped() {
        stage.core.knowJobs(job("2").replace("IN_QUEUE", "SUCCESS"), job("3"));
        stage.forNobody("verify", job("1"));
        stage.pass(60);

        stage.forUser("terminate", job("2"));
        stage.clock.runDue();

        assertThat(stage.core.news()).isEmpty();
    }

    @Test
    void nobody_is_asked_where_core_names_all_however_it_splits_them() {
        stage.forNobody("verify", job("1"), job("2"));
        stage.pass(30);
        stage.createJobs(job("4"));
        stage.forNobody("verify", job("3"));

        stage.pass(60);

        assertThat(stage.core.browsed()).isEmpty();
    }

    @Test
    void many_are_asked_for_page_by_page() {
        stage.createJobs(IntStream.range(100, 300)
                .mapToObj(id -> job(String.valueOf(id)))
                .toArray(String[]::new));
        stage.pass(10);
        stage.forNobody("verify", job("1"));

        stage.pass(60);

        assertThat(stage.core.browsed())
                .extracting(ids -> ids.split(",").length)
                .containsExactly(100, 100, 2);
    }

    @Test
    void nothing_is_stopped_where_core_can_not_be_asked_until_it_verifies_again() {
        stage.core.refuseNext(404);
        stage.forNobody("verify", job("1"), job("2"));
        stage.pass(60);
        assertThat(stage.core.browsed()).containsExactly("3");
        stage.pass(60);
        assertThat(stage.core.browsed()).isEmpty();

        stage.forNobody("verify", job("1"), job("2"));
        stage.pass(60);

        assertThat(stage.core.browsed()).containsExactly("3");
    }

    @Test
    void what_core_forbids_is_asked_again_with_a_fresh_token() {
        stage.core.refuseNext(403);
        stage.forNobody("verify", job("1"), job("2"));

        stage.pass(60);

        assertThat(stage.core.browsed()).containsExactly("3", "3");
        assertThat(stage.core.refreshes()).isEqualTo(2);
    }
}
