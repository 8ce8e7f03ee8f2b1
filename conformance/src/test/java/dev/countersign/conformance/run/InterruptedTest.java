package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InterruptedTest {
    private final EarlyEnd end = new EarlyEnd();

    @Test
    void nothing_more_begins_once_a_run_was_interrupted() {
        assertThatCode(end::requireUnwanted).doesNotThrowAnyException();
        end.isOver();

        assertThat(end.come(Duration.ZERO)).isTrue();
        assertThatThrownBy(end::requireUnwanted)
                .isInstanceOf(Untestable.class)
                .hasMessage("the run was interrupted before this came to a result");
    }

    @Test
    void whoever_does_not_stop_in_time_is_told_of() {
        assertThat(end.come(Duration.ZERO)).isFalse();
    }

    @Test
    void whoever_waits_can_be_interrupted_too() {
        Thread.currentThread().interrupt();

        assertThat(end.come(Duration.ofDays(1))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_line_is_let_through_once_it_is_complete() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (RedactedOutput output = new RedactedOutput(line -> line.replace("secret", "<token>"), file)) {
            for (byte letter : "a sec".getBytes(StandardCharsets.UTF_8)) {
                output.write(letter);
            }
            assertThat(file.toString(StandardCharsets.UTF_8)).isEmpty();
            output.write("ret\nand".getBytes(StandardCharsets.UTF_8));
            output.write('\n');
            assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("a <token>\nand\n");
        }
    }
}
