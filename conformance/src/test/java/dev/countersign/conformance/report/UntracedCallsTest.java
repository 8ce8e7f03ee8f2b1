package dev.countersign.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.recording.Recorder;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.recording.ScenarioIo;
import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Core that drops the {@code traceparent} of its users' requests. */
class UntracedCallsTest {
    private final Path file;

    UntracedCallsTest(@TempDir Path folder) {
        this.file = folder.resolve("exchanges.ndjson");
    }

    @Test
    void what_a_request_led_to_stands_below_it_and_what_none_led_to_at_the_end() throws IOException {
        try (Recorder recorder = Recorder.to(file)) {
            RunPart part = new RunPart("ucloud-jobs", "jobs");
            ScenarioIo io = recorder.ioFactory(
                            part, Redaction.of(AcmeCore.TARGET), sent -> new Exchange(sent, created()), null, null)
                    .of("some.feature:1", false);
            io.exchange(request("POST", "https://core.example.org/api/jobs", "{\"items\":[]}"));
            io.exchange(request("POST", "https://core.example.org/api/jobs/terminate", "{\"items\":[{\"id\":\"7\"}]}"));
            io.passed(() -> List.of(
                    passed(1, Direction.CORE_TO_PROVIDER, "/ucloud/acme/jobs"),
                    passed(2, Direction.PROVIDER_TO_CORE, "/api/jobs/control/update"),
                    passed(3, Direction.CORE_TO_PROVIDER, "/ucloud/acme/jobs/terminate"),
                    passed(4, Direction.CORE_TO_PROVIDER, "/ucloud/acme/jobs/verify")));
            io.end();
        }

        List<String> told = new ArrayList<>();
        new RecordedFlows(file, null).each(flow -> flow.legs()
                .forEach(leg -> told.add("%s%s: %s".formatted(leg.isCaused() ? "  " : "", leg.to(), leg.path()))));

        assertThat(told)
                .containsExactly(
                        "Core: /api/jobs",
                        "  provider: /ucloud/acme/jobs",
                        "  Core: /api/jobs/control/update",
                        "Core: /api/jobs/terminate",
                        "  provider: /ucloud/acme/jobs/terminate",
                        "  provider: /ucloud/acme/jobs/verify");
    }

    private static Received created() {
        return new Received(200, List.of(), Bytes.of("{\"responses\":[{\"id\":\"7\"}]}"));
    }

    private static RelayedExchange passed(long number, Direction leg, String path) {
        return new RelayedExchange(
                number,
                leg,
                new Exchange(
                        request("POST", "http://127.0.0.1:1" + path, "{\"items\":[{\"id\":\"7\"}]}"),
                        new Received(200, List.of(), Bytes.of("{\"responses\":[null]}"))));
    }

    private static Sent request(String method, String url, String body) {
        return new Sent(method, URI.create(url), List.of(), Bytes.of(body));
    }
}
