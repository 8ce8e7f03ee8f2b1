package dev.countersign.server;

import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.group;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Alice administers the project, bob is a member, user is not. */
class ProjectsTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller alice = core.as("alice");
    private final Caller bob = core.as("bob");
    private final Caller user = core.as("user");

    @Test
    void a_resource_belongs_to_the_workspace_it_was_created_in() {
        bob.inProject("Project").createCountTo(1);
        bob.createCountTo(1);

        assertThat(bob.retrieve("1").success().get("owner").toString())
                .isEqualTo(json("{'createdBy':'bob','project':'Project'}"));
        assertThat(bob.inProject("Project").browse().ids()).containsExactly("1");
        assertThat(bob.browse().ids()).containsExactly("2");
    }

    @Test
    void an_administrator_of_the_project_may_do_everything() {
        bob.inProject("Project").createCounts(2);

        assertThat(alice.inProject("Project").browse().ids()).containsExactly("1", "2");
        assertThat(myself(alice, "1")).isEqualTo("[\"ADMIN\"]");
        alice.updateAcl(share("1", user("user"), "READ")).success();
        alice.delete("2").success();

        assertThat(user.retrieve("1").status()).isEqualTo(200);
        assertThat(bob.inProject("Project").browse().ids()).containsExactly("1");
    }

    @Test
    void a_member_reads_and_edits_what_they_created_and_shares_nothing() {
        bob.inProject("Project").createCountTo(1);

        assertThat(myself(bob, "1")).isEqualTo("[\"READ\",\"EDIT\"]");
        assertThat(bob.updateAcl(share("1", user("user"), "READ")).refusal())
                .isEqualTo("400 items[0].id: there is no resource '1', or none that you may change like this");
        bob.delete("1").success();
    }

    @Test
    void a_member_does_not_see_what_others_created() {
        alice.inProject("Project").createCountTo(1);

        assertThat(bob.inProject("Project").browse().ids()).isEmpty();
        assertThat(bob.retrieve("1").refusal()).isEqualTo("404 There is no such resource, or none that you may see");
    }

    @Test
    void a_group_sees_what_is_shared_with_it_in_the_project() {
        alice.inProject("Project").createCountTo(1);
        alice.updateAcl(share("1", group("Project", "Group of Bob"), "READ")).success();

        assertThat(bob.inProject("Project").browse().ids()).containsExactly("1");
        assertThat(bob.browse().ids()).isEmpty();
    }

    @Test
    void an_administrator_sees_nothing_of_the_members_own_workspaces() {
        bob.createCountTo(1);

        assertThat(alice.inProject("Project").browse().ids()).isEmpty();
        assertThat(alice.retrieve("1").status()).isEqualTo(404);
    }

    @Test
    void who_is_no_member_creates_nothing() {
        assertThat(user.inProject("Project").create(count(0, 1)).refusal())
                .isEqualTo("403 Project: you are not a member of 'Project'");
        assertThat(user.inProject("Nowhere").create(count(0, 1)).refusal())
                .isEqualTo("403 Project: you are not a member of 'Nowhere'");
        assertThat(core.provider().operations()).isEmpty();
    }

    @Test
    void who_is_no_member_sees_nothing() {
        bob.inProject("Project").createCountTo(1);

        assertThat(user.inProject("Project").browse().ids()).isEmpty();
        assertThat(user.inProject("Project").search("").ids()).isEmpty();
        assertThat(user.inProject("Nowhere").browse().ids()).isEmpty();
        assertThat(user.inProject("Project").retrieve("1").status()).isEqualTo(404);
    }

    @Test
    void no_project_means_the_personal_workspace() {
        bob.inProject(" ").createCountTo(1);

        assertThat(bob.retrieve("1").success().at("/owner/project").isNull()).isTrue();
    }

    @Test
    void the_provider_hears_of_the_project() {
        bob.inProject("Project").createCountTo(1);

        JsonNode created = core.provider().calls("create").get(0).items().get(0);
        assertThat(created.get("owner").toString()).isEqualTo(json("{'createdBy':'bob','project':'Project'}"));
    }

    private static String myself(Caller caller, String id) {
        return caller.retrieve(id).success().at("/permissions/myself").toString();
    }
}
