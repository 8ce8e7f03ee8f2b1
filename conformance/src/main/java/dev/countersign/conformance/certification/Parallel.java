package dev.countersign.conformance.certification;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs tasks in parallel. */
final class Parallel {
    private Parallel() {}

    /**
     * Runs each task on its own thread, or a single task on the caller's thread, and returns when all have ended.
     *
     * @throws RuntimeException the exception of the first task in the list that threw one
     */
    static void run(List<Runnable> tasks) {
        if (tasks.size() == 1) {
            tasks.get(0).run();
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<CompletableFuture<Void>> running = tasks.stream()
                    .map(task -> CompletableFuture.runAsync(task, threads))
                    .toList();
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                    .exceptionally(thrown -> null)
                    .join();
            running.forEach(CompletableFuture::join);
        } catch (CompletionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (thrown.getCause() instanceof Error cause) {
                throw cause;
            }
            throw thrown;
        } finally {
            threads.shutdown();
        }
    }
}
