package dev.countersign.conformance.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.HttpSender;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    private static final RunPart PART = new RunPart("ucloud-resources", "example");
    private static final Sent REQUEST =
            new Sent("GET", URI.create("https://core.example.org/api/example/browse"), List.of(), Bytes.NONE);

    @Test
    void scenarios_that_bear_no_others_meet_a_target_of_their_own_where_there_is_one(@TempDir Path folder)
            throws IOException {
        IoFactory ioFactory = ioFactory(folder, answering(201));

        assertThat(ioFactory.isolates()).isTrue();
        assertThat(statusFor(ioFactory, true)).isEqualTo(201);
        assertThat(statusFor(ioFactory, false)).isEqualTo(200);
    }

    @Test
    void all_scenarios_meet_the_same_target_where_there_is_but_one(@TempDir Path folder) throws IOException {
        IoFactory ioFactory = ioFactory(folder, null);

        assertThat(ioFactory.isolates()).isFalse();
        assertThat(statusFor(ioFactory, true)).isEqualTo(200);
        assertThat(statusFor(ioFactory, false)).isEqualTo(200);
    }

    private static IoFactory ioFactory(Path folder, @Nullable HttpSender apart) throws IOException {
        try (Recorder recorder = Recorder.to(folder.resolve("exchanges.ndjson"))) {
            return recorder.ioFactory(PART, Redaction.of(AcmeCore.TARGET), answering(200), apart, null);
        }
    }

    private static int statusFor(IoFactory ioFactory, boolean alone) {
        return ioFactory
                .of("some.feature:1", alone)
                .exchange(REQUEST)
                .received()
                .status();
    }

    private static HttpSender answering(int status) {
        return sent -> new Exchange(sent, new Received(status, List.of(), Bytes.NONE));
    }
}
