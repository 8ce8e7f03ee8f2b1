package dev.countersign.conformance.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small sample document in both formats, and one example that was extracted from it. */
class EditionTest {
    private static final String MARKDOWN =
            """
            # Kettles

            ## Example: Boiling water
            <details>
            <summary>
            <b>Communication Flow:</b> Curl
            </summary>

            ```bash
            # Authenticated as cook
            curl -XPOST -H "Authorization: Bearer $accessToken" "$host/api/kettles?loud=true" -d '{
                "litres": 2,
            }'

            # {
            #     "id": "7" // elided
            # }

            # Authenticated as guest
            curl -XGET -H "Authorization: Bearer $accessToken" "$host/api/kettles/7"

            # 404 Not Found
            ```

            </details>
            """;
    private static final String RENDERED =
            """
            Kettles¶
            Example: Boiling water¶
            Communication Flow: Curl
            # Authenticated as cook
            curl -XPOST -H "Authorization: Bearer $accessToken" "$host/api/kettles?loud=true" -d '{
            "litres": 2
            }'
            # {
            # "id": "7"
            # }
            # Authenticated as guest
            curl -XGET -H "Authorization: Bearer $accessToken" "$host/api/kettles/7"
            # 404 Not Found
            Communication Flow: Visual
            """;

    private final JsonNode example = json(
            """
            {"slug": "boiling-water", "document": "Kettles", "heading": "Example: Boiling water", "steps": [
              {"actor": "cook", "method": "POST", "path": "/api/kettles", "query": {"loud": "true"},
               "body": {"litres": 2}, "status": 200, "response": {"id": "7"}},
              {"actor": "guest", "method": "GET", "path": "/api/kettles/7", "query": {},
               "body": null, "status": 404, "response": null}]}
            """);

    @Test
    void both_formats_of_a_document_hold_the_same_example() {
        ProvenanceProblem unchanged =
                new ProvenanceProblem(ProvenanceProblem.State.UNCHANGED, "boiling-water", List.of());

        assertThat(findings(MARKDOWN)).containsExactly(unchanged);
        assertThat(findings(RENDERED)).containsExactly(unchanged);
    }

    @Test
    void a_command_is_read_as_a_shell_reads_it() {
        String spelled = MARKDOWN.replace(
                        "curl -XPOST -H \"Authorization: Bearer $accessToken\" \"$host/api/kettles?loud=true\" -d '{",
                        "curl --silent -H 'Authorization: it\\s me' \\\n  https://kettles.example.org/api/kettles\\?loud=true --data '{")
                .replace("curl -XGET -H", "curl -H")
                .replace("\"$host/api/kettles/7\"", "\"$host/api/kettles/\\7\"");

        assertThat(findings(spelled))
                .containsExactly(new ProvenanceProblem(ProvenanceProblem.State.UNCHANGED, "boiling-water", List.of()));
    }

    @Test
    void what_is_sent_and_is_no_json_is_compared_as_text() {
        String text = MARKDOWN.replaceFirst("(?s)-d '\\{.*?}'", "-d lots");

        assertThat(findings(text))
                .containsExactly(new ProvenanceProblem(
                        ProvenanceProblem.State.CHANGED,
                        "boiling-water",
                        List.of("/0/body was {\"litres\":2}, is \"lots\"")));
    }

    @Test
    void a_parameter_without_a_value_is_empty() {
        assertThat(findings(MARKDOWN.replace("?loud=true", "?loud")))
                .containsExactly(new ProvenanceProblem(
                        ProvenanceProblem.State.CHANGED,
                        "boiling-water",
                        List.of("/0/query/loud was \"true\", is \"\"")));
    }

    @Test
    void a_call_that_is_gone_is_told() {
        assertThat(findings(MARKDOWN.replaceFirst("(?s)# Authenticated as guest.*?Found\n", "")))
                .containsExactly(new ProvenanceProblem(
                        ProvenanceProblem.State.CHANGED,
                        "boiling-water",
                        List.of("/1 was {\"method\":\"GET\",\"path\":\"/api/kettles/7\",\"query\":{},\"body\":null,"
                                + "\"status\":404,\"response\":null}, is absent")));
    }

    @Test
    void examples_that_share_a_heading_are_told_apart_by_what_is_called() {
        ObjectNode sibling = example.deepCopy();
        sibling.put("slug", "looking");
        sibling.putArray("steps").add(example.path("steps").path(1).deepCopy());
        ObjectNode first = example.deepCopy();
        first.putArray("steps").add(example.path("steps").path(0).deepCopy());

        assertThat(Edition.findings(MARKDOWN, List.of(first, sibling)))
                .containsExactly(
                        new ProvenanceProblem(ProvenanceProblem.State.UNCHANGED, "boiling-water", List.of()),
                        new ProvenanceProblem(ProvenanceProblem.State.UNCHANGED, "looking", List.of()));
    }

    @Test
    void a_change_is_told_by_its_place() {
        assertThat(findings(MARKDOWN.replace("\"7\"", "\"8\"").replace("404 Not Found", "403 Forbidden")))
                .containsExactly(new ProvenanceProblem(
                        ProvenanceProblem.State.CHANGED,
                        "boiling-water",
                        List.of("/0/response/id was \"7\", is \"8\"", "/1/status was 404, is 403")));
    }

    @Test
    void another_heading_means_one_gone_and_one_new() {
        String more = MARKDOWN.replace("Boiling water", "Making tea") + "\n## Example: Boiling water\n";
        String both = MARKDOWN + MARKDOWN.replace("Boiling water", "Making tea").replace("\"7\"", "\"9\"");

        assertThat(findings(more)).isEmpty();
        assertThat(findings(both))
                .containsExactly(
                        new ProvenanceProblem(ProvenanceProblem.State.UNCHANGED, "boiling-water", List.of()),
                        new ProvenanceProblem(ProvenanceProblem.State.NEW, "Example: Making tea", List.of()));
    }

    @Test
    void an_example_of_a_document_that_holds_its_sibling_alone_is_gone() {
        ObjectNode sibling = example.deepCopy();
        sibling.put("slug", "making-tea").put("heading", "Example: Making tea");

        assertThat(Edition.findings(MARKDOWN, List.of(example, sibling)))
                .containsExactly(
                        new ProvenanceProblem(ProvenanceProblem.State.UNCHANGED, "boiling-water", List.of()),
                        new ProvenanceProblem(ProvenanceProblem.State.GONE, "making-tea", List.of()));
    }

    @Test
    void a_tampered_example_says_which_and_what_to_do() {
        ObjectNode tampered = json("{\"slug\": \"boiling-water\", \"document\": \"Kettles\", \"heading\": \"Boiling\"}")
                .deepCopy();
        tampered.put("sha256", "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
        tampered.putArray("steps");
        assertThat(Binding.broken(tampered)).isEmpty();

        tampered.withArray("steps").add(1);
        assertThat(Binding.broken(tampered))
                .contains(
                        """
                        the example boiling-water has moved away from "Boiling" in Kettles: its steps were bound to SHA-256 \
                        4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945, and have \
                        080a9ed428559ef602668b4c00f114f1a11c3f6b02a435f0bdc154578e4d7f22. \
                        If the document has changed, put the new digest into "sha256" of examples/boiling-water.json; \
                        if it has not, put the steps back.""");
    }

    private List<ProvenanceProblem> findings(String document) {
        return Edition.findings(document, List.of(example));
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
