package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {
    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void ctrl_c_writes_what_is_known_and_ends_with_130(@TempDir Path report) throws IOException, InterruptedException {
        Process program = start("certify", "--report", report.toString());
        try (BufferedReader output = program.inputReader()) {
            awaitLine(output, "passed      API-001          A call is answered");

            new ProcessBuilder("kill", "-INT", String.valueOf(program.pid()))
                    .start()
                    .waitFor();

            assertThat(output.lines().toList())
                    .contains("incomplete: 0 of 1 MUSTs verified, 1 untestable; interrupted", "report in " + report);
        }
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(130);
        assertThat(Files.readString(report.resolve("result.json")))
                .contains("\"interrupted\" : true,", "\"scenariosRun\" : 1,");
        assertThat(report.resolve("junit.xml")).exists();
    }

    /** Starts two scenarios in parallel, in any order: one passes, the other never ends. */
    static Process start(String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder program = new ProcessBuilder(java, "-cp", classPath, EndlessCertification.class.getName());
        program.command().addAll(List.of(arguments));
        program.command().addAll(List.of("--parallel", "2"));
        return program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static void awaitLine(BufferedReader output, String expected) throws IOException {
        String line = output.readLine();
        while (line != null && !line.equals(expected)) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo(expected);
    }
}
