package dev.countersign.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperatorTest {
    @Test
    void a_simulation_api_that_does_not_answer_in_json_breaks_no_requirement_of_the_target() {
        assertThatThrownBy(() -> operator(200, "nonsense").asked("/provider/calls", Query.NOTHING_SPECIAL))
                .isInstanceOf(UntestableException.class)
                .hasMessageStartingWith("the simulation API can't be read: ");
    }

    @Test
    void nor_does_one_that_says_too_much() {
        HttpSender endless = sent -> {
            throw new UnusableResponseException("it is larger than 16 MiB", sent, null);
        };

        assertThatThrownBy(() -> operator(endless).asked("/provider/calls", Query.NOTHING_SPECIAL))
                .isInstanceOf(UntestableException.class)
                .hasMessageContaining("it is larger than 16 MiB");
    }

    @Test
    void what_happens_from_now_on_is_what_comes_after_the_time_of_the_simulation_api() {
        assertThat(operator(200, "{\"now\": 1500, \"nextDue\": null}").fromNowOn())
                .isEqualTo(Query.of("since", "1500"));
    }

    @Test
    void without_a_clock_everything_is_told() {
        assertThat(operator(404, "{}").fromNowOn()).isEqualTo(Query.NOTHING_SPECIAL);
    }

    private static Operator operator(int status, String body) {
        return operator(sent -> new Exchange(sent, new Received(status, List.of(), Bytes.of(body))));
    }

    private static Operator operator(HttpSender sender) {
        return new Operator(
                new Target.Simulation(URI.create("http://127.0.0.1:1/simulation"), "secret"),
                () -> sender,
                new TraceIds(() -> 7));
    }
}
