package dev.countersign.conformance.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogCollectorTest {
    @Test
    void of_a_container_that_never_stops_talking_the_end_is_kept() {
        LogCollector output = new LogCollector();
        for (int words = 0; words < 1_000; words++) {
            output.onNext(frame("x".repeat(10_000)));
        }
        output.onNext(frame("the end"));
        output.onComplete();

        assertThat(output.atTheEnd()).endsWith("xthe end").hasSizeBetween(1 << 20, 2 << 20);
    }

    private static Frame frame(String said) {
        return new Frame(StreamType.STDOUT, said.getBytes(StandardCharsets.UTF_8));
    }
}
