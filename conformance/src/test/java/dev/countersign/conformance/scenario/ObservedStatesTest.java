package dev.countersign.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservedStatesTest {
    private final ObjectNode resource = JsonNodeFactory.instance.objectNode();

    @Test
    void the_latest_update_is_the_one_with_the_latest_time_wherever_it_stands() {
        update(20L, "RUNNING");
        update(10L, "PENDING");

        assertThat(latest()).containsExactly("RUNNING");
    }

    @Test
    void of_updates_with_the_same_time_or_without_any_each_may_be_the_latest() {
        update(10L, "PENDING");
        update(20L, "RUNNING");
        update(20L, "DONE");
        update(null, "UNKNOWN");

        assertThat(latest()).containsExactly("RUNNING", "DONE", "UNKNOWN");
    }

    @Test
    void updates_that_say_nothing_of_it_do_not_count() {
        update(10L, "PENDING");
        update(20L, null);

        assertThat(latest()).containsExactly("PENDING");
    }

    private List<String> latest() {
        return ObservedStates.latest(resource, "newState").stream()
                .map(JsonNode::asText)
                .toList();
    }

    private void update(@Nullable Long timestamp, @Nullable String state) {
        resource.withArray("updates").addObject().put("timestamp", timestamp).put("newState", state);
    }
}
