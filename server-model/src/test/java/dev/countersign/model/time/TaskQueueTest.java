package dev.countersign.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TaskQueueTest {
    private final TaskQueue agenda = new TaskQueue();
    private final List<String> ran = new ArrayList<>();

    private record Planned(long instant, int order) {}

    @Test
    void hands_out_many_tasks_by_instant_and_those_of_one_instant_in_the_order_of_their_planning() {
        SplittableRandom random = new SplittableRandom(7);
        List<Planned> planned = new ArrayList<>();
        for (int order = 0; order < 5_000; order++) {
            planned.add(new Planned(random.nextInt(300), order));
        }

        planned.forEach(this::add);
        runAll();

        assertThat(ran)
                .containsExactlyElementsOf(planned.stream()
                        .sorted(Comparator.comparingLong(Planned::instant))
                        .map(Planned::toString)
                        .toList());
    }

    @Test
    void keeps_the_order_while_tasks_come_and_go() {
        add(new Planned(5, 0));
        add(new Planned(3, 1));
        agenda.removeFirst().run();
        add(new Planned(4, 2));
        add(new Planned(5, 3));

        runAll();

        assertThat(ran)
                .containsExactly(
                        new Planned(3, 1).toString(),
                        new Planned(4, 2).toString(),
                        new Planned(5, 0).toString(),
                        new Planned(5, 3).toString());
    }

    @Test
    void forgets_everything_when_it_is_cleared() {
        add(new Planned(1, 0));

        agenda.clear();
        add(new Planned(2, 1));
        runAll();

        assertThat(ran).containsExactly(new Planned(2, 1).toString());
    }

    private void add(Planned task) {
        agenda.add(task.instant(), () -> ran.add(task.toString()));
    }

    private void runAll() {
        while (!agenda.isEmpty()) {
            agenda.removeFirst().run();
        }
    }
}
