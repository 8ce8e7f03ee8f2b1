package dev.countersign.model.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.resource.Maintenance.Availability;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaintenanceTest {
    private static final long NOW = 1_635_170_395_571L;

    @Test
    void a_description_tells_users_something() {
        assertThatThrownBy(() -> maintenance(" \n", NOW, null)).hasMessage("description must not be blank");
    }

    @Test
    void a_description_has_a_longest_length() {
        assertThat(maintenance("x".repeat(4_000), NOW, null).description()).hasSize(4_000);
        assertThatThrownBy(() -> maintenance("x".repeat(4_001), NOW, null))
                .hasMessage("description has 4001 characters, at most 4000 are allowed");
    }

    @Test
    void instants_are_in_milliseconds() {
        assertThat(maintenance("New disks", Maintenance.EARLIEST, Maintenance.EARLIEST)
                        .startsAt())
                .isEqualTo(1_000_000_000_000L);
        assertThatThrownBy(() -> maintenance("New disks", NOW / 1_000, null))
                .hasMessage(
                        "startsAt is 1635170395, which is too long ago to be right: it counts milliseconds since 1970");
        assertThatThrownBy(() -> maintenance("New disks", NOW, 999_999_999_999L))
                .hasMessage("estimatedEndsAt is 999999999999, which is too long ago to be right:"
                        + " it counts milliseconds since 1970");
    }

    @Test
    void a_wrong_one_is_refused_when_it_is_read() {
        String json =
                """
                {"description": "", "availability": "NO_SERVICE", "startsAt": 1635170395571}""";

        assertThatThrownBy(
                        () -> WireJson.read(json.getBytes(StandardCharsets.UTF_8), new TypeReference<Maintenance>() {}))
                .hasMessage("The body: description must not be blank");
    }

    private static Maintenance maintenance(String description, long startsAt, @Nullable Long estimatedEndsAt) {
        return new Maintenance(description, Availability.NO_SERVICE, startsAt, estimatedEndsAt);
    }
}
