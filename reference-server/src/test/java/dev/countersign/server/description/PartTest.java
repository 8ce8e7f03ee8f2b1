package dev.countersign.server.description;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartTest {
    @Test
    void a_kind_without_a_description_is_named() {
        assertThatThrownBy(() -> Part.read("files"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'files' is not described: add files.yaml to the descriptions");
    }
}
