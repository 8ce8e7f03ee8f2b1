package dev.countersign.server;

import static dev.countersign.server.Requests.group;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeletionTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller user = core.as("user");

    @Test
    void what_is_deleted_is_gone() {
        user.createCounts(3);

        Answer answer = user.delete("1", "3");

        assertThat(answer.success().toString()).isEqualTo("{\"responses\":[{},{}]}");
        assertThat(user.browse().ids()).containsExactly("2");
        assertThat(user.retrieve("1").refusal()).isEqualTo("404 There is no such resource, or none that you may see");
        assertThat(user.search("").ids()).containsExactly("2");
    }

    @Test
    void the_provider_hears_of_the_whole_resource() {
        user.createCountTo(100);
        core.update(FakeProvider.running("1", 10)).success();
        user.updateAcl(share("1", user("bob"), "READ")).success();

        user.delete("1").success();

        JsonNode deleted = core.provider().calls("delete").get(0).items().get(0);
        assertThat(deleted.get("id").textValue()).isEqualTo("1");
        assertThat(deleted.at("/specification/target").intValue()).isEqualTo(100);
        assertThat(deleted.at("/status/value").intValue()).isEqualTo(10);
        assertThat(deleted.at("/permissions/others/0/entity/username").textValue())
                .isEqualTo("bob");
    }

    /** With the updates of a thousand resources, one request would exceed every body limit. */
    @Test
    void the_provider_does_not_hear_of_what_it_told_itself() {
        user.createCountTo(100);
        core.update(FakeProvider.running("1", 10)).success();

        user.delete("1").success();

        assertThat(core.provider().calls("delete").get(0).items().get(0).get("updates"))
                .isEmpty();
    }

    @Test
    void a_resource_that_is_not_there_keeps_the_others_from_being_deleted() {
        user.createCounts(2);

        assertThat(user.delete("1", "7", "2").refusal())
                .isEqualTo("400 items[1].id: there is no resource '7', or none that you may change like this");
        assertNothingWasDeleted("1", "2");
    }

    @Test
    void a_resource_of_somebody_else_looks_like_one_that_is_not_there() {
        core.as("alice").createCountTo(1);
        user.createCountTo(1);

        assertThat(user.delete("2", "1").refusal())
                .isEqualTo("400 items[1].id: there is no resource '1', or none that you may change like this");
        assertNothingWasDeleted("2");
        assertThat(core.as("alice").browse().ids()).containsExactly("1");
    }

    @Test
    void who_may_only_read_may_not_delete() {
        core.as("alice").createCountTo(1);
        core.as("alice").updateAcl(share("1", user("user"), "READ")).success();

        assertThat(user.delete("1").refusal())
                .isEqualTo("400 items[0].id: there is no resource '1', or none that you may change like this");
        assertNothingWasDeleted("1");
    }

    @Test
    void who_may_edit_may_delete() {
        user.createCountTo(1);
        user.updateAcl(share("1", group("Project", "Group of Bob"), "EDIT")).success();

        core.as("bob").delete("1").success();

        assertThat(user.browse().ids()).isEmpty();
    }

    @Test
    void the_same_resource_is_named_once() {
        user.createCounts(2);

        assertThat(user.delete("2", "1", "2").refusal()).isEqualTo("400 items[2].id: '2' is there twice");
        assertNothingWasDeleted("1", "2");
    }

    @Test
    void a_thousand_resources_are_deleted_at_once_and_no_more() {
        String[] ids = user.createCounts(1_000).toArray(String[]::new);
        String[] tooMany = Arrays.copyOf(ids, 1_001);
        tooMany[1_000] = "1001";

        assertThat(user.delete(tooMany).refusal()).isEqualTo("400 items: must be 1 to 1000 items, not 1001");
        user.delete(ids).success();

        assertThat(user.browse().ids()).isEmpty();
    }

    @Test
    void an_id_is_never_given_again() {
        user.createCountTo(1);
        user.delete("1").success();

        assertThat(user.createCountTo(1)).isEqualTo("2");
    }

    private void assertNothingWasDeleted(String... ids) {
        assertThat(user.browse().ids()).containsExactly(ids);
        assertThat(core.provider().calls("delete")).isEmpty();
    }
}
