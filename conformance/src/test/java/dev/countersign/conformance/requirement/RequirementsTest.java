package dev.countersign.conformance.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.requirement.Requirement.Level;
import dev.countersign.conformance.requirement.Requirement.Source;
import dev.countersign.conformance.run.Profiles;
import dev.countersign.conformance.run.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequirementsTest {
    private final Requirements requirements = Requirements.in("requirements", Profiles.byName());

    @Test
    void reads_every_file_of_the_package_in_the_order_of_the_ids() {
        assertThat(requirements.all())
                .containsExactly(
                        new Requirement(
                                "API-001",
                                Level.SHOULD,
                                new Source("Conventions", "Calls"),
                                "A call is answered.",
                                "Is it done everywhere?",
                                List.of("ucloud-jobs", "ucloud-resources"),
                                List.of(),
                                null),
                        new Requirement(
                                "RES-001",
                                Level.MUST,
                                new Source("Resources", "Time"),
                                "A resource ends.",
                                "Is it done everywhere?",
                                List.of("ucloud-resources"),
                                List.of("clock"),
                                null),
                        new Requirement(
                                "RES-002",
                                Level.MAY,
                                new Source("Resources", "Time"),
                                "A resource may end early.",
                                null,
                                List.of("ucloud-resources"),
                                List.of(),
                                "It grants a freedom."));
    }

    @Test
    void knows_what_holds_in_a_profile() {
        assertThat(requirements.of("ucloud-jobs")).extracting(Requirement::id).containsExactly("API-001");
    }

    @Test
    void a_requirement_that_names_a_group_applies_in_each_of_its_profiles() {
        Requirements grouped = Requirements.in(
                "requirements", Map.of("ucloud-jobs", List.of("a", "b"), "ucloud-resources", List.of("b")));

        assertThat(grouped.find("API-001"))
                .hasValueSatisfying(found -> assertThat(found.profiles()).containsExactly("a", "b"));
        assertThat(grouped.of("b")).extracting(Requirement::id).containsExactly("API-001", "RES-001", "RES-002");
    }

    @Test
    void refuses_the_name_of_no_profile_and_no_group() {
        assertThatThrownBy(() -> Requirements.in("requirements", Map.of("every-kind", List.of("ucloud-jobs"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching(
                        "(API|RES)-00[12] applies in 'ucloud-(jobs|resources)', which is no profile or group of"
                                + " profiles; there is every-kind");
    }

    @Test
    void finds_by_id() {
        assertThat(requirements.find("RES-001"))
                .hasValueSatisfying(found -> assertThat(found.tag()).isEqualTo("@RES-001"));
        assertThat(requirements.find("RES-999")).isEmpty();
    }

    @Test
    void refuses_a_requirement_that_is_testable_and_is_not() {
        assertThatThrownBy(() -> Requirements.in("undecided", Profiles.byName()))
                .hasMessage("RES-001 must be testable, or say why it is untestable");
    }

    @Test
    void refuses_a_testable_requirement_that_does_not_say_what_to_check() {
        assertThatThrownBy(() -> Requirements.in("unexplained", Profiles.byName()))
                .hasMessage("RES-001 must say what to check if it is testable, and only then");
    }

    @Test
    void refuses_an_id_that_is_there_twice() {
        Requirement requirement = requirements.all().get(0);

        assertThatThrownBy(() -> new Requirements(List.of(requirement, requirement)))
                .hasMessage("two requirements are called API-001");
    }

    @Test
    void reads_the_published_ones() throws IOException {
        try (var files = Files.list(Path.of("../features/src/main/resources/countersign/requirements"))) {
            long entries = files.mapToLong(RequirementsTest::entries).sum();

            assertThat(Suite.published().requirements().all())
                    .hasSizeGreaterThan(80)
                    .hasSize((int) entries);
        }
    }

    private static long entries(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line -> line.contains("\"id\":"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
