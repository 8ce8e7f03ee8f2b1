package dev.countersign.server.resources;

import static dev.countersign.model.resource.Permission.ADMIN;
import static dev.countersign.model.resource.Permission.EDIT;
import static dev.countersign.model.resource.Permission.PROVIDER;
import static dev.countersign.model.resource.Permission.READ;
import static dev.countersign.server.resources.Examples.added;
import static dev.countersign.server.resources.Examples.deleted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.resource.AclEntity;
import dev.countersign.model.resource.ResourceAclEntry;
import dev.countersign.model.resource.UpdatedAcl;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessControlListTest {
    private static final AclEntity ALICE = new AclEntity.User("alice");
    private static final AclEntity BOB = new AclEntity.User("bob");
    private static final AclEntity GROUP = new AclEntity.ProjectGroup("Project", "Group");

    @Test
    void grants_nothing_at_first() {
        assertThat(AccessControlList.EMPTY.of(BOB)).isEmpty();
        assertThat(AccessControlList.EMPTY.entities()).isEmpty();
    }

    @Test
    void lets_a_creator_read_and_edit() {
        assertThat(AccessControlList.ofCreator("bob").of(BOB)).containsExactly(READ, EDIT);
    }

    @Test
    void adds_to_what_was_granted() {
        var list = AccessControlList.EMPTY.after(added(BOB, EDIT)).after(added(BOB, READ));

        assertThat(list.of(BOB)).containsExactly(READ, EDIT);
        assertThat(list.of(ALICE)).isEmpty();
    }

    @Test
    void deletes_all_of_one_entity() {
        var list = AccessControlList.EMPTY
                .after(added(BOB, READ, EDIT))
                .after(added(GROUP, READ))
                .after(deleted(BOB));

        assertThat(list.entities()).containsExactly(GROUP);
    }

    @Test
    void deletes_first_and_then_adds() {
        var update = new UpdatedAcl("1", List.of(new ResourceAclEntry(BOB, List.of(READ))), List.of(BOB));

        assertThat(AccessControlList.EMPTY.after(added(BOB, EDIT)).after(update).of(BOB))
                .containsExactly(READ);
    }

    @Test
    void never_grants_a_privilege() {
        assertThat(AccessControlList.EMPTY.after(added(BOB, ADMIN, PROVIDER)).entities())
                .isEmpty();
        assertThat(AccessControlList.EMPTY.after(added(BOB, ADMIN, READ)).of(BOB))
                .containsExactly(READ);
        assertThat(AccessControlList.grantable(added(BOB, ADMIN, READ, PROVIDER)))
                .isEqualTo(added(BOB, READ));
        assertThat(AccessControlList.grantable(added(BOB, ADMIN)).added()).isEmpty();
    }

    @Test
    void an_update_leaves_the_list_before_it_as_it_was() {
        var before = AccessControlList.EMPTY.after(added(BOB, READ));

        var unused = before.after(added(BOB, EDIT));

        assertThat(before.of(BOB)).containsExactly(READ);
    }

    @Test
    void any_update_can_be_undone() {
        var before = AccessControlList.EMPTY.after(added(BOB, READ)).after(added(GROUP, EDIT));
        var update = new UpdatedAcl(
                "1",
                List.of(new ResourceAclEntry(BOB, List.of(EDIT)), new ResourceAclEntry(ALICE, List.of(READ))),
                List.of(GROUP));

        assertThat(before.after(update).after(before.undoing(update)).entries())
                .containsExactlyInAnyOrderElementsOf(before.entries());
    }
}
