package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.job;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobOperationsTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String MACHINE = product("example-compute", "example");
    private static final String MINIMAL = product("example-backwards", "example");

    private final Caller user = core.as("user").ofJobs();

    @BeforeEach
    void offerProductsOfTwo() {
        core.offer(
                        "machine",
                        "second",
                        json("'credits': 1, 'support': {'product': %s, 'virtualMachine': {'enabled': true, "
                                        .formatted(product("machine", "second"))
                                + "'timeExtension': true, 'suspension': true}}"))
                .success();
    }

    @Test
    void a_provider_gets_whole_jobs_to_terminate_and_core_changes_nothing_itself() {
        user.create(job(), job()).success();
        core.move("1", "RUNNING");

        Answer answer = user.operate("terminate", "2", "1");

        assertThat(answer.success().toString()).isEqualTo(json("{'responses':[{},{}]}"));
        FakeProvider.Call call = core.provider().calls("terminate").get(0);
        assertThat(ids(call)).containsExactly("2", "1");
        assertThat(call.items().get(1).at("/status/state").textValue()).isEqualTo("RUNNING");
        assertThat(call.user()).isEqualTo("dXNlcg==");
        assertThat(state("1")).isEqualTo("RUNNING");
    }

    @Test
    void a_provider_gets_the_job_and_the_time_that_it_is_asked_for() {
        user.create(job()).success();

        assertThat(extend("1", "{'hours': 1, 'minutes': 2, 'seconds': 3}")
                        .success()
                        .toString())
                .isEqualTo(json("{'responses':[{}]}"));

        JsonNode item = core.provider().calls("extend").get(0).items().get(0);
        assertThat(item.at("/job/id").textValue()).isEqualTo("1");
        assertThat(item.get("requestedTime").toString()).isEqualTo(json("{'hours':1,'minutes':2,'seconds':3}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspend", "unsuspend"})
    void a_provider_gets_the_job_to_suspend_or_go_on_with(String operation) {
        user.create(job("acme-virtual-machine", MACHINE)).success();

        user.operate(operation, "1").success();

        assertThat(core.provider()
                        .calls(operation)
                        .get(0)
                        .items()
                        .get(0)
                        .at("/job/id")
                        .textValue())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspend", "unsuspend"})
    void suspension_is_for_those_whom_the_provider_supports_with_it(String operation) {
        user.create(job("acme-virtual-machine", MACHINE), job()).success();

        Answer answer = user.operate(operation, "1", "2");

        assertThat(answer.refusal())
                .isEqualTo("400 items[1]: provider 'example' does not support suspension for applications of type "
                        + "DOCKER on 'example-compute'");
        assertThat(answer.body().get("errorCode").textValue()).isEqualTo("FEATURE_NOT_SUPPORTED_BY_PROVIDER");
        assertThat(core.provider().calls(operation)).isEmpty();
    }

    @Test
    void extension_is_for_those_whom_the_provider_supports_with_it() {
        user.create(job("acme-web-application", MINIMAL)).success();

        assertThat(extend("1", "{'hours': 1, 'minutes': 0, 'seconds': 0}").refusal())
                .isEqualTo("400 items[0]: provider 'example' does not support time extension for applications of type "
                        + "DOCKER on 'example-backwards'");
        assertThat(core.provider().calls("extend")).isEmpty();
        user.operate("terminate", "1").success();
    }

    @Test
    void what_is_wrong_with_an_extension_is_named() {
        user.create(job()).success();

        assertThat(extend("1", "{'hours': 0, 'minutes': 0, 'seconds': 0}").refusal())
                .isEqualTo("400 items[0].requestedTime: must be longer than no time at all");
        assertThat(extend("1", "{'hours': -1, 'minutes': 0, 'seconds': 0}").refusal())
                .isEqualTo("400 items[0].requestedTime: a duration has no negative part");
        assertThat(extend("7", "{'hours': 1, 'minutes': 0, 'seconds': 0}").refusal())
                .isEqualTo("400 items[0].jobId: there is no resource '7', or none that you may change like this");
        assertThat(user.post("/api/jobs/extend", bulk(extension("1"), extension("1")))
                        .refusal())
                .isEqualTo("400 items[1].jobId: '1' is there twice");
        assertThat(user.post("/api/jobs/extend", bulk("{'jobId': '1'}")).refusal())
                .isEqualTo("400 items[0].requestedTime: is missing");
        assertThat(core.provider().calls("extend")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminate", "suspend", "unsuspend"})
    void jobs_are_named_once_and_are_there(String operation) {
        user.create(job("acme-virtual-machine", MACHINE)).success();
        core.as("alice").ofJobs().create(job("acme-virtual-machine", MACHINE)).success();

        assertThat(user.operate(operation, "1", "1").refusal()).isEqualTo("400 items[1].id: '1' is there twice");
        assertThat(user.operate(operation, "1", "2").refusal())
                .isEqualTo("400 items[1].id: there is no resource '2', or none that you may change like this");
        assertThat(user.operate(operation).refusal()).isEqualTo("400 items: must be 1 to 1000 items, not 0");
        assertThat(core.provider().calls(operation)).isEmpty();
    }

    @Test
    void the_providers_refusal_reaches_the_user() {
        user.create(job()).success();
        core.provider().nextRefuses("extend", 400, "it has no deadline");

        assertThat(extend("1", "{'hours': 1, 'minutes': 0, 'seconds': 0}").refusal())
                .isEqualTo("400 Provider example refused: it has no deadline");
    }

    @Test
    void a_job_is_terminated_where_nothing_is_known_of_what_its_provider_supports() {
        user.create(job()).success();
        core.offer("example-compute", "example", "'credits': 1").success();

        user.operate("terminate", "1").success();

        assertThat(extend("1", "{'hours': 1, 'minutes': 0, 'seconds': 0}").refusal())
                .isEqualTo("502 items[0]: provider 'example' does not say what it supports on 'example-compute'");
    }

    @Test
    void one_provider_goes_on_with_what_it_suspended_where_another_refuses() {
        user.create(job("acme-virtual-machine", MACHINE), job("acme-virtual-machine", product("machine", "second")))
                .success();
        core.second().nextRefuses("suspend", 409, "not now");

        assertThat(user.operate("suspend", "1", "2").refusal()).isEqualTo("409 Provider second refused: not now");

        assertThat(core.provider()
                        .calls("unsuspend")
                        .get(0)
                        .items()
                        .get(0)
                        .at("/job/id")
                        .textValue())
                .isEqualTo("1");
        assertThat(core.second().calls("unsuspend")).isEmpty();
    }

    @Test
    void what_can_not_be_undone_stays_where_another_provider_refuses() {
        user.create(job(), job("acme-virtual-machine", product("machine", "second")))
                .success();
        core.second().nextRefuses("terminate", 500, "not now");

        assertThat(user.operate("terminate", "1", "2").refusal()).isEqualTo("500 Provider second refused: not now");

        assertThat(core.provider().operations()).containsSubsequence("create", "terminate");
        assertThat(core.provider().calls("create")).hasSize(1);
    }

    @Test
    void a_provider_that_agreed_terminates_what_another_does_not_create() {
        core.second().nextRefuses("create", 500, "no more room");

        assertThat(user.create(job(), job("acme-virtual-machine", product("machine", "second")), job())
                        .refusal())
                .isEqualTo("500 Provider second refused: no more room");

        assertThat(user.browse().ids()).isEmpty();
        assertThat(ids(core.provider().calls("terminate").get(0))).containsExactly("1", "3");
        assertThat(core.provider().calls("delete")).isEmpty();
        assertThat(core.second().calls("terminate")).isEmpty();
    }

    @Test
    void a_provider_whose_answer_to_a_creation_can_not_be_used_is_told_to_terminate() {
        core.provider().nextAnswers("create", "{'responses': []}");

        assertThat(user.create(job()).refusal()).isEqualTo("502 Provider example gave 0 answers for 1 resources");

        assertThat(core.provider().calls("terminate")).hasSize(1);
        assertThat(user.browse().ids()).isEmpty();
    }

    @Test
    void example_resources_have_none_of_the_operations_of_jobs() {
        core.as("user").createCountTo(1);

        for (String operation : List.of("terminate", "extend", "suspend", "unsuspend")) {
            assertThat(core.as("user").operate(operation, "1").status()).isEqualTo(404);
        }
    }

    private Answer extend(String id, String requestedTime) {
        return user.post("/api/jobs/extend", bulk("{'jobId': '%s', 'requestedTime': %s}".formatted(id, requestedTime)));
    }

    private static String extension(String id) {
        return "{'jobId': '%s', 'requestedTime': {'hours': 1, 'minutes': 0, 'seconds': 0}}".formatted(id);
    }

    private static List<String> ids(FakeProvider.Call call) {
        return call.items().stream().map(item -> item.get("id").textValue()).toList();
    }

    private String state(String id) {
        return user.retrieve(id).success().at("/status/state").textValue();
    }
}
