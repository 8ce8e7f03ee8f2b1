package dev.countersign.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.AcmeCore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContainerLogTest {
    @Test
    void shows_the_last_lines_harmless_and_short() {
        String said =
                IntStream.rangeClosed(1, 12).mapToObj("line %d\n"::formatted).collect(Collectors.joining())
                        + "\u001b[2J\n"
                        + "a long one ".repeat(1_000);

        assertThat(new ContainerLog(said, null).lastLines())
                .startsWith("\n    line 5\n    line 6\n")
                .contains("\n    line 12\n    \\u001b[2J\n    a long one ")
                .hasSizeLessThan(600);
    }

    @Test
    void leaves_out_tokens_also_those_that_no_target_file_names() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String unknown = "eyJhbGciOiJSUzI1NiJ9." + "x".repeat(120) + "." + "y".repeat(342);

        assertThat(new ContainerLog(trace + " secret-of-user " + unknown, AcmeCore.TARGET).lastLines())
                .isEqualTo("\n    " + trace + " <token of user> eyJhbGciOiJSUzI1NiJ9.<maybe a token>.<maybe a token>");
    }

    @Test
    void is_nothing_where_nothing_was_said() {
        assertThat(new ContainerLog("", null).lastLines()).isEmpty();
    }
}
