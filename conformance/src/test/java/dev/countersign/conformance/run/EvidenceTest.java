package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Response;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Exchange CREATE = exchange("create", 200);
    private static final Exchange BROWSE = exchange("browse", 200);
    private static final Evidence EVIDENCE = new Evidence(List.of(), List.of(), List.of(CREATE, BROWSE));

    @Test
    void an_assertion_shows_the_exchange_that_it_is_about_though_others_followed() {
        assertThatThrownBy(() -> assertThat(List.of("1", "2"))
                        .as(new Response(CREATE).about("ids"))
                        .hasSize(1))
                .satisfies(failed -> assertThat(EVIDENCE.shownIn(String.valueOf(failed.getMessage())))
                        .isEqualTo(CREATE));
    }

    @Test
    void an_assertion_that_is_about_no_exchange_shows_the_last() {
        assertThat(EVIDENCE.shownIn("expected: 1\n but was: 2")).isEqualTo(BROWSE);
        assertThat(Evidence.NONE.shownIn("expected: 1\n but was: 2")).isNull();
    }

    @Test
    void what_is_observed_in_the_exchange_that_ended_the_scenario_is_no_second_finding() {
        Deviation noted = Deviations.status(new Response(CREATE), "accepted (2xx)", "API-029");
        Deviation observed = Deviations.status(new Response(CREATE), "refused (4xx)", "RES-019");
        Deviation elsewhere = Deviations.status(new Response(BROWSE), "refused (4xx)", "RES-043");
        Evidence evidence = new Evidence(List.of(noted), List.of(observed, elsewhere), List.of(CREATE, BROWSE));

        assertThat(evidence.besides(CREATE.summary())).containsExactly(noted, elsewhere);
        assertThat(evidence.besides("")).containsExactly(noted, observed, elsewhere);
    }

    private static Exchange exchange(String operation, int status) {
        return new Exchange(
                new Sent(
                        "POST", URI.create("https://core.example.org/api/example/" + operation), List.of(), Bytes.NONE),
                new Received(status, List.of(), Bytes.NONE));
    }
}
