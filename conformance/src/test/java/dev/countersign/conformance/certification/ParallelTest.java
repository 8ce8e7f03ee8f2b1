package dev.countersign.conformance.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.environment.SetUpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelTest {
    @Test
    void tasks_run_at_the_same_time() {
        CountDownLatch all = new CountDownLatch(2);
        Queue<Boolean> met = new ConcurrentLinkedQueue<>();
        Runnable task = () -> {
            all.countDown();
            try {
                met.add(all.await(30, TimeUnit.SECONDS));
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        };

        Parallel.run(List.of(task, task));

        assertThat(met).containsExactly(true, true);
    }

    @Test
    void a_single_task_stays_on_its_thread() {
        List<Thread> threads = new ArrayList<>();

        Parallel.run(List.of(() -> threads.add(Thread.currentThread())));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void what_a_task_throws_is_thrown_once_all_have_ended() {
        CountDownLatch ended = new CountDownLatch(1);
        Runnable breaks = () -> {
            throw new SetUpException("this can't be");
        };

        assertThatThrownBy(() -> Parallel.run(List.of(breaks, ended::countDown)))
                .isInstanceOf(SetUpException.class)
                .hasMessage("this can't be");
        assertThat(ended.getCount()).isZero();
    }
}
