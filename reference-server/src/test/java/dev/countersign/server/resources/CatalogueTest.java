package dev.countersign.server.resources;

import static dev.countersign.model.resource.Permission.READ;
import static dev.countersign.server.resources.Examples.added;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResource.Update;
import dev.countersign.model.resource.AclEntity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CatalogueTest {
    private static final List<Readership> USER = List.of(new Readership.Personal("user"));
    private static final List<Readership> BOB = List.of(new Readership.SharedWith(new AclEntity.User("bob")));

    private final Catalogue<ExampleResource, Update> catalogue = new Catalogue<>();
    private final StoredResource<ExampleResource, Update> entry = Examples.entry(1);

    @Test
    void shows_what_was_committed_and_not_what_was_proposed() {
        catalogue.propose(List.of(entry));
        assertThat(found("1")).isFalse();
        assertThat(shown(USER)).isEmpty();

        catalogue.commit(List.of(entry), Map.of());
        assertThat(found("1")).isTrue();
        assertThat(shown(USER)).containsExactly(entry);
    }

    @Test
    void forgets_what_was_withdrawn() {
        catalogue.propose(List.of(entry));
        catalogue.withdraw(List.of(entry));
        catalogue.commit(List.of(entry), Map.of());

        assertThat(found("1")).isFalse();
    }

    @Test
    void shows_what_is_shared_to_those_it_is_shared_with() {
        add(entry);

        catalogue.share(Map.of(entry, AccessControlList.EMPTY.after(added(new AclEntity.User("bob"), READ))));
        assertThat(shown(BOB)).containsExactly(entry);

        catalogue.share(Map.of(entry, AccessControlList.EMPTY));
        assertThat(shown(BOB)).isEmpty();
        assertThat(shown(USER)).containsExactly(entry);
    }

    @Test
    void counts_a_change_for_those_who_see_it() {
        add(entry);
        long before = catalogue.reading(catalogue::changes);

        catalogue.share(Map.of(entry, AccessControlList.EMPTY.after(added(new AclEntity.User("bob"), READ))));

        assertThat(catalogue.hasChangedSince(before, BOB)).isTrue();
        assertThat(catalogue.hasChangedSince(before, USER)).isTrue();
        assertThat(catalogue.hasChangedSince(before, List.of(new Readership.Personal("alice"))))
                .isFalse();
        assertThat(catalogue.hasChangedSince(catalogue.reading(catalogue::changes), USER))
                .isFalse();
    }

    @Test
    void changes_nothing_where_one_of_several_updates_is_refused() {
        add(entry);
        long before = catalogue.reading(catalogue::changes);

        assertThatThrownBy(() -> catalogue.update(find -> {
                    assertThat(find.apply("1")).isSameAs(entry);
                    throw new RefusedException.NotFound();
                }))
                .isInstanceOf(RefusedException.NotFound.class);

        assertThat(catalogue.hasChangedSince(before, USER)).isFalse();
        assertThat(entry.updates()).isEmpty();
    }

    @Test
    void nobody_claims_what_is_claimed() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Thread second = new Thread(() -> claim(List.of("2", "1"), () -> order.add("second")));

        claim(List.of("1"), () -> {
            second.start();
            while (second.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            claim(List.of("2"), () -> order.add("nothing is claimed by who waits"));
            catalogue.update(find -> List.of(() -> order.add("updates go on")));
            assertThat(found("1")).isFalse();
            order.add("first");
        });
        second.join();

        assertThat(order).containsExactly("nothing is claimed by who waits", "updates go on", "first", "second");
    }

    @Test
    void what_was_claimed_is_free_after_a_failure() {
        assertThatThrownBy(() -> claim(List.of("1"), () -> {
                    throw new RefusedException.NotFound();
                }))
                .isInstanceOf(RefusedException.NotFound.class);

        List<String> done = new ArrayList<>();
        claim(List.of("1"), () -> done.add("done"));

        assertThat(done).containsExactly("done");
    }

    @Test
    void keeps_an_earlier_beginning_apart() {
        add(entry);
        long before = catalogue.reading(catalogue::changes);
        catalogue.clear();
        StoredResource<ExampleResource, Update> successor = Examples.entry(1);
        add(successor);

        catalogue.remove(List.of(entry));
        catalogue.share(Map.of(entry, AccessControlList.EMPTY.after(added(new AclEntity.User("bob"), READ))));

        assertThat(shown(USER)).containsExactly(successor);
        assertThat(shown(BOB)).isEmpty();
        assertThat(found("1")).isTrue();
        assertThat(catalogue.wasClearedAfter(before)).isTrue();
        assertThat(catalogue.wasClearedAfter(catalogue.reading(catalogue::changes)))
                .isFalse();
    }

    private void add(StoredResource<ExampleResource, Update> added) {
        catalogue.propose(List.of(added));
        catalogue.commit(List.of(added), Map.of());
    }

    private boolean found(String id) {
        return catalogue.reading(() -> catalogue.find(id) != null);
    }

    private List<StoredResource<ExampleResource, Update>> shown(List<Readership> audiences) {
        return catalogue.reading(() -> catalogue.walk(audiences, SortOrder.CREATED_AT).stream()
                .flatMap(part -> part.values().stream())
                .toList());
    }

    private void claim(List<String> ids, Runnable change) {
        catalogue.claiming(ids, () -> {
            change.run();
            return ids;
        });
    }
}
