package dev.countersign.conformance.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private static final String JOB =
            """
            {"id":"7","owner":{"createdBy":"user","project":null},"updates":[],"createdAt":1,"output":null,
             "specification":{"application":{"name":"sleep","version":"1"},
                              "product":{"id":"p","category":"c","provider":"q"},"name":null,"replicas":1,
                              "allowDuplicateJob":false,"parameters":null,"resources":null,"timeAllocation":null,
                              "openedFile":null},
             "status":{"state":"RUNNING","jobParametersJson":null,"startedAt":1,"expiresAt":null,
                       "resolvedApplication":null,"resolvedSupport":null,"resolvedProduct":null}}""";

    @Test
    void finds_nothing_wrong_with_what_is_as_documented_and_has_more_besides() throws JsonProcessingException {
        ObjectNode job = job();
        job.put("unheardOf", true);

        assertThat(Schemas.problems("job.json", job)).isEmpty();
    }

    @Test
    void a_field_that_may_be_null_is_optional() throws JsonProcessingException {
        ObjectNode job = job();
        job.withObject("/specification").remove("openedFile");

        assertThat(Schemas.problems("job.json", job))
                .containsExactly(new ShapeProblem(
                        "/specification/openedFile",
                        "job.json#/$defs/specification/required",
                        false,
                        "openedFile",
                        "left out: openedFile"));
    }

    @Test
    void what_one_object_lacks_is_one_problem_with_the_weight_of_the_heaviest() throws JsonProcessingException {
        ObjectNode job = job();
        job.withObject("/specification").remove("openedFile");
        job.withObject("/specification").remove("product");

        assertThat(Schemas.problems("job.json", job))
                .containsExactly(new ShapeProblem(
                        "/specification",
                        "job.json#/$defs/specification/required",
                        true,
                        "product, openedFile",
                        "left out: product, openedFile"));
    }

    @Test
    void a_place_on_a_page_is_that_of_the_resource_and_shows_once() throws JsonProcessingException {
        ObjectNode job = job();
        job.put("id", 7);
        ObjectNode page = JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("itemsPerPage", 10)
                .putNull("next");
        page.putArray("items").add(job).add(job);

        assertThat(Schemas.problems("page-of-jobs.json", page))
                .containsExactly(new ShapeProblem(
                        "/id", "job.json#/properties/id/type", true, "integer found, string expected", "7"));
    }

    @Test
    void a_value_that_may_be_null_and_is_of_another_type_is_one_problem() throws JsonProcessingException {
        ObjectNode job = job();
        job.withObject("/status").put("startedAt", "noon");

        assertThat(Schemas.problems("job.json", job)).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("/status/startedAt");
            assertThat(problem)
                    .hasToString("/status/startedAt: expected string found, integer expected, found \"noon\"");
        });
    }

    private static ObjectNode job() throws JsonProcessingException {
        JsonNode job = new JsonMapper().readTree(JOB);
        return (ObjectNode) job;
    }
}
