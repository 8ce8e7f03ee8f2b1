package dev.countersign.conformance.scenario.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayComparisonTest {
    @Test
    void the_same_answer_passes_and_so_does_one_with_further_fields() {
        assertThat(differences("{'a':[{'b':1}]}", "{'a':[{'b':1,'c':2}],'d':3}"))
                .isEmpty();
    }

    @Test
    void a_value_that_differs_is_named_with_its_place() {
        assertThat(differences("{'items':[{'id':'1'},{'id':'2'}]}", "{'items':[{'id':'1'},{'id':'3'}]}"))
                .containsExactly("/items/1/id: expected \"2\", but was \"3\"");
    }

    @Test
    void a_field_that_is_absent_differs_from_one_that_is_null() {
        assertThat(differences("{'next':null}", "{}")).containsExactly("/next: expected null, but was absent");
    }

    @Test
    void a_list_that_is_longer_or_shorter_differs() {
        assertThat(differences("{'a':[1]}", "{'a':[1,2]}")).containsExactly("/a: expected [1], but was [1,2]");
        assertThat(differences("[1]", "[]")).containsExactly("the whole answer: expected [1], but was []");
    }

    @Test
    void an_erratum_lets_its_own_reading_pass_and_is_named() {
        ReplayComparison comparison = compare(
                "{'items':[{'updates':[1]},{'updates':[2]}]}",
                "{'items':[{'updates':[]},{'updates':[2]}]}",
                erratum("/items/*/updates", "[[]]", false));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.used()).containsExactly("E-10");
    }

    @Test
    void an_erratum_that_is_not_needed_is_not_named() {
        assertThat(compare("{'a':1}", "{'a':1}", erratum("/a", "[2]", false)).used())
                .isEmpty();
    }

    @Test
    void an_erratum_lets_no_third_value_pass() {
        assertThat(compare("{'a':1}", "{'a':3}", erratum("/a", "[2]", false)).differences())
                .containsExactly("/a: expected 1, but was 3");
    }

    @Test
    void an_erratum_covers_its_own_place_only() {
        assertThat(compare("{'a':1,'b':1}", "{'a':1,'b':2}", erratum("/a", "[2]", false))
                        .differences())
                .containsExactly("/b: expected 1, but was 2");
    }

    @Test
    void an_erratum_may_leave_the_order_open() {
        Erratum erratum = erratum("/p", "[['ADMIN','READ']]", true);

        assertThat(compare("{'p':['ADMIN']}", "{'p':['READ','ADMIN']}", erratum).differences())
                .isEmpty();
        assertThat(compare("{'p':['ADMIN']}", "{'p':['READ','READ']}", erratum).differences())
                .hasSize(1);
    }

    @Test
    void an_erratum_may_let_anything_pass() {
        Erratum erratum = new Erratum("E-10", 0, "/a", List.of(), true, false);

        assertThat(compare("{'a':1}", "{'a':{'b':7}}", erratum).differences()).isEmpty();
    }

    @Test
    void every_published_example_can_be_read_with_its_errata() {
        PublishedExample example = PublishedExample.read("browsing-the-catalog", URI.create("http://localhost"));

        assertThat(example.steps()).hasSize(1);
        assertThat(example.errataOf(0)).extracting(Erratum::id).contains("E-10", "E-12", "E-16");
    }

    private static List<String> differences(String published, String actual) {
        return ReplayComparison.of(json(published), json(actual), List.of()).differences();
    }

    private static ReplayComparison compare(String published, String actual, Erratum erratum) {
        return ReplayComparison.of(json(published), json(actual), List.of(erratum));
    }

    private static Erratum erratum(String pointer, String accept, boolean unordered) {
        List<JsonNode> accepted = new ArrayList<>();
        json(accept).forEach(accepted::add);
        return new Erratum("E-10", 0, pointer, accepted, false, unordered);
    }

    private static JsonNode json(String text) {
        try {
            return Json.read(Bytes.of(text.replace('\'', '"')));
        } catch (Json.NotJson problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
