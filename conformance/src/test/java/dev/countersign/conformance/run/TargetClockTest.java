package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TargetClockTest {
    private static final Target.Simulation API = Objects.requireNonNull(AcmeCore.TARGET.simulation());

    @Test
    void is_movable_where_the_simulation_api_offers_that() {
        assertThat(isReal("{\"clock\": true}")).isFalse();
    }

    @Test
    void is_real_where_the_simulation_api_offers_other_things() {
        assertThat(isReal("{\"clock\": false, \"products\": true}")).isTrue();
        assertThat(isReal("{}")).isTrue();
    }

    @Test
    void is_left_to_the_scenarios_where_the_api_has_no_answer() {
        assertThat(isReal("<html>")).isFalse();
        assertThat(TargetClock.isReal(AcmeCore.TARGET, request -> {
                    throw new TargetUnresponsiveException("connection refused", null);
                }))
                .isFalse();
    }

    private static boolean isReal(String answer) {
        return TargetClock.isReal(AcmeCore.TARGET, request -> {
            assertThat(request)
                    .isEqualTo(new Sent(
                            "GET",
                            API.url(),
                            List.of(new Header("Authorization", "Bearer " + API.token())),
                            Bytes.NONE));
            return new Exchange(request, new Received(200, List.of(), Bytes.of(answer)));
        });
    }
}
