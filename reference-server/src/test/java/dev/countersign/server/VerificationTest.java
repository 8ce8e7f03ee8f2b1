package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerificationTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Duration TICK = Duration.ofMillis(1);

    private final Caller user = core.as("user");
    private final FakeProvider provider = core.provider();

    @Test
    void a_provider_is_asked_about_active_resources_every_quarter_of_an_hour() {
        user.createCounts(2);

        core.clock().advance(INTERVAL.minus(TICK));
        assertThat(verified()).isEmpty();
        core.clock().advance(TICK);
        assertThat(verified()).containsExactly("1", "2");
        core.clock().advance(INTERVAL);

        assertThat(verified()).containsExactly("1", "2", "1", "2");
    }

    @Test
    void a_provider_gets_the_whole_resource_and_no_user_is_behind_it() {
        user.createCountTo(100);
        core.update(FakeProvider.running("1", 10)).success();

        core.clock().advance(INTERVAL);

        FakeProvider.Call call = provider.calls("verify").get(0);
        JsonNode resource = call.items().get(0);
        assertThat(resource.at("/specification/target").intValue()).isEqualTo(100);
        assertThat(resource.at("/status/value").intValue()).isEqualTo(10);
        assertThat(resource.at("/permissions/myself").toString()).isEqualTo(json("['PROVIDER']"));
        assertThat(call.user()).isNull();
    }

    @Test
    void what_has_ended_or_was_deleted_is_not_asked_about() {
        user.createCounts(3);
        core.update(json("{'id': '1', 'update': {'newState': 'DONE'}}")).success();
        user.delete("2").success();

        core.clock().advance(INTERVAL);

        assertThat(verified()).containsExactly("3");
    }

    @Test
    void nothing_is_planned_once_nothing_is_active() {
        user.createCountTo(1);
        core.update(json("{'id': '1', 'update': {'newState': 'DONE'}}")).success();

        core.clock().advance(INTERVAL);

        assertThat(provider.calls("verify")).isEmpty();
        assertThat(core.clock().nextDue()).isNull();
        user.createCountTo(2);
        core.clock().advance(INTERVAL);
        assertThat(verified()).containsExactly("2");
    }

    @Test
    void trouble_with_one_provider_keeps_no_other_from_being_asked() {
        core.offerOfSecond("machine");
        user.create(count(0, 1), count(0, 2, "machine", "second")).success();
        provider.nextRefuses("verify", 500, "not now");

        core.clock().advance(INTERVAL);

        assertThat(core.second().calls("verify")).hasSize(1);
        core.clock().advance(INTERVAL);
        assertThat(verified()).containsExactly("1", "1");
    }

    @Test
    void a_provider_that_tells_of_the_end_while_it_is_asked_is_asked_no_more() {
        user.createCountTo(1);
        provider.next("verify", ctx -> {
            core.update(json("{'id': '1', 'update': {'newState': 'DONE', 'status': 'Gone'}}"))
                    .success();
            ctx.result("{}");
        });

        core.clock().advance(INTERVAL.multipliedBy(4));

        assertThat(verified()).containsExactly("1");
        assertThat(user.retrieve("1").success().at("/status/state").textValue()).isEqualTo("DONE");
    }

    @Test
    void many_resources_are_asked_about_in_parts() {
        user.createCounts(600);

        core.clock().advance(INTERVAL);

        assertThat(provider.calls("verify").stream().map(call -> call.items().size()))
                .containsExactly(250, 250, 100);
    }

    @Test
    void jobs_are_asked_about_as_long_as_they_have_not_ended() {
        user.ofJobs().create(Requests.job(), Requests.job()).success();
        core.move("1", "RUNNING");
        core.move("1", "SUCCESS");

        core.clock().advance(INTERVAL);

        assertThat(verified()).containsExactly("2");
    }

    @Test
    void what_a_provider_registered_is_asked_about_too() {
        provider.at(core.url())
                .post("/api/example/control/register", bulk(count(0, 1)))
                .success();

        core.clock().advance(INTERVAL);

        assertThat(verified()).containsExactly("1");
    }

    @Test
    void another_world_forgets_what_was_planned() {
        user.createCountTo(1);
        core.operator().put("/simulation/world", json("{'name': 'empty'}")).success();

        core.clock().advance(INTERVAL.multipliedBy(2));

        assertThat(provider.calls("verify")).isEmpty();
    }

    private List<String> verified() {
        return provider.calls("verify").stream()
                .flatMap(call -> call.items().stream())
                .map(item -> item.get("id").textValue())
                .toList();
    }
}
