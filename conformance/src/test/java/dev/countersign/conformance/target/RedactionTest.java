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
                    Duration.ofMinutes(1))
            .with(new TargetAgave(
                    AgaveDialect.DOCS,
                    new TargetAgave.Person("olga", "o-token"),
                    new TargetAgave.Person("greg", "g-token"),
                    new TargetAgave.Person("stu", "s-token"),
                    null,
                    null)));

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

    @Test
    void tells_tokens_that_begin_alike_apart() {
        String beginning = "the same beginning of ";
        Redaction alike = Redaction.of(new Target(
                new Target.Description("Core", "1", URI.create("http://localhost")),
                Map.of("alice", user(beginning + "a"), "bob", user(beginning + "b"), "carol", user("the same")),
                new TargetProducts(new TargetProducts.TargetProduct("a", "b", "c"), null, null, null, null),
                null,
                Duration.ofMinutes(1)));

        assertThat(alike.apply(
                        "of Bob: " + beginning + "b, of Alice: " + beginning + "a, of Carol: the same, of nobody: the"))
                .isEqualTo(
                        "of Bob: <token of bob>, of Alice: <token of alice>, of Carol: <token of carol>, of nobody: the");
        assertThat(alike.apply(beginning + "c")).isEqualTo("<token of carol> beginning of c");
    }

    @Test
    void knows_the_tokens_of_those_who_share_jobs() {
        assertThat(redaction.apply("o-token g-token s-token"))
                .isEqualTo("<token of owner> <token of grantee> <token of stranger>");
    }

    private static TargetUser user(String token) {
        return new TargetUser(token, List.of(), List.of());
    }
}
