package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.run.TargetPermits.Permit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TargetPermitsTest {
    private static final TargetExclusivity ORDINARY = TargetExclusivity.of(List.of("@waits"));
    private static final TargetExclusivity ALONE = TargetExclusivity.of(List.of("@alone"));
    private static final TargetExclusivity ARRANGING = TargetExclusivity.of(List.of("@waits", "@needs-shares"));
    private static final TargetExclusivity ALONE_AND_ARRANGING =
            TargetExclusivity.of(List.of("@alone", "@needs-faults"));

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final TargetPermits permits = TargetPermits.limited(2, wait -> {});

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void as_many_use_the_target_as_are_permitted_and_the_next_follows_the_first_that_ends() {
        Permit first = permits.acquire(ORDINARY);
        Permit second = permits.acquire(ORDINARY);
        CompletableFuture<Permit> third = acquire(ORDINARY);

        assertThat(isKeptOut(third)).isTrue();

        first.release();
        third.join().release();
        second.release();
    }

    @Test
    void one_that_waits_gives_its_permit_to_others_until_its_wait_is_over() {
        Permit first = permits.acquire(ORDINARY);
        Permit second = permits.acquire(ORDINARY);

        first.releaseDuring(() -> acquire(ORDINARY).join().release());
        CompletableFuture<Permit> third = acquire(ORDINARY);

        assertThat(isKeptOut(third)).isTrue();

        first.release();
        second.release();
        third.join().release();
    }

    @Test
    void one_that_is_alone_waits_for_all_others_and_keeps_them_out() {
        Permit first = permits.acquire(ORDINARY);
        CompletableFuture<Permit> alone = acquire(ALONE);

        assertThat(isKeptOut(alone)).isTrue();

        first.release();
        Permit only = alone.join();
        CompletableFuture<Permit> next = acquire(ORDINARY);

        assertThat(isKeptOut(next)).isTrue();

        only.releaseDuring(() -> next.join().release());
        only.release();
    }

    @Test
    void one_that_is_alone_keeps_others_out_while_it_waits_where_they_would_meet_what_it_has_arranged() {
        Permit only = permits.acquire(ALONE_AND_ARRANGING);
        CompletableFuture<Permit> next = acquire(ORDINARY);

        only.releaseDuring(() -> assertThat(isKeptOut(next)).isTrue());

        only.release();
        next.join().release();
    }

    @Test
    void what_is_arranged_stays_as_it_is_while_one_waits_beside_others() {
        Permit first = permits.acquire(ARRANGING);
        CompletableFuture<Permit> second = acquire(ARRANGING);

        first.releaseDuring(() -> {
            acquire(ORDINARY).join().release();
            assertThat(isKeptOut(second)).isTrue();
        });

        first.release();
        second.join().release();
    }

    @Test
    void without_a_limit_all_use_the_target_at_once() {
        TargetPermits unlimited = TargetPermits.UNLIMITED;

        Permit first = unlimited.acquire(ALONE_AND_ARRANGING);
        Permit second = unlimited.acquire(ALONE_AND_ARRANGING);

        second.release();
        first.release();
    }

    @Test
    void no_permits_at_all_would_let_no_scenario_run() {
        assertThatThrownBy(() -> TargetPermits.limited(0, wait -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one scenario has to run at a time, not 0");
    }

    private CompletableFuture<Permit> acquire(TargetExclusivity use) {
        return CompletableFuture.supplyAsync(() -> permits.acquire(use), others);
    }

    /** Whether it still has no permit after 100 ms. */
    private static boolean isKeptOut(CompletableFuture<Permit> other) {
        try {
            other.get(100, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException keptOut) {
            return true;
        } catch (InterruptedException | ExecutionException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
