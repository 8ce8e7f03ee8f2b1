package dev.countersign.conformance.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayLogTest {
    private final RelayLog traffic = new RelayLog();

    @Test
    void lets_go_of_the_oldest_once_there_are_too_many() {
        for (int i = 0; i <= RelayLog.MOST_EXCHANGES; i++) {
            traffic.add(passed(200, Bytes.NONE));
        }

        assertThat(traffic.since(0)).hasSize(RelayLog.MOST_EXCHANGES);
        assertThat(traffic.since(0).get(0).number()).isEqualTo(1);
    }

    @Test
    void lets_go_of_the_oldest_once_they_are_too_large() {
        Bytes large = Bytes.of(new byte[(int) (RelayLog.MOST_BYTES / 2)]);
        for (int i = 0; i < 3; i++) {
            traffic.add(passed(200, large));
        }

        assertThat(traffic.since(0)).extracting(RelayedExchange::number).containsExactly(1L, 2L);
    }

    @Test
    void what_passed_is_accepted_between_200_and_299() {
        assertThat(List.of(0, 199, 200, 299, 300, 500))
                .filteredOn(status -> passed(status, Bytes.NONE).isAccepted())
                .containsExactly(200, 299);
    }

    @Test
    void a_body_that_is_none_or_no_json_is_missing() {
        assertThat(passed(200, Bytes.NONE).answer().isMissingNode()).isTrue();
        assertThat(passed(200, Bytes.of("no JSON")).answer().isMissingNode()).isTrue();
        assertThat(passed(200, Bytes.of("{\"responses\": []}"))
                        .answer()
                        .path("responses")
                        .isArray())
                .isTrue();
    }

    @Test
    void a_trace_that_is_none_tells_nothing() {
        assertThat(traced("00-4bf9-00f0-01").trace()).contains("4bf9");
        assertThat(traced("4bf9").trace()).isEmpty();
    }

    private static Exchange traced(String parent) {
        return new Exchange(
                new Sent("GET", URI.create("http://core/"), List.of(new Header("Traceparent", parent)), Bytes.NONE),
                Received.NOTHING);
    }

    private RelayedExchange passed(int status, Bytes answer) {
        return new RelayedExchange(
                traffic.arrival(),
                Direction.CORE_TO_PROVIDER,
                new Exchange(
                        new Sent("POST", URI.create("http://provider/ucloud"), List.of(), Bytes.NONE),
                        new Received(status, List.of(), answer)));
    }
}
