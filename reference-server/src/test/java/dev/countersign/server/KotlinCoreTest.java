package dev.countersign.server;

import static dev.countersign.server.DoubleUnderTest.bulk;
import static dev.countersign.server.DoubleUnderTest.job;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.server.DoubleUnderTest.Seen;
import dev.countersign.server.dialect.KotlinCore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KotlinCoreTest {
    private final DoubleUnderTest core = new DoubleUnderTest(KotlinCore::new);
    private final DoubleUnderTest.At alice = core.as("alice");
    private final DoubleUnderTest.At provider = core.asProvider("example");

    @AfterEach
    void stop() {
        core.close();
    }

    @Test
    void a_full_page_is_followed_by_another_and_a_token_is_a_number() {
        String first = alice.create();
        for (int job = 0; job < 9; job++) {
            alice.post("/api/jobs", bulk(job("'name': 'job %d'".formatted(job))));
        }

        JsonNode page = alice.get("/api/jobs/browse?itemsPerPage=10").json();

        assertThat(page.path("next").asText()).isEqualTo("10");
        assertThat(page.at("/items/9/id").asText()).isEqualTo(first);
        assertThat(alice.get("/api/jobs/browse?itemsPerPage=10&next=10").json())
                .hasToString("{\"itemsPerPage\":10,\"items\":[],\"next\":null}");
        assertThat(alice.get("/api/jobs/browse?itemsPerPage=10&next=garbage").json())
                .isEqualTo(page);
    }

    @Test
    void filters_by_provider_do_nothing() {
        String id = alice.create();

        assertThat(alice.get("/api/jobs/retrieve?hideProvider=example&id=" + id).status())
                .isEqualTo(200);
        assertThat(alice.get("/api/jobs/browse?filterProvider=another").json().path("items"))
                .hasSize(1);
    }

    @Test
    void flags_that_are_no_booleans_are_false_and_others_are_null_without_their_flag() {
        String id = alice.create();

        JsonNode job =
                alice.get("/api/jobs/retrieve?includeOthers=perhaps&id=" + id).json();

        assertThat(job.path("permissions")).hasToString("{\"myself\":[\"ADMIN\",\"READ\",\"EDIT\"],\"others\":null}");
    }

    @Test
    void a_second_charge_of_the_same_id_is_taken() {
        String id = alice.create();
        String charge = bulk("{'id': '%s', 'chargeId': 'once', 'units': 1, 'periods': 1}".formatted(id));

        provider.post("/api/jobs/control/chargeCredits", charge);

        assertThat(provider.post("/api/jobs/control/chargeCredits", charge))
                .hasToString("200 {\"insufficientFunds\":[],\"duplicateCharges\":[]}");
    }

    @Test
    void an_update_after_the_end_is_shown_and_changes_nothing() {
        String id = alice.create();
        provider.post("/api/jobs/control/update", bulk(Requests.jobIs(id, "SUCCESS")));

        Seen late = provider.post("/api/jobs/control/update", bulk(Requests.jobIs(id, "RUNNING")));

        JsonNode job = alice.get("/api/jobs/retrieve?id=" + id).json();
        assertThat(late).hasToString("200 {}");
        assertThat(job.path("updates").findValuesAsText("state")).containsExactly("SUCCESS", "RUNNING");
        assertThat(job.at("/status/state").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void refusals_have_statuses_and_words_of_its_own() {
        String unknown = job("").replace("'id': 'example-compute'", "'id': 'nothing'");
        String id = core.as("bob").create();

        assertThat(alice.post("/api/jobs", bulk(unknown)))
                .hasToString(refusal(502, "UCloud has received a bad reply from the provider"));
        assertThat(alice.post("/api/jobs/terminate", bulk(Requests.id(id))))
                .hasToString(refusal(400, "Permission denied. Try to reload the page and try again."));
        assertThat(alice.post("/api/jobs", bulk(job("").replace("'parameters': {}, ", ""))))
                .hasToString(refusal(400, "Parameters and resources must be specified"));
        assertThat(alice.get("/api/example/browse")).hasToString(refusal(404, "Not Found"));
        assertThat(alice.get("/api/ingresses/browse")).hasToString(refusal(404, "Not Found"));
        assertThat(alice.get("/api/jobs/browse").contentType()).isEqualTo("application/json; charset=UTF-8");
    }

    private static String refusal(int status, String why) {
        return "%d {\"why\":\"%s\",\"errorCode\":null}".formatted(status, why);
    }
}
