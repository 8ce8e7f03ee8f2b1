package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.run.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsCheckTest {
    private final Invocation invocation = new Invocation(new EmbeddedEnvironments(), Suite.published());

    @Test
    void a_document_that_holds_none_of_ours_does_no_harm(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("kettles.md"), "# Kettles\n");

        assertThat(check(directory)).isZero();
        assertThat(invocation.out.toString())
                .startsWith(
                        """
                        kettles.md: not recognised, none of our examples is in it
                        None of the 0 examples in these documents has moved
                        Not compared, since these documents show no request of theirs: browsing-the-catalog""")
                .endsWith(", searching-for-data\n");
    }

    @Test
    void a_changed_example_ends_with_1(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("jobs.txt"),
                """
                Updating

                curl -X POST --data-binary {"permission":"READ_WRITE}" https://jobs.example.org/jobs/v2/$JOB_ID/$USERNAME
                """);

        assertThat(check(directory)).isEqualTo(1);
        assertThat(invocation.out.toString())
                .startsWith("jobs.txt\n")
                .contains("  gone      jobs-permissions-listing\n")
                .contains("  changed   jobs-permissions-updating\n            /0/response was {")
                .doesNotContain("gone      jobs-permissions-deleting-by-an-empty-value")
                .contains("Examples have moved: CONTRIBUTING.md says what to do\nNot compared, ");
    }

    @Test
    void a_directory_without_documents_ends_with_2(@TempDir Path directory) {
        Path absent = directory.resolve("absent");

        assertThat(check(absent)).isEqualTo(2);
        assertThat(check(directory)).isEqualTo(2);
        assertThat(invocation.err)
                .hasToString(
                        "%s is no directory: name one with documents in it%n%s must hold between 1 and 1000 documents, whose names end in .md or .txt%n"
                                .formatted(absent, directory));
    }

    @Test
    void a_document_beyond_all_measure_ends_with_2(@TempDir Path directory) throws IOException {
        Path endless = directory.resolve("endless.md");
        Files.write(endless, new byte[(4 << 20) + 1]);

        assertThat(check(directory)).isEqualTo(2);
        assertThat(invocation.err).hasToString("%s is larger than 4194304 bytes: split it%n".formatted(endless));
    }

    @Test
    void a_link_that_leads_out_of_the_directory_is_not_read(@TempDir Path directory, @TempDir Path elsewhere)
            throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.md"), "# Updating\n");
        Files.createSymbolicLink(directory.resolve("secret.md"), secret);

        assertThat(check(directory)).isEqualTo(2);
        assertThat(invocation.out).asString().isEmpty();
    }

    @Test
    void the_name_of_a_document_steers_no_terminal(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("\u001b[2Jkettles.md"), "# Kettles\n");

        assertThat(check(directory)).isZero();
        assertThat(invocation.out.toString())
                .startsWith("?[2Jkettles.md: not recognised, none of our examples is in it");
    }

    private int check(Path documents) {
        return invocation.execute("docs", "--check", documents.toString());
    }
}
