package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.cli.Main;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while a scenario waits for resources that it has requested from a server other than ours. */
@Timeout(90)
class InterruptedRunTest {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Process> program = new CompletableFuture<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final Path directory;

    InterruptedRunTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void leaves_nothing_at_the_target() throws Exception {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            List<String> output = outputOfInterruptedRun(environment, (request, core) -> core.apply(request));

            assertThat(itemsOfUser(environment.target())).isZero();
            assertThat(asked).containsExactly("POST /api/example", "DELETE /api/example");
            assertThat(output)
                    .contains("interrupted: cleaning up, for at most 10 s")
                    .noneMatch(line -> line.startsWith("left at the target"))
                    .anyMatch(line -> line.startsWith("incomplete: ") && line.endsWith("; interrupted"));
            assertThat(Files.readString(directory.resolve("report/result.json")))
                    .contains("\"message\" : \"the run was interrupted before this came to a result\"");
        }
    }

    @Test
    void says_what_could_not_be_deleted() throws Exception {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            List<String> output = outputOfInterruptedRun(environment, (request, core) -> {
                if (request.isFor("DELETE", "/api/example")) {
                    throw new IllegalStateException("hangs up");
                }
                return core.apply(request);
            });

            assertThat(itemsOfUser(environment.target())).isEqualTo(3);
            assertThat(output)
                    .contains("left at the target: example 1, 2, 3 of the user:"
                            + " the request to delete it was not answered");
        }
    }

    private List<String> outputOfInterruptedRun(EmbeddedCore environment, Defect spoiled) throws Exception {
        Defect defect = (request, core) -> spoiled.answer(remembered(request), core);
        try (MutatingProxy proxy =
                MutatingProxy.before(environment.target().target().url(), defect)) {
            Path target = directory.resolve("target.yaml");
            new TargetFile(target).write(withoutSimulation(proxy.url(), environment.target()));
            program.complete(certify(target));
            try (BufferedReader output = program.join().inputReader()) {
                List<String> lines = output.lines().peek(this::look).toList();
                assertThat(program.join().waitFor()).isEqualTo(130);
                return lines;
            }
        }
    }

    private void look(String line) {
        if (line.startsWith("interrupted: ")) {
            interrupted.countDown();
        }
    }

    /** Records requests other than GET, which changes nothing. The first one is not forwarded before the run is interrupted. */
    private Request remembered(Request request) {
        if (request.method().equals("GET")) {
            return request;
        }
        asked.add(request.method() + " " + request.path());
        if (asked.size() == 1) {
            interrupt();
        }
        return request;
    }

    private void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(program.join().pid())).start();
            interrupted.await();
        } catch (IOException e) {
            throw new IllegalStateException("can't interrupt", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process certify(Path target) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "certify",
                        target.toString(),
                        "--profile",
                        "ucloud-resources",
                        "--tags",
                        "@API-027 or @API-031",
                        "--parallel",
                        "1",
                        "--report",
                        directory.resolve("report").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Target withoutSimulation(URI url, Target target) {
        return new Target(
                        new Target.Description("A Core behind a proxy", "0", url),
                        target.users(),
                        target.products(),
                        null,
                        target.deadline())
                .certifiedFor(List.of("ucloud-resources"));
    }

    private static int itemsOfUser(Target target) throws Exception {
        HttpRequest browse = HttpRequest.newBuilder(
                        target.target().url().resolve("/api/example/browse?itemsPerPage=100"))
                .header(
                        "Authorization",
                        "Bearer "
                                + Objects.requireNonNull(target.users().get("user"))
                                        .token())
                .build();
        String page =
                HttpClient.newHttpClient().send(browse, BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(page).path("items").size();
    }
}
