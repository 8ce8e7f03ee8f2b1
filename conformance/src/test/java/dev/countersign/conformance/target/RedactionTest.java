package dev.countersign.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private final Redaction redaction = Redaction.of(new Target(
            new Target.Description("Core", "1", URI.create("http://localhost")),
            Map.of("alice", user("abc/d+e="), "bob", user("abc/d+e=longer")),
            new TargetProducts(new TargetProducts.TargetProduct("a", "b", "c"), null, null, null, null),
            new Target.Simulation(URI.create("http://localhost/simulation"), "op\"erator"),
            Duration.ofMinutes(1)));

    @Test
    void puts_the_owner_in_place_of_each_token() {
        assertThat(redaction.apply("Bearer abc/d+e=, Bearer abc/d+e=longer, op\"erator: unauthorised"))
                .isEqualTo("Bearer <token of alice>, Bearer <token of bob>, <token of the operator>: unauthorised");
    }

    @Test
    void knows_a_token_in_json_and_in_an_address() {
        assertThat(redaction.apply("{\"a\": \"abc\\/d+e=\", \"b\": \"op\\\"erator\"} ?token=abc%2Fd%2Be%3D"))
                .isEqualTo("{\"a\": \"<token of alice>\", \"b\": \"<token of the operator>\"} ?token=<token of alice>");
    }

    private static TargetUser user(String token) {
        return new TargetUser(token, List.of(), List.of());
    }
}
