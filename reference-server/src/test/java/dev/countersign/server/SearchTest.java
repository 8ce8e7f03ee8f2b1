package dev.countersign.server;

import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller user = core.as("user");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    77700       | 2
                    555         | 1
                    -42         | 3
                    backwards   | 3
                    BackWards   | 3
                    SECOND      | 4
                    second-comp | 4
                    user        | 1 2 3 4
                    now at 9    | 2
                    NOW AT 9    | 2
                    straße      | 1
                    STRASSE     |
                    ÅR          | 3
                    nonsense    |
                    ''          | 1 2 3 4
                    """)
    void finds_the_text_in_ids_specification_product_owner_and_updates(String text, String found) {
        core.offerOfSecond("machine");
        user.create(
                        count(555, 600),
                        count(0, 77_700),
                        count(-42, -43, "example-backwards"),
                        count(0, 1, "machine", "second"))
                .success();
        core.update(
                        FakeProvider.running("2", 90),
                        json("{'id': '1', 'update': {'status': 'Auf der Straße'}}"),
                        json("{'id': '3', 'update': {'newState': 'DONE', 'status': 'Et år'}}"))
                .success();

        assertThat(String.join(" ", user.search(text).ids())).isEqualTo(found == null ? "" : found);
    }

    @Test
    void finds_an_id() {
        core.server().enter("documented");
        user.createCounts(3);

        assertThat(user.search("1235").ids()).containsExactly("1235");
    }

    @Test
    void finds_a_project() {
        Caller alice = core.as("alice").inProject("Project");
        alice.createCountTo(1);

        assertThat(alice.search("project").ids()).containsExactly("1");
    }

    @Test
    void fields_stay_apart() {
        user.create(count(12, 34)).success();

        assertThat(user.search("1234").ids()).isEmpty();
    }

    @Test
    void shows_only_what_the_reader_may_see() {
        core.as("alice").createCountTo(300);
        user.createCountTo(300);

        assertThat(user.search("300").ids()).containsExactly("2");
    }

    @Test
    void finds_a_new_update_at_once() {
        user.createCountTo(300);
        assertThat(user.search("now at 10").ids()).isEmpty();

        core.update(FakeProvider.running("1", 10)).success();

        assertThat(user.search("now at 10").ids()).containsExactly("1");
    }

    @Test
    void includes_what_is_asked_for() {
        user.createCountTo(300);

        Answer answer = user.post("/api/example/search", json("{'flags': {'includeProduct': true}, 'query': '300'}"));

        assertThat(answer.success().at("/items/0/status/resolvedProduct/name").textValue())
                .isEqualTo("example-compute");
    }
}
