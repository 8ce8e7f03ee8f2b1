package dev.countersign.server;

import static dev.countersign.server.Requests.file;
import static dev.countersign.server.Requests.job;
import static dev.countersign.server.Requests.product;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSpecificationTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String MACHINE = product("example-compute", "example");

    private final Caller user = core.as("user").ofJobs();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'replicas': 0  | .replicas: must be at least 1, not 0
                    'replicas': -1 | .replicas: must be at least 1, not -1
                    'replicas': 'two' | .replicas: is not an integer of 32 bits
                    'name': ''     | .name: must be 1 to 200 letters of English, digits, spaces and any of ():_- but is ''
                    'name': 'a/b'  | .name: must be 1 to 200 letters of English, digits, spaces and any of ():_- but is 'a/b'
                    'timeAllocation': {'hours': 0, 'minutes': 0, 'seconds': 0} | .timeAllocation: must be longer than no time at all
                    'timeAllocation': {'hours': 0, 'minutes': -1, 'seconds': 0} | .timeAllocation: a duration has no negative part
                    'timeAllocation': {'hours': 1} | .timeAllocation.minutes: is missing
                    'restartOnExit': true | .restartOnExit: no job here is restarted; leave it out
                    'sshEnabled': true | .sshEnabled: application 'acme-web-application' can't be reached by SSH; leave it out
                    'resources': [{'type': 'text', 'value': 'x'}] | .resources[0].type: must be file, peer, network, block_storage or ingress: other values belong to the parameters
                    'resources': [{'type': 'nonsense'}] | .resources[0]: unknown type 'nonsense'
                    'resources': [{'type': 'file'}] | .resources[0].path: is missing
                    'resources': [{'type': 'file', 'path': 'home'}] | .resources[0].path: must begin with '/', not end with it, and have no empty part, no '.' and no '..', but is 'home'
                    'resources': [{'type': 'file', 'path': '/a/../b'}] | .resources[0].path: must begin with '/', not end with it, and have no empty part, no '.' and no '..', but is '/a/../b'
                    'resources': [{'type': 'file', 'path': '/a//b'}] | .resources[0].path: must begin with '/', not end with it, and have no empty part, no '.' and no '..', but is '/a//b'
                    'openedFile': '/a/' | .openedFile: must begin with '/', not end with it, and have no empty part, no '.' and no '..', but is '/a/'
                    'parameters': {'in': {'type': 'file', 'path': ''}} | .parameters.in.path: must begin with '/', not end with it, and have no empty part, no '.' and no '..', but is ''
                    'parameters': {'in': {'type': 'floating_point', 'value': 1e999}} | .parameters.in: value is beyond what 64 bits can hold
                    'parameters': {'in': {'type': 'floating_point', 'value': 'x'}} | .parameters.in.value: is not a number
                    'parameters': {'in': {'type': 'integer', 'value': 'x'}} | .parameters.in.value: is not an integer
                    """)
    void what_is_wrong_is_named_and_creates_nothing(String field, String why) {
        assertThat(user.create(job(), job(field)).refusal()).isEqualTo("400 items[1]" + why);
        assertNothingWasCreated();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'replicas': 1
                    'replicas': null, 'name': null, 'timeAllocation': null, 'resources': null, 'parameters': null
                    'replicas': 2147483647
                    'name': 'Aa 0_(b):-'
                    'timeAllocation': {'hours': 0, 'minutes': 0, 'seconds': 1}
                    'resources': []
                    'resources': {'type': 'file', 'path': '/home/user/a b'}
                    'resources': [{'type': 'peer', 'hostname': 'h', 'jobId': '1'}, {'type': 'network', 'id': 'n'}, {'type': 'block_storage', 'id': 's'}]
                    'parameters': {}
                    'openedFile': '/home/user/notes'
                    """)
    void what_is_right_is_created(String field) {
        assertThat(user.create(job(field)).ids()).containsExactly("1");
    }

    @Test
    void an_application_that_is_not_known_is_refused() {
        assertThat(user.create(job("acme", MACHINE)).refusal())
                .isEqualTo("400 items[0].application: there is no application 'acme' 1.0.0, only "
                        + "'acme-web-application' 1.0.0, 'acme-virtual-machine' 1.0.0");
        assertNothingWasCreated();
    }

    @Test
    void what_the_product_does_not_support_is_refused_and_on_another_created() {
        String minimal = product("example-backwards", "example");
        String peer = "'resources': [{'type': 'network', 'id': 'n'}, {'type': 'peer', 'hostname': 'h', 'jobId': '1'}]";

        Answer machine = user.create(job("acme-virtual-machine", minimal));
        Answer peers = user.create(job("acme-web-application", minimal, peer));

        assertThat(machine.refusal())
                .isEqualTo("400 items[0].application: provider 'example' does not support applications of type "
                        + "VIRTUAL_MACHINE on 'example-backwards'");
        assertThat(machine.body().get("errorCode").textValue()).isEqualTo("FEATURE_NOT_SUPPORTED_BY_PROVIDER");
        assertThat(peers.refusal())
                .isEqualTo("400 items[0].resources[1]: provider 'example' does not support peers for applications of "
                        + "type DOCKER on 'example-backwards'");
        assertNothingWasCreated();
        user.create(
                        job("acme-virtual-machine", MACHINE),
                        job("acme-web-application", MACHINE, peer),
                        job("acme-web-application", minimal))
                .success();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'docker': null
                    'docker': {}
                    'docker': {'enabled': null}
                    'docker': {'enabled': false, 'timeExtension': true}
                    'virtualMachine': {'enabled': true}
                    """)
    void what_is_not_declared_is_not_supported(String support) {
        core.offer(
                        "machine",
                        "example",
                        Requests.json("'credits': 1, 'support': {'product': %s, %s}"
                                .formatted(
                                        "{'id': 'machine', 'category': 'example-compute', 'provider': 'example'}",
                                        support)))
                .success();

        assertThat(user.create(job("acme-web-application", product("machine", "example")))
                        .refusal())
                .isEqualTo("400 items[0].application: provider 'example' does not support applications of type DOCKER "
                        + "on 'machine'");
    }

    @Test
    void a_file_that_was_shared_with_others_alone_is_refused() {
        core.give("/12512/shared", "alice");

        assertThat(user.create(job(file("/12512/shared/deep/below"))).refusal())
                .isEqualTo("400 items[0].resources[0].path: there is no file '/12512/shared/deep/below', or none that "
                        + "you may use");
        assertThat(user.create(job("'openedFile': '/12512/shared'")).refusal())
                .isEqualTo("400 items[0].openedFile: there is no file '/12512/shared', or none that you may use");
        assertNothingWasCreated();
        user.create(job(file("/12512/sharedbyname"))).success();
        core.as("alice").ofJobs().create(job(file("/12512/shared"))).success();
        core.give("/12512/shared", "user");
        user.create(job(file("/12512/shared/deep/below"))).success();
    }

    @Test
    void the_nearest_share_decides() {
        core.give("/12512", "user");
        core.give("/12512/secret", "alice");

        assertThat(user.create(job(file("/12512/secret/a"))).status()).isEqualTo(400);
        user.create(job(file("/12512/open/a"))).success();
    }

    @Test
    void the_same_job_is_not_created_again_before_it_has_ended() {
        String specification = job("acme-web-application", MACHINE, "'name': 'Once'");
        user.create(specification).success();

        assertThat(user.create(job(), specification).refusal())
                .isEqualTo(
                        "409 items[1]: is the same as resource '1', which has not ended; change it, or allow duplicates");
        assertThat(user.browse().ids()).containsExactly("1");
        core.move("1", "SUCCESS");
        assertThat(user.create(specification).ids()).hasSize(1);
    }

    @Test
    void a_missing_number_of_replicas_and_one_replica_are_the_same() {
        user.create(job("acme-web-application", MACHINE, "'replicas': 1")).success();

        assertThat(user.create(job("acme-web-application", MACHINE)).status()).isEqualTo(409);
        user.create(job("acme-web-application", MACHINE, "'replicas': 2")).success();
    }

    @Test
    void the_same_job_twice_in_a_request_is_refused_unless_the_later_one_may_be_a_duplicate() {
        String once = job("acme-web-application", MACHINE);

        assertThat(user.create(once, once).refusal())
                .isEqualTo(
                        "409 items[1]: is the same as resource '1', which has not ended; change it, or allow duplicates");
        assertNothingWasCreated();
        user.create(once, job()).success();
    }

    @Test
    void what_was_not_created_keeps_nothing_from_being_created() {
        String once = job("acme-web-application", MACHINE);
        core.provider().nextRefuses("create", 500, "no more room");
        assertThat(user.create(once).status()).isEqualTo(500);
        assertThat(user.create(job("'name': 'Other'"), once, once).status()).isEqualTo(409);

        assertThat(user.create(once).status()).isEqualTo(200);
        core.operator()
                .put("/simulation/world", Requests.json("{'name': 'empty'}"))
                .success();
        assertThat(user.create(once).status()).isEqualTo(200);
    }

    @Test
    void others_may_have_the_same_job() {
        user.create(job("acme-web-application", MACHINE)).success();

        core.as("alice").ofJobs().create(job("acme-web-application", MACHINE)).success();
        core.as("alice")
                .ofJobs()
                .inProject("Project")
                .create(job("acme-web-application", MACHINE))
                .success();
    }

    private void assertNothingWasCreated() {
        assertThat(user.browse().ids()).isEmpty();
        assertThat(core.provider().calls("create")).isEmpty();
    }
}
