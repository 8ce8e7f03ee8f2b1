package dev.countersign.provider.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallLogTest {
    private final CallLog log = new CallLog();

    @Test
    void keeps_the_newest_calls() {
        for (int at = 0; at <= CallLog.MOST_CALLS; at++) {
            log.add(call(at, null));
        }

        assertThat(log.since(0)).hasSize(CallLog.MOST_CALLS);
        assertThat(log.since(0).get(0).at()).isEqualTo(1);
    }

    @Test
    void keeps_no_more_bodies_than_fit() {
        String body = "x".repeat(CallLog.MOST_CHARACTERS / 2);
        log.add(call(1, body));
        log.add(call(2, body));
        assertThat(log.since(0)).hasSize(2);

        log.add(call(3, "1"));

        assertThat(log.since(0)).extracting(RecordedCall::at).containsExactly(2L, 3L);
    }

    @Test
    void makes_room_again_when_it_is_cleared() {
        log.add(call(1, "x".repeat(CallLog.MOST_CHARACTERS)));
        log.clear();

        log.add(call(2, null));
        log.add(call(3, "x".repeat(CallLog.MOST_CHARACTERS)));

        assertThat(log.since(0)).extracting(RecordedCall::at).containsExactly(2L, 3L);
    }

    @Test
    void lists_calls_in_the_order_of_their_arrival() {
        log.add(call(2, null));
        log.add(call(1, null));

        assertThat(log.since(0)).extracting(RecordedCall::at).containsExactly(1L, 2L);
    }

    private static RecordedCall call(long at, @Nullable String body) {
        return new RecordedCall(
                at, "create", "example", "POST", "/ucloud/example/example", body, 200, null, false, false);
    }
}
