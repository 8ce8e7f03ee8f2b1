package dev.countersign.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.countersign.conformance.run.Profiles;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.run.Suite;
import dev.countersign.model.token.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TargetTemplateTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final KeyPair KEY = Keys.generate();

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "USER_TOKEN", "1",
            "ALICE_TOKEN", "2",
            "BOB_TOKEN", "3",
            "OPERATOR_TOKEN", "4",
            "REFRESH_TOKEN", "5",
            "OTHER_REFRESH_TOKEN", "6",
            "OLGA_TOKEN", "7",
            "GREG_TOKEN", "8",
            "STU_TOKEN", "9",
            "ADMINISTRATOR_TOKEN", "10");

    private final Path file;

    TargetTemplateTest(@TempDir Path directory) {
        this.file = directory.resolve("target.yaml");
    }

    @BeforeEach
    void writeKeys() throws IOException {
        try (InputStream certificate = TargetTemplateTest.class.getResourceAsStream("/ca.pem")) {
            Files.copy(Objects.requireNonNull(certificate), file.resolveSibling("ca.pem"));
        }
        writePem("core.pem", "PUBLIC", KEY.getPublic());
        writePem("core-key.pem", "PRIVATE", KEY.getPrivate());
    }

    @ParameterizedTest
    @CsvSource({"CORE, ucloud-jobs", "PROVIDER, ucloud-provider", "AGAVE, agave-jobs-permissions"})
    void is_a_target_file(TargetTemplate template, String profile) throws IOException {
        write(template);

        assertThat(new TargetFile(file).read(ENVIRONMENT).profiles()).containsExactly(profile);
        assertThat(problemsBySchema(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void is_a_target_file_with_all_that_is_optional_too(TargetTemplate template) throws IOException {
        String complete = complete(template);

        Files.writeString(file, complete);
        assertThat(new TargetFile(file).read(ENVIRONMENT).accept()).hasSize(1);
        assertThat(problemsBySchema(complete)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CORE, ucloud-resources",
        "CORE, ucloud-jobs",
        "PROVIDER, ucloud-provider",
        "AGAVE, agave-jobs-permissions"
    })
    void explains_every_word_that_may_be_in_without(TargetTemplate template, String profile) throws IOException {
        write(template);
        String text = Files.readString(file);

        Set<String> words = new TreeSet<>(new TargetFile(file).read(ENVIRONMENT).without());
        Suite.published().requirements().of(profile).forEach(requirement -> words.addAll(requirement.needs()));

        assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(text)
                .containsPattern("\n#   %s +\\S".formatted(word)));
    }

    @ParameterizedTest
    @EnumSource
    void declares_absent_only_what_some_requirement_needs(TargetTemplate template) throws IOException {
        write(template);

        Set<String> needs = new TreeSet<>();
        Suite.published().requirements().all().forEach(requirement -> needs.addAll(requirement.needs()));

        assertThat(needs).containsAll(new TargetFile(file).read(ENVIRONMENT).without());
    }

    @ParameterizedTest
    @EnumSource
    void is_readable_by_its_owner_alone(TargetTemplate template) throws IOException {
        write(template);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leaves_a_file_that_is_there() throws IOException {
        Files.writeString(file, "mine");

        assertThatThrownBy(() -> write(TargetTemplate.CORE)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("mine");
        assertThat(file.resolveSibling(TargetTemplate.SCHEMA)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            profiles: [ucloud-jobs]  | profiles: []
            profiles: [ucloud-jobs]  | profiles: [ucloud-jobs, ucloud-provider]
            profiles: [ucloud-jobs]  | profiles: [agave-jobs-permissions]
            role: PI                 | role: BOSS
            role: PI                 | rolle: PI
            usual:                   | backwards:
            https://core             | ftp://core
            `token: "${USER_TOKEN}"` | token: { file: f, command: c }
            `coreKey: core.pem`      | `# coreKey: core.pem`
            deadline: PT10M          | deadline: soon
            administrator: {         | administrator: { groups: [],
            `give: { command:`       | `give: { file:`
            `API-032, place:`        | `API-032, places:`
            """)
    void a_mistake_is_refused_by_the_reader_and_shown_by_editors(String right, String wrong) throws IOException {
        String complete = complete(TargetTemplate.CORE);
        assertThat(complete).contains(right);
        String spoilt = complete.replace(right, wrong);
        Files.writeString(file, spoilt);

        assertThatThrownBy(() -> new TargetFile(file).read(ENVIRONMENT)).isInstanceOf(TargetFileException.class);
        assertThat(problemsBySchema(spoilt)).isNotEmpty();
    }

    @Test
    void the_schema_lists_the_profiles_and_the_kinds_of_resources() throws IOException {
        JsonNode schema = schema();

        assertThat(schema.at("/$defs/profile/enum").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(Profiles.names());
        assertThat(schema.at("/$defs/kind/enum").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(ResourceKinds.names());
    }

    @Test
    void the_templates_name_every_profile_and_every_kind_of_resource() throws IOException {
        assertThat(complete(TargetTemplate.CORE))
                .contains(
                        ResourceKinds.all().stream().map(ResourceKind::profile).toList())
                .contains(
                        ResourceKinds.all().stream().map(ResourceKind::basePath).toList());
        assertThat(complete(TargetTemplate.PROVIDER)).contains(String.join(", ", ResourceKinds.names()));
    }

    private void write(TargetTemplate template) throws IOException {
        template.write(file, Profiles.names(), ResourceKinds.names());
    }

    /** The template with its commented keys enabled. */
    private String complete(TargetTemplate template) throws IOException {
        Files.deleteIfExists(file);
        write(template);
        String text = Files.readString(file);
        Files.delete(file);
        return text.replaceAll("(?m)^( *)# ( *[A-Za-z]+:( .*)?)$", "$1$2");
    }

    private JsonNode schema() throws IOException {
        write(TargetTemplate.CORE);
        Files.delete(file);
        return YAML.readTree(Files.readString(file.resolveSibling(TargetTemplate.SCHEMA)));
    }

    private List<String> problemsBySchema(String yaml) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file.resolveSibling(TargetTemplate.SCHEMA)), InputFormat.JSON)
                .validate(YAML.readTree(yaml))
                .stream()
                .map(problem -> problem.getMessage())
                .toList();
    }

    private void writePem(String name, String label, Key key) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        Files.writeString(
                file.resolveSibling(name),
                "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n".formatted(label, base64, label));
    }
}
