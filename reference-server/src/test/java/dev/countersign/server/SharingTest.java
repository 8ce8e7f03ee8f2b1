package dev.countersign.server;

import static dev.countersign.server.Requests.group;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.unshare;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String GROUP = group("Project", "Group of Bob");
    private static final String NO_SUCH_RESOURCE = "404 There is no such resource, or none that you may see";

    private final Caller alice = core.as("alice");
    private final Caller bob = core.as("bob");

    @BeforeEach
    void createResource() {
        alice.createCountTo(100);
    }

    @Test
    void nobody_else_has_access_at_first() {
        assertThat(bob.retrieve("1").refusal()).isEqualTo(NO_SUCH_RESOURCE);
        assertThat(bob.browse().ids()).isEmpty();
        assertThat(bob.search("").ids()).isEmpty();
    }

    @Test
    void a_member_of_a_group_reads_what_is_shared_with_the_group() {
        Answer answer = alice.updateAcl(share("1", GROUP, "READ"));

        assertThat(answer.success().toString()).isEqualTo("{\"responses\":[{}]}");
        assertThat(bob.retrieve("1").success().get("permissions").toString())
                .isEqualTo(json("{'myself':['READ'],'others':[]}"));
        assertThat(bob.browse().ids()).containsExactly("1");
        assertThat(bob.search("100").ids()).containsExactly("1");
        assertThat(core.as("user").retrieve("1").refusal()).isEqualTo(NO_SUCH_RESOURCE);
    }

    @Test
    void a_user_reads_what_is_shared_with_them() {
        alice.updateAcl(share("1", user("bob"), "READ")).success();

        assertThat(myself(bob)).isEqualTo("[\"READ\"]");
        assertThat(myself(alice)).isEqualTo("[\"ADMIN\"]");
    }

    @Test
    void what_is_taken_back_is_gone() {
        alice.updateAcl(share("1", GROUP, "READ", "EDIT")).success();

        alice.updateAcl(unshare("1", GROUP)).success();

        assertThat(bob.retrieve("1").refusal()).isEqualTo(NO_SUCH_RESOURCE);
        assertThat(bob.browse().ids()).isEmpty();
        assertThat(others()).isEqualTo("[]");
    }

    @Test
    void who_may_edit_may_not_read_for_that_alone() {
        alice.updateAcl(share("1", user("bob"), "EDIT")).success();

        assertThat(bob.retrieve("1").refusal()).isEqualTo(NO_SUCH_RESOURCE);
        assertThat(bob.browse().ids()).isEmpty();
    }

    @Test
    void permissions_from_several_sides_add_up() {
        alice.updateAcl(share("1", GROUP, "READ")).success();
        alice.updateAcl(share("1", user("bob"), "EDIT")).success();

        assertThat(myself(bob)).isEqualTo("[\"READ\",\"EDIT\"]");
    }

    @Test
    void permissions_are_added_to_those_that_were_there() {
        alice.updateAcl(share("1", user("bob"), "READ")).success();
        alice.updateAcl(share("1", user("bob"), "EDIT")).success();

        assertThat(others())
                .isEqualTo(json("[{'entity':{'type':'user','username':'bob'},'permissions':['READ','EDIT']}]"));
    }

    @Test
    void who_is_both_deleted_and_added_has_what_is_added() {
        alice.updateAcl(share("1", user("bob"), "READ", "EDIT")).success();

        alice.updateAcl(json("{'id': '1', 'added': [{'entity': %1$s, 'permissions': ['READ']}], 'deleted': [%1$s]}"
                        .formatted(user("bob"))))
                .success();

        assertThat(myself(bob)).isEqualTo("[\"READ\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "PROVIDER"})
    void a_privilege_can_not_be_granted(String privilege) {
        alice.updateAcl(share("1", user("bob"), privilege)).success();
        assertThat(bob.retrieve("1").refusal()).isEqualTo(NO_SUCH_RESOURCE);
        assertThat(others()).isEqualTo("[]");

        alice.updateAcl(share("1", user("bob"), "READ", privilege)).success();
        assertThat(myself(bob)).isEqualTo("[\"READ\"]");
        assertThat(bob.updateAcl(share("1", user("user"), "READ")).refusal())
                .isEqualTo("400 items[0].id: there is no resource '1', or none that you may change like this");
    }

    @Test
    void the_provider_hears_only_of_what_is_granted() {
        alice.updateAcl(json(
                        "{'id': '1', 'added': [{'entity': %s, 'permissions': ['ADMIN', 'READ']}, {'entity': %s, 'permissions': ['PROVIDER']}], 'deleted': [%s]}"
                                .formatted(user("bob"), user("user"), GROUP)))
                .success();

        FakeProvider.Call call = core.provider().calls("updateAcl").get(0);
        assertThat(call.items()).hasSize(1);
        assertThat(call.items().get(0).at("/resource/id").textValue()).isEqualTo("1");
        assertThat(call.items().get(0).get("added").toString())
                .isEqualTo(json("[{'entity':{'type':'user','username':'bob'},'permissions':['READ']}]"));
        assertThat(call.items().get(0).get("deleted").toString())
                .isEqualTo(json("[{'type':'project_group','projectId':'Project','group':'Group of Bob'}]"));
    }

    @Test
    void only_an_administrator_shares() {
        alice.updateAcl(share("1", user("bob"), "READ", "EDIT")).success();
        core.provider().forgetCalls();

        assertThat(bob.updateAcl(share("1", user("user"), "READ")).refusal())
                .isEqualTo("400 items[0].id: there is no resource '1', or none that you may change like this");
        assertThat(core.provider().operations()).isEmpty();
    }

    @Test
    void a_user_or_group_that_is_not_known_is_refused() {
        alice.createCountTo(1);

        assertRefused(user("nobody"), "there is no user 'nobody'");
        assertRefused(group("Project", "Nobodies"), "there is no group 'Nobodies' in project 'Project'");
        assertRefused(group("Nowhere", "Group of Bob"), "there is no group 'Group of Bob' in project 'Nowhere'");
        assertThat(core.provider().calls("updateAcl")).isEmpty();
        assertThat(bob.browse().ids()).isEmpty();
    }

    @Test
    void an_item_that_is_wrong_keeps_the_others_from_being_shared() {
        alice.createCountTo(1);

        assertThat(alice.updateAcl(share("1", user("bob"), "READ"), share("9", user("bob"), "READ"))
                        .refusal())
                .isEqualTo("400 items[1].id: there is no resource '9', or none that you may change like this");
        assertThat(alice.updateAcl(share("1", user("bob"), "READ"), share("1", user("bob"), "EDIT"))
                        .refusal())
                .isEqualTo("400 items[1].id: '1' is there twice");
        assertThat(bob.browse().ids()).isEmpty();
        assertThat(core.provider().calls("updateAcl")).isEmpty();
    }

    @Test
    void several_resources_are_shared_at_once() {
        alice.createCountTo(1);

        alice.updateAcl(share("1", user("bob"), "READ"), share("2", GROUP, "READ"))
                .success();

        assertThat(bob.browse().ids()).containsExactly("1", "2");
        assertThat(core.provider().calls("updateAcl")).hasSize(1);
    }

    @Test
    void to_take_from_somebody_who_has_nothing_changes_nothing() {
        alice.updateAcl(unshare("1", user("nobody"))).success();

        assertThat(others()).isEqualTo("[]");
    }

    @Test
    void what_was_shared_from_a_personal_workspace_shows_in_the_readers_own() {
        alice.updateAcl(share("1", GROUP, "READ")).success();

        assertThat(bob.browse().ids()).containsExactly("1");
        assertThat(bob.inProject("Project").browse().ids()).isEmpty();
        assertThat(bob.inProject("Project").retrieve("1").success().get("id").textValue())
                .isEqualTo("1");
    }

    private void assertRefused(String entity, String why) {
        assertThat(alice.updateAcl(share("2", user("bob"), "READ"), share("1", entity, "READ"))
                        .refusal())
                .isEqualTo("400 items[1].added[0].entity: " + why);
    }

    private String others() {
        return alice.retrieve("1", "includeOthers", "true")
                .success()
                .at("/permissions/others")
                .toString();
    }

    private static String myself(Caller caller) {
        return caller.retrieve("1").success().at("/permissions/myself").toString();
    }
}
