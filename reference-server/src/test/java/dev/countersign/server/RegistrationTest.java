package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller user = core.as("user");

    @Test
    void what_is_registered_for_a_user_is_theirs() {
        assertThat(register(registration("'providerGeneratedId': 'mine', 'createdBy': 'user'"))
                        .ids())
                .containsExactly("1");

        JsonNode seen = user.retrieve("1").success();
        assertThat(seen.at("/owner").toString()).isEqualTo(json("{'createdBy':'user','project':null}"));
        assertThat(seen.at("/permissions/myself").toString()).isEqualTo(json("['ADMIN']"));
        assertThat(seen.at("/status/state").textValue()).isEqualTo("PENDING");
        assertThat(browse("filterProviderIds", "mine").ids()).containsExactly("1");
        assertThat(core.as("bob").retrieve("1").status()).isEqualTo(404);
    }

    @Test
    void a_specification_alone_is_registered_for_nobody_in_particular() {
        assertThat(register(count(0, 100)).ids()).containsExactly("1");

        assertThat(browse().success().at("/items/0/owner/createdBy").textValue())
                .isEqualTo("_UCloud");
        assertThat(user.retrieve("1").status()).isEqualTo(404);
    }

    @Test
    void the_provider_is_not_asked_about_what_it_registers_and_can_tell_of_it() {
        register(registration("'createdBy': 'user'"));

        core.update(FakeProvider.running("1", 10)).success();

        assertThat(user.retrieve("1").success().at("/status/value").intValue()).isEqualTo(10);
        assertThat(core.provider().operations()).isEmpty();
    }

    @Test
    void what_is_registered_again_is_the_same_resource() {
        register(registration("'providerGeneratedId': 'mine', 'createdBy': 'user'"));

        assertThat(register(
                                registration("'providerGeneratedId': 'other'"),
                                registration("'providerGeneratedId': 'mine', 'createdBy': 'alice'"),
                                registration("'providerGeneratedId': 'other'"))
                        .ids())
                .containsExactly("2", "1", "2");
        assertThat(user.retrieve("1").status()).isEqualTo(200);
        assertThat(browse().ids()).containsExactly("1", "2");
    }

    @Test
    void all_members_of_a_project_can_be_let_in() {
        register(registration("'createdBy': 'alice', 'project': 'Project', 'projectAllRead': true"));

        JsonNode seen = core.as("bob").inProject("Project").retrieve("1").success();
        assertThat(seen.at("/permissions/myself").toString()).isEqualTo(json("['READ']"));
        assertThat(user.retrieve("1").status()).isEqualTo(404);
    }

    @Test
    void members_of_a_project_can_be_let_in_to_change_things() {
        register(registration(
                "'createdBy': 'alice', 'project': 'Project', 'projectAllRead': true, 'projectAllWrite': true"));

        assertThat(core.as("bob").inProject("Project").delete("1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            'providerGeneratedId': 'a,b'                   | items[1].providerGeneratedId: must be neither blank nor contain a comma: 'a,b'
            'providerGeneratedId': ' '                     | items[1].providerGeneratedId: must be neither blank nor contain a comma: ' '
            'createdBy': 'nobody'                          | items[1].createdBy: there is no user 'nobody'
            'project': 'Nowhere'                           | items[1].project: there is no project 'Nowhere'
            'projectAllRead': true                         | items[1].project: must be given where all of its members may read or change the resource
            'projectAllWrite': true                        | items[1].project: must be given where all of its members may read or change the resource
            """)
    void nothing_is_registered_where_one_item_is_wrong(String wrong, String why) {
        assertThat(register(registration("'createdBy': 'user'"), registration(wrong))
                        .refusal())
                .isEqualTo("400 " + why);
        assertThat(browse().ids()).isEmpty();
        assertThat(user.browse().ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {'start': 0, 'target': 1}                          | items[1].product: is missing
            {'spec': {'start': 0, 'target': 1}}                | items[1].product: is missing
            {'spec': 7}                                        | items[1]: is not an object
            """)
    void nothing_is_registered_where_one_specification_is_incomplete(String wrong, String why) {
        assertThat(register(count(0, 1), json(wrong)).refusal()).isEqualTo("400 " + why);
        assertThat(browse().ids()).isEmpty();
    }

    @Test
    void a_provider_registers_for_its_own_products_alone() {
        core.offerOfSecond("machine");

        assertThat(register(count(0, 1, "machine", "second")).refusal())
                .isEqualTo("400 items[0].product: you have no product 'machine' in category 'second-compute'");
        assertThat(register(count(0, 1, "unheard-of")).refusal())
                .isEqualTo("400 items[0].product: you have no product 'unheard-of' in category 'example-compute'");
        assertThat(user.post("/api/example/control/register", bulk(count(0, 1))).status())
                .isEqualTo(401);
    }

    @Test
    void jobs_are_registered_in_the_same_way() {
        Answer answer = core.provider()
                .at(core.url())
                .post(
                        "/api/jobs/control/register",
                        bulk(json("{'spec': %s, 'createdBy': 'user', 'providerGeneratedId': 'job'}"
                                .formatted(Requests.job()))));

        assertThat(answer.ids()).containsExactly("1");
        assertThat(user.ofJobs().retrieve("1").success().at("/status/state").textValue())
                .isEqualTo("IN_QUEUE");
    }

    @Test
    void a_member_who_does_not_administer_the_project_may_change_what_was_registered_for_them() {
        register(registration("'createdBy': 'bob', 'project': 'Project'")).success();

        Caller bob = core.as("bob").inProject("Project");
        assertThat(bob.browse().ids()).containsExactly("1");
        assertThat(bob.retrieve("1").success().at("/permissions/myself").toString())
                .isEqualTo(json("['READ','EDIT']"));
        bob.delete("1").success();
    }

    @Test
    void who_may_change_what_is_for_all_members_may_see_it() {
        register(registration("'createdBy': 'alice', 'project': 'Project', 'projectAllWrite': true"))
                .success();

        Caller bob = core.as("bob").inProject("Project");
        assertThat(bob.browse().ids()).containsExactly("1");
        assertThat(bob.retrieve("1").success().at("/permissions/myself").toString())
                .isEqualTo(json("['READ','EDIT']"));
    }

    @Test
    void a_registered_job_may_be_the_same_as_another_and_keeps_its_owner_from_a_third() {
        String same = Requests.job("acme-web-application", Requests.product("example-compute", "example"));
        user.ofJobs().create(same).success();

        for (String owner : new String[] {"user", "bob"}) {
            core.provider()
                    .at(core.url())
                    .post(
                            "/api/jobs/control/register",
                            bulk(json("{'spec': %s, 'createdBy': '%s'}".formatted(same, owner))))
                    .success();
        }

        assertThat(core.as("bob").ofJobs().create(same).refusal())
                .isEqualTo("409 items[0]: is the same as resource '3', which has not ended; change it, or allow "
                        + "duplicates");
        core.move("3", "SUCCESS");
        core.as("bob").ofJobs().create(same).success();
    }

    private static Answer register(String... items) {
        return core.provider().at(core.url()).post("/api/example/control/register", bulk(items));
    }

    private static Answer browse(String... query) {
        return core.provider().at(core.url()).get("/api/example/control/browse", query);
    }

    private static String registration(String more) {
        return json("{'spec': %s, %s}".formatted(count(0, 100), more));
    }
}
