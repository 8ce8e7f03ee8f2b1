package dev.countersign.mutation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.mutation.digest.sample.Calls;
import dev.countersign.mutation.digest.sample.OneList;
import dev.countersign.mutation.digest.sample.OtherList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeTest {
    private static final Set<String> ELEMENTS = Set.of("first", "second", "third");

    private final Code code = new Code("dev.countersign.mutation.digest.sample");

    @Test
    void methods_with_the_same_instructions_are_alike() {
        assertThat(code("twice")).isEqualTo(code("twiceTheSame")).isNotEqualTo(code("thrice"));
    }

    @Test
    void what_a_method_or_a_lambda_calls_is_part_of_it() {
        assertThat(code("callsTwice")).containsAll(code("twice")).doesNotContainAnyElementsOf(code("thrice"));
        assertThat(code("usesThrice")).containsAll(code("thrice"));
    }

    @Test
    void what_is_called_in_other_packages_is_not() {
        Code others = new Code("dev.countersign.mutation.digest.steps");

        assertThat(others.ofMethods(List.of(Calls.class.getName() + ".callsTwice")))
                .isEmpty();
    }

    @Test
    void an_element_of_a_list_does_not_depend_on_its_place() {
        assertThat(code.ofElement(OneList.class, "first", ELEMENTS))
                .isEqualTo(code.ofElement(OtherList.class, "first", ELEMENTS));
        assertThat(code.ofElement(OneList.class, "second", ELEMENTS))
                .isNotEqualTo(code.ofElement(OtherList.class, "second", ELEMENTS));
    }

    private Set<String> code(String method) {
        return code.ofMethods(List.of(Calls.class.getName() + "." + method));
    }
}
