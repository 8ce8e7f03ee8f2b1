package dev.countersign.server;

import static dev.countersign.server.FakeProvider.running;
import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlUpdateTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String NOT_YOURS = "there is no resource '%s' of yours";

    private final Caller user = core.as("user");

    @Test
    void an_update_changes_the_status_and_is_kept_with_the_time_of_its_arrival() {
        user.createCountTo(100);
        core.clock().advance(Duration.ofSeconds(1));

        Answer answer = core.update(json(
                "{'id': '1', 'update': {'timestamp': 7, 'status': 'Go', 'newState': 'RUNNING', 'currentValue': 10}}"));

        assertThat(answer.success().toString()).isEqualTo("{}");
        JsonNode resource = user.retrieve("1", "includeUpdates", "true").success();
        assertThat(resource.at("/status/state").textValue()).isEqualTo("RUNNING");
        assertThat(resource.at("/status/value").intValue()).isEqualTo(10);
        assertThat(resource.get("updates").toString())
                .isEqualTo(json("[{'timestamp':1635170396571,'status':'Go','newState':'RUNNING','currentValue':10}]"));
    }

    @Test
    void what_an_update_leaves_out_stays() {
        user.createCountTo(100);
        core.update(running("1", 10)).success();

        core.update(json("{'id': '1', 'update': {'status': 'Still here'}}")).success();
        core.update(json("{'id': '1', 'update': {'newState': 'DONE'}}")).success();

        JsonNode resource = user.retrieve("1", "includeUpdates", "true").success();
        assertThat(resource.at("/status/state").textValue()).isEqualTo("DONE");
        assertThat(resource.at("/status/value").intValue()).isEqualTo(10);
        assertThat(resource.get("updates")).hasSize(3);
        assertThat(resource.at("/specification/target").intValue()).isEqualTo(100);
    }

    @Test
    void updates_of_one_request_apply_in_their_order_to_one_resource_too() {
        user.createCounts(2);

        core.update(running("1", 10), running("2", 7), running("1", 20)).success();

        assertThat(value("1")).isEqualTo(20);
        assertThat(value("2")).isEqualTo(7);
        assertThat(Answer.texts(
                        user.retrieve("1", "includeUpdates", "true").success().get("updates"), "status"))
                .containsExactly("Now at 10", "Now at 20");
    }

    @Test
    void an_item_that_is_wrong_keeps_the_others_from_being_applied() {
        user.createCountTo(100);

        assertThat(core.update(running("1", 10), running("7", 10)).refusal())
                .isEqualTo("400 items[1].id: " + NOT_YOURS.formatted("7"));
        assertThat(core.update(running("1", 10), json("{'id': '1', 'update': {'currentValue': 2147483648}}"))
                        .refusal())
                .isEqualTo("400 items[1].update.currentValue: is out of the range of an integer of 32 bits");
        assertThat(value("1")).isEqualTo(0);
    }

    @Test
    void a_provider_speaks_of_its_own_resources_alone() {
        core.offerOfSecond("machine");
        user.create(count(0, 100), count(0, 100, "machine", "second")).success();
        Caller second = core.second().at(core.url());

        assertThat(second.post("/api/example/control/update", bulk(running("2", 10), running("1", 10)))
                        .refusal())
                .isEqualTo("400 items[1].id: " + NOT_YOURS.formatted("1"));
        second.post("/api/example/control/update", bulk(running("2", 20))).success();

        assertThat(value("1")).isEqualTo(0);
        assertThat(value("2")).isEqualTo(20);
    }

    @Test
    void a_resource_that_is_deleted_takes_no_updates() {
        user.createCountTo(100);
        user.delete("1").success();

        assertThat(core.update(running("1", 10)).refusal()).isEqualTo("400 items[0].id: " + NOT_YOURS.formatted("1"));
    }

    @Test
    void a_counter_goes_to_both_ends_of_its_range() {
        user.create(count(Integer.MIN_VALUE, Integer.MAX_VALUE)).success();
        assertThat(value("1")).isEqualTo(Integer.MIN_VALUE);

        core.update(running("1", Integer.MAX_VALUE)).success();

        assertThat(value("1")).isEqualTo(Integer.MAX_VALUE);
    }

    private int value(String id) {
        return user.retrieve(id).success().at("/status/value").intValue();
    }
}
