package dev.countersign.conformance.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.broken.BrokenCores;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.stage.StageSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows that nobody has thought of, the same with each build. */
class ExplorerTest {
    private static final long SEED = 20211025;
    private static final int FLOWS = 60;

    private final Path directory;

    ExplorerTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void our_core_does_what_the_model_says() {
        try (Stage stage = Stage.set(StageSettings.EMBEDDED)) {
            Run run = new Run(stage.target(), new ExampleKind(), SEED);

            assertThat(new Explorer(run, directory).explore(SEED, FLOWS)).isEmpty();
        }
    }

    @Test
    void the_same_seed_gives_the_same_flows() {
        List<Flow> flows = flows();

        assertThat(flows).isEqualTo(flows());
        assertThat(flows.stream().distinct().count()).isGreaterThan(FLOWS * 3 / 4);
    }

    @Test
    void a_core_in_which_readers_delete_is_found_and_told_by_the_shortest_flow() {
        assertThat(found("READ lets its holder delete").map(Deviation::scenario))
                .contains(
                        """
                          Scenario: What was found by exploring
                            Given Alice has created a resource
                            When Alice gives READ on the resource to the user
                            When the user deletes the resource
                            Then the request is refused
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "READ lets its holder share",
                "what was given stays given",
                "EDIT is not given",
                "everybody retrieves everything"
            })
    void whoever_is_wrong_about_permissions_is_found(String name) {
        assertThat(found(name)).isPresent();
    }

    private static List<Flow> flows() {
        return IntStream.range(0, FLOWS)
                .mapToObj(number -> Flow.random(SEED, number))
                .toList();
    }

    private Optional<Deviation> found(String name) {
        return BrokenCores.in(
                name, target -> new Explorer(new Run(target, new ExampleKind(), SEED), directory).explore(SEED, FLOWS));
    }
}
