package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private static final HttpSender CARRIER = sent -> {
        throw new TargetUnresponsiveException("nothing listens", null);
    };

    private final Leftovers leftovers = new Leftovers();

    @Test
    void what_was_created_and_not_deleted_is_left() {
        leftovers.addPending("example", "the user", List.of("1", "2"));
        leftovers.removePending("example", List.of("1"));

        assertThat(leftovers.all())
                .containsExactly(new Leftover("example", "2", "the user", "the request to delete it was not answered"));
    }

    @Test
    void what_still_runs_after_it_was_ended_is_left() {
        leftovers.addPending("jobs", "the user", List.of("1", "2"));
        leftovers.end("jobs", "the user", List.of("1"), (sender, ids) -> Map.of());
        leftovers.end("jobs", "Bob", List.of("2"), (sender, ids) -> Map.of("2", "CANCELING"));

        leftovers.look(CARRIER, null);

        assertThat(leftovers.all()).containsExactly(new Leftover("jobs", "2", "Bob", "it is still CANCELING"));
    }

    @Test
    void what_ends_while_it_is_looked_at_is_not_left() {
        Iterator<Map<String, String>> looks = List.of(
                        Map.of("1", "CANCELING", "2", "RUNNING"), Map.of("2", "CANCELING"), Map.<String, String>of())
                .iterator();
        List<Set<String>> asked = new ArrayList<>();
        leftovers.end("jobs", "the user", List.of("1", "2", "3"), (sender, ids) -> {
            asked.add(Set.copyOf(ids));
            return looks.next();
        });

        leftovers.look(CARRIER, CARRIER);

        assertThat(leftovers.all()).isEmpty();
        assertThat(asked).containsExactly(Set.of("1", "2", "3"), Set.of("1", "2"), Set.of("2"));
    }

    @Test
    void what_goes_on_running_is_not_looked_at_for_ever() {
        List<HttpSender> asked = new ArrayList<>();
        HttpSender patient = sent -> {
            throw new TargetUnresponsiveException("nothing listens any more", null);
        };
        leftovers.end("jobs", "the user", List.of("1"), (sender, ids) -> {
            asked.add(sender);
            return Map.of("1", "RUNNING");
        });

        leftovers.look(CARRIER, patient);

        assertThat(leftovers.all()).containsExactly(new Leftover("jobs", "1", "the user", "it is still RUNNING"));
        assertThat(asked).hasSize(11).startsWith(CARRIER).endsWith(patient);
    }

    @Test
    void what_nobody_can_say_is_not_said() {
        leftovers.end("jobs", "the user", List.of("1"), (sender, ids) -> {
            throw new TargetUnresponsiveException("nothing listens", null);
        });

        leftovers.look(CARRIER, null);

        assertThat(leftovers.all()).isEmpty();
    }
}
