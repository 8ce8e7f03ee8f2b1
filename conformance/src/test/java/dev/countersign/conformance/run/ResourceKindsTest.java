package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceKindsTest {
    @Test
    void every_kind_is_found_by_its_name() {
        assertThat(ResourceKinds.all())
                .hasSizeGreaterThan(1)
                .allSatisfy(kind -> assertThat(ResourceKinds.find(kind.name())).containsSame(kind));
        assertThat(ResourceKinds.names())
                .containsExactlyElementsOf(
                        ResourceKinds.all().stream().map(ResourceKind::name).toList());
    }

    @Test
    void an_unknown_kind_is_not_found() {
        assertThat(ResourceKinds.find("files")).isEmpty();
    }

    @Test
    void refuses_a_kind_that_is_there_twice() {
        assertThatThrownBy(() -> new ResourceKinds(List.of(new JobKind(), new ExampleKind(), new JobKind())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("two kinds of resources are called 'jobs'");
    }

    @Test
    void every_kind_leaves_out_the_scenarios_of_all_others() {
        assertThat(ResourceKinds.all()).allSatisfy(kind -> {
            assertThat(kind.tagsOfOthers()).doesNotContain(kind.tag());
            assertThat(ResourceKinds.all().stream().filter(other -> other != kind))
                    .allSatisfy(other -> assertThat(kind.tagsOfOthers()).contains(other.tag()));
        });
    }

    @Test
    void every_kind_has_a_profile_of_its_own_in_the_group_of_all_kinds() {
        assertThat(Profiles.byName().get(ResourceKind.EVERY_KIND))
                .containsExactlyElementsOf(
                        ResourceKinds.all().stream().map(ResourceKind::profile).toList());
        assertThat(Profiles.names())
                .allSatisfy(name -> assertThat(Profiles.byName().get(name)).containsExactly(name));
    }
}
