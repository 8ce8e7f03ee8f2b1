package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CreationTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller user = core.as("user");

    @Test
    void a_new_resource_waits_at_its_start_and_belongs_to_its_creator() throws IOException {
        String id = user.create(count(3, 100)).ids().get(0);

        assertThat(user.retrieve(id).success())
                .isEqualTo(
                        tree(
                                """
                                {'id': '1',
                                 'specification': {'start': 3, 'target': 100, 'product':
                                   {'id': 'example-compute', 'category': 'example-compute', 'provider': 'example'}},
                                 'createdAt': 1635170395571,
                                 'status': {'state': 'PENDING', 'value': 3, 'resolvedSupport': null, 'resolvedProduct': null},
                                 'updates': [],
                                 'owner': {'createdBy': 'user', 'project': null},
                                 'permissions': {'myself': ['ADMIN'], 'others': []}}"""));
    }

    @Test
    void the_provider_hears_of_the_whole_resource_with_a_token_of_core() throws IOException {
        user.create(count(3, 100)).success();

        assertThat(core.provider().operations()).containsExactly("retrieveProducts", "create");
        FakeProvider.Call call = core.provider().calls("create").get(0);
        assertThat(call.token()).startsWith("Bearer ey");
        assertThat(call.items())
                .containsExactly(
                        tree(
                                """
                                {'id': '1',
                                 'specification': {'start': 3, 'target': 100, 'product':
                                   {'id': 'example-compute', 'category': 'example-compute', 'provider': 'example'}},
                                 'createdAt': 1635170395571,
                                 'status': {'state': 'PENDING', 'value': 3, 'resolvedSupport': null, 'resolvedProduct': null},
                                 'updates': [],
                                 'owner': {'createdBy': 'user', 'project': null},
                                 'permissions': {'myself': ['PROVIDER'], 'others': []}}"""));
    }

    @Test
    void ids_come_in_the_order_of_the_items() {
        List<String> ids = user.create(count(0, 10), count(0, 20), count(0, 30)).ids();

        assertThat(ids).containsExactly("1", "2", "3");
        assertThat(user.retrieve("2").success().at("/specification/target").intValue())
                .isEqualTo(20);
    }

    @Test
    void one_item_may_stand_for_a_list_of_one() {
        Answer answer = user.post("/api/example", json("{'items': %s}".formatted(count(0, 10))));

        assertThat(answer.ids()).containsExactly("1");
    }

    @Test
    void up_to_1000_items_are_created_at_once() {
        assertThat(user.createCounts(1_000)).hasSize(1_000);
        assertThat(core.provider().calls("create").get(0).items()).hasSize(1_000);
    }

    @Test
    void an_id_that_the_provider_gives_is_kept() {
        core.provider().nextAnswers("create", "{'responses': [null, {'id': 'mhxas1'}]}");

        user.create(count(0, 10), count(0, 20)).success();

        assertThat(user.retrieve("1").success().has("providerGeneratedId")).isFalse();
        assertThat(user.retrieve("2").success().get("providerGeneratedId").textValue())
                .isEqualTo("mhxas1");
    }

    @Test
    void a_provider_may_speak_of_a_resource_before_it_agreed_to_it() {
        core.provider().next("create", ctx -> {
            core.update(FakeProvider.running("1", 10)).success();
            ctx.result("{\"responses\": [null]}");
        });

        user.create(count(0, 100)).success();

        JsonNode resource = user.retrieve("1", "includeUpdates", "true").success();
        assertThat(resource.at("/status/value").intValue()).isEqualTo(10);
        assertThat(resource.get("updates")).hasSize(1);
    }

    @Test
    void what_is_due_at_once_is_done_before_the_answer() {
        core.provider().next("create", ctx -> {
            core.clock().schedule(Duration.ZERO, () -> core.update(FakeProvider.running("1", 10)));
            ctx.result("{\"responses\": [null]}");
        });

        user.create(count(0, 100)).success();

        assertThat(user.retrieve("1").success().at("/status/value").intValue()).isEqualTo(10);
    }

    @Test
    void counting_backwards_is_refused_where_the_provider_does_not_declare_it() {
        Answer answer = user.create(count(0, 1), count(100, 0));

        assertThat(answer.refusal())
                .isEqualTo("400 items[1].target: provider 'example' does not count backwards on 'example-compute'");
        assertThat(answer.body().get("errorCode").textValue()).isEqualTo("FEATURE_NOT_SUPPORTED_BY_PROVIDER");
        assertNothingWasCreated();
    }

    @Test
    void counting_backwards_is_accepted_where_the_provider_declares_it() {
        assertThat(user.create(count(100, 0, "example-backwards")).ids()).containsExactly("1");
    }

    @Test
    void start_and_target_must_differ() {
        assertThat(user.create(count(0, 1), count(7, 7)).refusal())
                .isEqualTo("400 items[1].target: must differ from start, but both are 7");
        assertNothingWasCreated();
    }

    @Test
    void a_product_must_be_known() {
        assertThat(user.create(count(0, 1), count(0, 1, "nonsense")).refusal())
                .isEqualTo(
                        "400 items[1].product: there is no product 'nonsense' in category 'example-compute' of provider 'example'");
        assertThat(user.create(json("{'start': 0, 'target': 1, 'product': %s}"
                                .formatted(product("example-compute", "nobody"))))
                        .refusal())
                .isEqualTo(
                        "400 items[0].product: there is no product 'example-compute' in category 'nobody-compute' of provider 'nobody'");
        assertNothingWasCreated();
    }

    @Test
    void a_product_needs_credits_unless_it_is_free() {
        Answer answer = user.create(count(0, 1), count(0, 1, "example-not-granted"));

        assertThat(answer.refusal())
                .isEqualTo("402 items[1].product: this workspace has no credits for 'example-not-granted'");
        assertNothingWasCreated();

        core.offer(
                        "example-not-granted",
                        "example",
                        json("'freeToUse': true, 'credits': 0, 'support': {'product': %s}"
                                .formatted(product("example-not-granted", "example"))))
                .success();

        assertThat(user.create(count(0, 1, "example-not-granted")).ids()).containsExactly("1");
    }

    @Test
    void a_refused_request_uses_up_no_id() {
        user.create(count(0, 1), count(7, 7)).refusal();

        assertThat(user.createCountTo(1)).isEqualTo("1");
    }

    @Test
    void a_bulk_has_at_least_one_item_and_at_most_1000() {
        String[] tooMany = new String[1_001];
        Arrays.fill(tooMany, count(0, 1));

        assertThat(user.post("/api/example", bulk()).refusal()).isEqualTo("400 items: must be 1 to 1000 items, not 0");
        assertThat(user.create(tooMany).refusal()).isEqualTo("400 items: must be 1 to 1000 items, not 1001");
        assertNothingWasCreated();
    }

    private void assertNothingWasCreated() {
        assertThat(user.browse().ids()).isEmpty();
        assertThat(core.provider().calls("create")).isEmpty();
    }

    private static JsonNode tree(String text) throws IOException {
        return new ObjectMapper().readTree(json(text));
    }
}
