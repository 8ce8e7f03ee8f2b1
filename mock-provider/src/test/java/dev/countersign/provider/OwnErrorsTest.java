package dev.countersign.provider;

import static dev.countersign.provider.ProviderFixture.job;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Distinguishes refusals, faults and errors of the provider. */
class OwnErrorsTest {
    private final ProviderFixture fixture = ProviderFixture.withProduct();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void calls_tell_what_an_operator_wanted_to_go_wrong_and_what_the_provider_failed_by_itself() {
        fixture.createJobs(job("1"));
        fixture.createJobs("{\"id\": 7}");
        fixture.createJobs(job("2", "null", "unknown"));
        fixture.asCore("POST", ProviderFixture.JOBS + "/nothing", "{}");
        fixture.send("POST", ProviderFixture.JOBS, "no-token", ProviderFixture.items(job("3")));
        fixture.asOperator("PUT", "/simulation/provider/faults", "[{\"operation\": \"create\", \"status\": 500}]");
        fixture.createJobs(job("4"));

        assertThat(calls(""))
                .containsExactly(
                        "200 null",
                        "400 erred: items[0].id: '7' is not a string",
                        "400 Resource 2: there is no product 'unknown' in category 'example-compute' of provider 'example' here",
                        "404 There is nothing at POST /ucloud/example/jobs/nothing",
                        "401 erred: The bearer token is not valid: it is not a signed token",
                        "500 fault: An operator wants this call to fail");
        assertThat(calls("?erred=true")).hasSize(2);
    }

    @Test
    void faults_tell_how_often_each_has_fired_also_when_they_are_spent() {
        fixture.asOperator(
                "PUT",
                "/simulation/provider/faults",
                "[{\"operation\": \"create\", \"item\": 2, \"status\": 500},"
                        + " {\"operation\": \"create\", \"times\": 1, \"status\": 500}]");
        fixture.createJobs(job("1"));
        fixture.createJobs(job("1"));

        assertThat(fired()).containsExactly(0, 1);
        fixture.asOperator("PUT", "/simulation/provider/faults", "[]");
        assertThat(fired()).isEmpty();
    }

    private List<Integer> fired() {
        List<Integer> fired = new ArrayList<>();
        fixture.asOperator("GET", "/simulation/provider/faults", null)
                .body()
                .forEach(set -> fired.add(set.path("fired").asInt()));
        return fired;
    }

    private List<String> calls(String query) {
        List<String> told = new ArrayList<>();
        for (JsonNode call : fixture.asOperator("GET", "/simulation/provider/calls" + query, null)
                .body()) {
            String whose = call.path("fault").asBoolean()
                    ? "fault: "
                    : call.path("erred").asBoolean() ? "erred: " : "";
            told.add("%s %s%s"
                    .formatted(call.path("status"), whose, call.path("why").asText()));
        }
        return told;
    }
}
