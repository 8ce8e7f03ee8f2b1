package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitCommandTest {
    private final Invocation invocation =
            new Invocation(new NoEnvironments(new IllegalStateException("not asked for")), Invocation.SUITE);
    private final Path file;

    InitCommandTest(@TempDir Path directory) {
        this.file = directory.resolve("acme.yaml");
    }

    @Test
    void writes_a_file_for_a_core_and_says_what_to_do_with_it() {
        assertThat(invocation.execute("init", file.toString())).isZero();

        assertThat(file).content().contains("profiles: [ucloud-jobs]");
        assertThat(file.resolveSibling("countersign-target.schema.json")).exists();
        assertThat(invocation.out.toString())
                .isEqualTo("%s is there to be filled in. Then: countersign doctor %s%n".formatted(file, file));
    }

    @ParameterizedTest
    @CsvSource({"--provider, ucloud-provider", "--agave, agave-jobs-permissions"})
    void writes_a_file_for_another_role(String option, String profile) {
        assertThat(invocation.execute("init", option, file.toString())).isZero();

        assertThat(file).content().contains("profiles: [%s]".formatted(profile));
    }

    @Test
    void a_file_is_for_one_role() {
        assertThat(invocation.execute("init", "--provider", "--agave", file.toString()))
                .isEqualTo(ExitStatus.USAGE);

        assertThat(invocation.err.toString())
                .startsWith("Error: --provider, --agave are mutually exclusive (specify only one)");
        assertThat(file).doesNotExist();
    }

    @Test
    void leaves_a_file_that_is_there() throws IOException {
        Files.writeString(file, "mine");

        assertThat(invocation.execute("init", file.toString())).isEqualTo(ExitStatus.SET_UP_WRONG);

        assertThat(invocation.err.toString())
                .isEqualTo("%s is there already; name another file, or move it away\n".formatted(file));
        assertThat(file).hasContent("mine");
    }

    @Test
    void says_so_where_it_can_not_write() {
        Path nowhere = file.resolveSibling("nowhere").resolve("acme.yaml");

        assertThat(invocation.execute("init", nowhere.toString())).isEqualTo(ExitStatus.SET_UP_WRONG);

        assertThat(invocation.err.toString())
                .isEqualTo("can't write %s: is there such a directory, and may you write to it?\n".formatted(nowhere));
    }
}
