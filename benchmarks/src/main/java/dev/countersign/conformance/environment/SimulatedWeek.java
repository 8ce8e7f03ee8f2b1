package dev.countersign.conformance.environment;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Runs 100,000 jobs through a simulated week, on our own Core and provider over HTTP, and prints the duration, the memory
 * use, and the processor time by component. Every ten minutes, or at the interval in the argument, such as {@code PT6.048S},
 * an equal share of the jobs is created in one request; each waits, runs for an hour and ends. All use a shared folder; access
 * to it is lost once for five minutes.
 */
public final class SimulatedWeek {
    private static final int JOBS = 100_000;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration WITHOUT_ACCESS = Duration.ofMinutes(5);
    private static final String SHARE = "{\"path\": \"/12512/shared\", \"user\": \"user\"}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Target target;

    private SimulatedWeek(Target target) {
        this.target = target;
    }

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
                ProcessorTime processor = ProcessorTime.start()) {
            SimulatedWeek week = new SimulatedWeek(environment.target());
            long began = System.nanoTime();
            week.pass(Duration.parse(arguments.length == 0 ? "PT10M" : arguments[0]));
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "%,d jobs took %.1f s; %d MiB of heap are in use afterwards, of at most %d%n",
                    JOBS,
                    took.toMillis() / 1e3,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    runtime.maxMemory() >> 20);
            processor.print(Path.of("simulated-week.jfr"));
            week.requireEverythingEnded();
            week.loseAccess();
        }
    }

    private void pass(Duration pause) throws IOException, InterruptedException {
        operate("PUT", "/shares", SHARE);
        int pauses = Math.toIntExact(WEEK.dividedBy(pause));
        for (int passed = 0; passed < pauses; passed++) {
            create((int) ((long) JOBS * passed / pauses), (int) ((long) JOBS * (passed + 1) / pauses));
            advance(pause);
            if (passed == pauses / 2) {
                operate("DELETE", "/shares", SHARE);
                advance(WITHOUT_ACCESS);
                operate("PUT", "/shares", SHARE);
            }
        }
        advance(Duration.ofHours(2));
    }

    private void create(int from, int to) throws IOException, InterruptedException {
        String items = IntStream.range(from, to)
                .mapToObj(number ->
                        """
                                {"application": {"name": "acme-web-application", "version": "1.0.0"},
                                 "product": {"id": "example-compute", "category": "example-compute", "provider": "example"},
                                 "name": "Job %d", "replicas": 1, "allowDuplicateJob": false, "timeAllocation": null,
                                 "resources": [{"type": "file", "path": "/12512/shared/%d", "readOnly": false}]}"""
                                .formatted(number, number))
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
        call("POST", "/api/jobs", user(), items);
    }

    private void requireEverythingEnded() throws IOException, InterruptedException {
        for (String state : new String[] {"IN_QUEUE", "RUNNING", "CANCELING", "FAILURE"}) {
            String page = call("GET", "/api/jobs/browse?filterState=" + state, user(), "");
            if (!JSON.readTree(page).path("items").isEmpty()) {
                throw new IllegalStateException("there are jobs that are still %s: %s".formatted(state, page));
            }
        }
        String last = call("GET", "/api/jobs/retrieve?id=" + JOBS, user(), "");
        System.out.printf("The last of them: %s%n", JSON.readTree(last).path("status"));
    }

    /** Measures how long Core searches for running jobs that have to be checked. */
    private void loseAccess() throws IOException, InterruptedException {
        long began = System.nanoTime();
        operate("DELETE", "/shares", SHARE);
        System.out.printf("Taking back access took %.1f ms, with %,d jobs%n", (System.nanoTime() - began) / 1e6, JOBS);
    }

    private void advance(Duration by) throws IOException, InterruptedException {
        operate("POST", "/clock/advance", "{\"by\": \"%s\"}".formatted(by));
    }

    private void operate(String method, String path, String body) throws IOException, InterruptedException {
        call(method, "/simulation" + path, simulation().token(), body);
    }

    private String call(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(target.target().url().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s %s was answered %d: %s".formatted(method, path, response.statusCode(), response.body()));
        }
        return response.body();
    }

    private String user() {
        return Objects.requireNonNull(target.users().get("user")).token();
    }

    private Target.Simulation simulation() {
        return Objects.requireNonNull(target.simulation());
    }
}
