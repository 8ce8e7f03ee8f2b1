package dev.countersign.server;

import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.unshare;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTroubleTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller user = core.as("user");
    private final FakeProvider provider = core.provider();
    private final FakeProvider second = core.second();

    @BeforeEach
    void offerProductsOfTwo() {
        core.offerOfSecond("machine");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 400",
        "403, 403",
        "409, 409",
        "500, 500",
        "503, 503",
        "401, 502",
        "404, 502",
        "405, 502",
        "302, 502"
    })
    void a_provider_that_refuses_keeps_everything_from_being_created(int given, int passedOn) {
        provider.nextRefuses("create", given, "no more room");

        assertThat(user.create(count(0, 1), count(0, 2)).refusal())
                .isEqualTo(passedOn + " Provider example refused: no more room");
        assertThat(user.browse().ids()).isEmpty();
        assertThat(provider.calls("delete")).isEmpty();
        assertThat(core.update(FakeProvider.running("1", 10)).refusal())
                .isEqualTo("400 items[0].id: there is no resource '1' of yours");
    }

    @Test
    void a_provider_that_takes_too_long_is_told_to_delete_what_nobody_waits_for() {
        provider.next("create", ctx -> {
            core.clock().advance(Duration.ofMillis(10_001));
            ctx.result("{\"responses\": [null]}");
        });

        assertThat(user.create(count(0, 1)).refusal()).isEqualTo("502 Provider example took longer than 10 s");
        assertThat(user.browse().ids()).isEmpty();
        assertThat(provider.calls("delete")).hasSize(1);
    }

    @Test
    void a_refusal_without_a_reason_tells_its_status() {
        provider.next("create", ctx -> ctx.status(500).result("<html>"));

        assertThat(user.create(count(0, 1)).refusal()).isEqualTo("500 Provider example refused with status 500");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'responses': []}                   | Provider example gave 0 answers for 2 resources
                    {'responses': [null]}               | Provider example gave 1 answers for 2 resources
                    {'responses': [null, null, null]}   | Provider example gave 3 answers for 2 resources
                    {'responses': [{'id': 'a,b'}, null]} | Provider example gave an id that can't be used: 'a,b'
                    {'responses': [{'id': 7}, null]}    | Provider example gave an answer that can't be read: responses[0].id: '7' is not a string
                    {'responses': 7}                    | Provider example gave an answer that can't be read: responses[0]: is not an object
                    {}                                  | Provider example gave an answer that can't be read: responses: is missing
                    """)
    void a_provider_whose_answer_can_not_be_used_is_told_to_delete(String answer, String why) {
        provider.nextAnswers("create", answer);

        assertThat(user.create(count(0, 1), count(0, 2)).refusal()).isEqualTo("502 " + why);
        assertThat(user.browse().ids()).isEmpty();
        assertThat(Answer.texts(body(provider.calls("delete").get(0)).get("items"), "id"))
                .containsExactly("1", "2");
    }

    /** Some providers send a blank id, or omit it, instead of null. */
    @Test
    void a_provider_may_give_no_id_in_more_than_one_way() {
        provider.nextAnswers("create", "{'responses': [{'id': ''}, {'id': null}, {}, {'id': ' '}, null]}");

        assertThat(user.create(count(0, 1), count(0, 2), count(0, 3), count(0, 4), count(0, 5))
                        .ids())
                .containsExactly("1", "2", "3", "4", "5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {'responses': [{'id': 'mine'}, {'id': 'mine'}]}   | mine
            {'responses': [null, {'id': 'known'}]}            | known
            """)
    void a_provider_that_gives_an_id_twice_is_told_to_delete(String answer, String twice) {
        provider.nextAnswers("create", "{'responses': [{'id': 'known'}]}");
        user.createCountTo(1);
        provider.nextAnswers("create", answer);

        assertThat(user.create(count(0, 2), count(0, 3)).refusal())
                .isEqualTo("502 Provider example gave id '%s', which another of its resources has".formatted(twice));
        assertThat(user.browse().ids()).containsExactly("1");
        assertThat(Answer.texts(body(provider.calls("delete").get(0)).get("items"), "id"))
                .containsExactly("2", "3");
    }

    @Test
    void an_id_of_a_provider_can_be_used_again_after_its_resource_was_deleted() {
        provider.nextAnswers("create", "{'responses': [{'id': 'mine'}]}");
        user.delete(user.createCountTo(1)).success();
        provider.nextAnswers("create", "{'responses': [{'id': 'mine'}]}");

        assertThat(user.create(count(0, 2)).ids()).containsExactly("2");
    }

    @Test
    void a_provider_that_agreed_is_told_to_delete_where_another_refuses() {
        second.nextRefuses("create", 500, "no more room");

        assertThat(user.create(count(0, 1), count(0, 2, "machine", "second"), count(0, 3))
                        .refusal())
                .isEqualTo("500 Provider second refused: no more room");
        assertThat(user.browse().ids()).isEmpty();
        assertThat(Answer.texts(body(provider.calls("delete").get(0)).get("items"), "id"))
                .containsExactly("1", "3");
        assertThat(second.calls("delete")).isEmpty();
    }

    @Test
    void a_provider_that_does_not_delete_what_is_to_be_undone_does_not_hide_the_reason() {
        second.nextRefuses("create", 409, "no more room");
        provider.nextRefuses("delete", 500, "no hands free");

        assertThat(user.create(count(0, 1), count(0, 2, "machine", "second")).refusal())
                .isEqualTo("409 Provider second refused: no more room");
        assertThat(user.browse().ids()).isEmpty();
    }

    @Test
    void a_provider_that_refuses_to_delete_keeps_everything_there() {
        user.createCounts(2);
        provider.nextRefuses("delete", 500, "no hands free");

        assertThat(user.delete("1", "2").refusal()).isEqualTo("500 Provider example refused: no hands free");
        assertThat(user.browse().ids()).containsExactly("1", "2");
        assertThat(provider.calls("create")).hasSize(1);
    }

    @Test
    void what_one_provider_deleted_it_is_asked_to_create_again_where_another_refuses() {
        user.create(count(0, 1), count(0, 2, "machine", "second")).success();
        core.update(FakeProvider.running("1", 10)).success();
        second.nextRefuses("delete", 500, "no hands free");

        assertThat(user.delete("1", "2").refusal()).isEqualTo("500 Provider second refused: no hands free");
        assertThat(user.browse().ids()).containsExactly("1", "2");
        JsonNode again = provider.calls("create").get(1).items().get(0);
        assertThat(again.get("id").textValue()).isEqualTo("1");
        assertThat(again.at("/status/value").intValue()).isEqualTo(10);
    }

    @Test
    void a_provider_that_refuses_a_change_of_permissions_keeps_them_as_they_were() {
        user.createCountTo(1);
        user.updateAcl(share("1", user("alice"), "READ")).success();
        provider.nextRefuses("updateAcl", 500, "not with me");

        assertThat(user.updateAcl(
                                json("{'id': '1', 'added': [{'entity': %s, 'permissions': ['READ']}], 'deleted': [%s]}"
                                        .formatted(user("bob"), user("alice"))))
                        .refusal())
                .isEqualTo("500 Provider example refused: not with me");
        assertThat(core.as("bob").browse().ids()).isEmpty();
        assertThat(core.as("alice").browse().ids()).containsExactly("1");
    }

    @Test
    void a_change_of_permissions_is_taken_back_at_one_provider_where_another_refuses() {
        user.create(count(0, 1), count(0, 2, "machine", "second")).success();
        user.updateAcl(share("1", user("alice"), "READ")).success();
        second.nextRefuses("updateAcl", 500, "not with me");

        assertThat(user.updateAcl(
                                json("{'id': '1', 'added': [{'entity': %s, 'permissions': ['READ']}], 'deleted': [%s]}"
                                        .formatted(user("bob"), user("alice"))),
                                unshare("2", user("alice")))
                        .refusal())
                .isEqualTo("500 Provider second refused: not with me");
        JsonNode undone = provider.calls("updateAcl").get(2).items().get(0);
        assertThat(undone.get("added").toString())
                .isEqualTo(json("[{'entity':{'type':'user','username':'alice'},'permissions':['READ']}]"));
        assertThat(undone.get("deleted").toString())
                .isEqualTo(json("[{'type':'user','username':'alice'},{'type':'user','username':'bob'}]"));
        assertThat(core.as("bob").browse().ids()).isEmpty();
    }

    @Test
    void a_provider_that_can_not_be_reached_keeps_everything_as_it_was() {
        try (CoreUnderTest lonely = CoreUnderTest.start()) {
            Caller caller = lonely.as("user");
            caller.createCountTo(1);
            lonely.provider().close();

            assertThat(caller.create(count(0, 1)).refusal()).isEqualTo("502 Provider example can't be reached");
            assertThat(caller.delete("1").refusal()).isEqualTo("502 Provider example can't be reached");
            assertThat(caller.updateAcl(share("1", user("bob"), "READ")).refusal())
                    .isEqualTo("502 Provider example can't be reached");
            assertThat(caller.post("/api/example/init", "{}").status()).isEqualTo(200);
            assertThat(caller.browse().ids()).containsExactly("1");
            assertThat(lonely.as("bob").browse().ids()).isEmpty();
            assertThat(lonely.operator()
                            .put("/simulation/world", json("{'name': 'empty'}"))
                            .refusal())
                    .isEqualTo("502 Simulation of provider example can't be reached");
        }
    }

    @Test
    void a_resource_can_be_changed_after_a_refusal() {
        user.createCountTo(1);
        provider.nextRefuses("delete", 500, "no hands free");
        user.delete("1").refusal();

        user.delete("1").success();

        assertThat(user.browse().ids()).isEmpty();
    }

    private static JsonNode body(FakeProvider.Call call) {
        JsonNode body = call.body();
        if (body == null) {
            throw new AssertionError("without a body: " + call);
        }
        return body;
    }
}
