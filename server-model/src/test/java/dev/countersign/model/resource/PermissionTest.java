package dev.countersign.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionTest {
    @Test
    void only_reading_and_editing_can_be_granted() {
        assertThat(Stream.of(Permission.values()).filter(Permission::canBeGranted))
                .containsExactly(Permission.READ, Permission.EDIT);
    }
}
