package dev.countersign.conformance.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs scenarios at the same time, as far as they allow it. */
final class ScenarioPool {
    /** How many scenarios may wait at the same time, each on its own thread. */
    private static final int MOST_WAITING = 500;

    private final int parallel;
    private final boolean isolates;
    private final boolean permits;

    /**
     * @param parallel how many scenarios run at the same time
     * @param isolates whether those that run alone have a target of their own, so that others may run meanwhile
     * @param permits whether {@link TargetPermits} limit the scenarios, rather than the pool
     */
    ScenarioPool(int parallel, boolean isolates, boolean permits) {
        this.parallel = parallel;
        this.isolates = isolates;
        this.permits = permits;
    }

    /** Runs all scenarios, and returns when the last has ended. */
    void run(List<FeatureScenario> scenarios, Consumer<FeatureScenario> each) {
        ForkJoinPool threads = threads();
        try {
            stages(scenarios, each).forEach(stage -> {
                List<ForkJoinTask<?>> running = new ArrayList<>();
                stage.forEach(task -> running.add(threads.submit(task)));
                running.forEach(ForkJoinTask::join);
            });
        } finally {
            threads.shutdown();
        }
    }

    /** The tasks of each stage run at the same time; the next stage begins when they have ended. */
    private List<List<Runnable>> stages(List<FeatureScenario> scenarios, Consumer<FeatureScenario> each) {
        if (permits) {
            return List.of(tasks(LongestWaitFirst.order(scenarios), each));
        }
        if (parallel == 1) {
            return List.of(tasks(scenarios, each));
        }
        List<Runnable> together = new ArrayList<>();
        List<FeatureScenario> alone =
                scenarios.stream().filter(ScenarioPool::runsAlone).toList();
        Runnable oneByOne = () -> alone.forEach(each);
        List<Runnable> others = tasks(
                scenarios.stream().filter(scenario -> !runsAlone(scenario)).toList(), each);
        if (!isolates) {
            return List.of(others, List.of(oneByOne));
        }
        together.add(oneByOne);
        together.addAll(others);
        return List.of(together);
    }

    private static List<Runnable> tasks(List<FeatureScenario> scenarios, Consumer<FeatureScenario> each) {
        return scenarios.stream()
                .<Runnable>map(scenario -> () -> each.accept(scenario))
                .toList();
    }

    private static boolean runsAlone(FeatureScenario scenario) {
        List<String> tags = scenario.pickle().getTags();
        return tags.contains("@alone") || tags.contains("@waits");
    }

    /** Threads that take tasks in the order of their submission; a blocked one gives way to another while it waits. */
    private ForkJoinPool threads() {
        int most = permits ? parallel + MOST_WAITING : parallel;
        return new ForkJoinPool(
                parallel,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                true,
                parallel,
                most,
                1,
                pool -> true,
                1,
                TimeUnit.MINUTES);
    }
}
