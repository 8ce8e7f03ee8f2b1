package dev.countersign.server;

import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.time.SystemTimeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller operator = core.operator();

    @Test
    void shows_the_time_and_when_something_is_due() {
        assertThat(show()).isEqualTo(json("{'now':1635170395571,'nextDue':null}"));

        core.clock().schedule(Duration.ofSeconds(3), () -> {});

        assertThat(show()).isEqualTo(json("{'now':1635170395571,'nextDue':1635170398571}"));
    }

    @Test
    void moves_by_a_duration_and_answers_after_everything_due_has_run() {
        core.as("user").createCountTo(100);
        core.clock().schedule(Duration.ofMinutes(2), () -> core.update(FakeProvider.running("1", 10)));

        assertThat(advance("{'by': 'PT1M59.999S'}").success().toString())
                .isEqualTo(json("{'now':1635170515570,'nextDue':1635170515571}"));
        assertThat(value()).isEqualTo(0);

        assertThat(advance("{'by': 'PT0.001S'}").success().toString())
                .isEqualTo(json("{'now':1635170515571,'nextDue':1635171295571}"));
        assertThat(value()).isEqualTo(10);
    }

    @Test
    void moves_to_an_instant() {
        assertThat(advance("{'to': 1635170395999}").success().get("now").longValue())
                .isEqualTo(1_635_170_395_999L);
        assertThat(advance("{'to': 1635170395999}").status()).isEqualTo(200);
    }

    @Test
    void rests_at_an_instant_before_anything_happens_in_it() {
        AtomicBoolean happened = new AtomicBoolean();
        core.clock().schedule(Duration.ofMillis(5), () -> happened.set(true));

        assertThat(advance("{'until': 1635170395576}").success().toString())
                .isEqualTo(json("{'now':1635170395576,'nextDue':1635170395576}"));
        assertThat(happened).isFalse();

        assertThat(advance("{'to': 1635170395576}").success().toString())
                .isEqualTo(json("{'now':1635170395576,'nextDue':null}"));
        assertThat(happened).isTrue();
    }

    @Test
    void a_move_that_does_not_want_to_wait_for_another_is_refused_while_time_moves() {
        List<String> refusals = new ArrayList<>();
        String move = "{'by': 'PT1S', 'unlessMoving': true}";
        core.clock()
                .schedule(
                        Duration.ofSeconds(1), () -> refusals.add(advance(move).refusal()));

        assertThat(advance(move).status()).isEqualTo(200);
        assertThat(refusals).containsExactly("409 Time is being moved already");
    }

    @Test
    void what_is_due_within_a_millisecond_shows_as_due_at_its_end() {
        core.clock().schedule(Duration.ofNanos(1), () -> {});

        assertThat(show()).isEqualTo(json("{'now':1635170395571,'nextDue':1635170395572}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                  | by, to, until: exactly one of them must be given
                    {'by': 'PT1S', 'to': 1635170399999} | by, to, until: exactly one of them must be given
                    {'to': 1, 'until': 2}               | by, to, until: exactly one of them must be given
                    {'until': 1635170395570}            | until: time can't go back from 2021-10-25T13:59:55.571Z to 2021-10-25T13:59:55.570Z
                    {'by': '2 minutes'}                 | by: '2 minutes' is not a duration such as PT2M
                    {'by': 'PT-1M'}                     | by: time can't go back by PT1M
                    {'by': 'P999999999999D'}            | by: is further than this clock goes
                    {'by': 'P999999999999999999D'}      | by: 'P999999999999999999D' is not a duration such as PT2M
                    {'to': 1635170395570}               | to: time can't go back from 2021-10-25T13:59:55.571Z to 2021-10-25T13:59:55.570Z
                    {'to': 9223372036854775807}         | to: is further than this clock goes
                    {'to': 'soon'}                      | to: is not an integer of 64 bits
                    """)
    void a_move_that_can_not_be_made_is_refused(String move, String why) {
        assertThat(advance(move).refusal()).isEqualTo("400 " + why);
        assertThat(show()).isEqualTo(json("{'now':1635170395571,'nextDue':null}"));
    }

    @Test
    void real_time_can_not_be_moved() {
        try (SystemTimeline time = new SystemTimeline(1);
                ReferenceServer server = ReferenceServer.start(
                        new CoreSettings("127.0.0.1", 0, CoreUnderTest.CORE_KEYS, CoreUnderTest.OPERATOR_TOKEN, true),
                        time)) {
            Caller operatorThere = new Caller(server.url(), CoreUnderTest.OPERATOR_TOKEN, null);

            assertThat(operatorThere
                            .post("/simulation/clock/advance", json("{'by': 'PT1S'}"))
                            .refusal())
                    .isEqualTo("409 Time is real here and can't be moved");
            assertThat(operatorThere.get("/simulation").success().get("clock").booleanValue())
                    .isFalse();
            assertThat(operatorThere
                            .get("/simulation/clock")
                            .success()
                            .get("now")
                            .longValue())
                    .isBetween(time.millis() - 60_000, time.millis());
        }
    }

    private Answer advance(String move) {
        return operator.post("/simulation/clock/advance", json(move));
    }

    private String show() {
        return operator.get("/simulation/clock").success().toString();
    }

    private static int value() {
        return core.as("user").retrieve("1").success().at("/status/value").intValue();
    }
}
