package dev.countersign.conformance.steps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** If a scenario can't create a product, one of the target file with the same support is used. */
class JobDeclarationTest {
    private static final Map<String, JobDeclaration> ALL = Map.of(
            "extension", JobDeclaration.EXTENSION,
            "no extension", JobDeclaration.NO_EXTENSION,
            "suspension", JobDeclaration.SUSPENSION,
            "no suspension", JobDeclaration.NO_SUSPENSION,
            "no containers", JobDeclaration.NO_WORD_OF_CONTAINERS,
            "containers disabled", JobDeclaration.CONTAINERS_DISABLED,
            "containers not enabled", JobDeclaration.CONTAINERS_NOT_ENABLED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"docker": {"enabled": true, "timeExtension": true}}             | extension
            {"docker": {"enabled": true, "timeExtension": false}}            | no extension
            {"docker": {"enabled": true, "timeExtension": null}}             | no extension
            {"docker": {"enabled": true}, "virtualMachine": {"enabled": true}} | no extension, no suspension
            {"virtualMachine": {"enabled": true, "suspension": true}}        | no containers, suspension
            {"virtualMachine": {"enabled": true}, "docker": null}            | no containers, no suspension
            {"virtualMachine": {"enabled": false, "suspension": true}}       | no containers
            {"docker": {"enabled": null, "web": null}}                       | no containers
            {"docker": {"enabled": false, "timeExtension": true}}            | containers disabled
            {"docker": {"web": true}}                                        | containers not enabled
            {"docker": {"enabled": null, "web": true}}                       | containers not enabled
            {}                                                               | no containers
            """)
    void is_known_by_the_support_that_a_target_shows(String support, String expected) throws IOException {
        JsonNode shown = new JsonMapper().readTree(support);
        TreeSet<String> names = new TreeSet<>();
        ALL.forEach((name, declaration) -> {
            if (declaration.isShown().test(shown)) {
                names.add(name);
            }
        });

        assertThat(String.join(", ", names)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extension",
                "no extension",
                "suspension",
                "no suspension",
                "containers disabled",
                "containers not enabled"
            })
    void is_seen_where_it_is_declared(String name) {
        JobDeclaration declaration = Objects.requireNonNull(ALL.get(name));

        assertThat(declaration.isShown()).accepts(declaration.support());
    }
}
