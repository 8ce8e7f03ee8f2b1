package dev.countersign.server;

import static dev.countersign.server.DoubleUnderTest.bulk;
import static dev.countersign.server.DoubleUnderTest.job;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.server.DoubleUnderTest.Seen;
import dev.countersign.server.dialect.GoCore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoCoreTest {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String NOT_FOUND = "404 404 page not found\n";

    private final DoubleUnderTest core = new DoubleUnderTest(GoCore::new);
    private final DoubleUnderTest.At alice = core.as("alice");
    private final DoubleUnderTest.At bob = core.as("bob");
    private final DoubleUnderTest.At provider = core.asProvider("example");

    @AfterEach
    void stop() {
        core.close();
    }

    @ParameterizedTest
    @CsvSource({"PUT, /api/jobs/browse", "GET, /api/jobs/noSuchCall", "POST, /api/jobs/init", "GET, /api/example/browse"
    })
    void a_call_that_is_not_there_is_no_page(String method, String path) {
        Seen seen = alice.send(method, path, "");

        assertThat(seen).hasToString(NOT_FOUND);
        assertThat(seen.contentType()).isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void who_has_no_permission_or_no_id_is_forbidden_to_retrieve() {
        String id = alice.create();

        assertThat(bob.get("/api/jobs/retrieve?id=" + id)).hasToString(refusal(403, "Write permission is required"));
        assertThat(bob.get("/api/jobs/retrieve")).hasToString(refusal(403, "Write permission is required"));
        assertThat(core.asProvider("another").get("/api/jobs/control/retrieve?id=" + id))
                .hasToString(refusal(403, "Write permission is required"));
    }

    @Test
    void only_what_a_filter_excludes_is_not_found() {
        String id = alice.create();

        assertThat(alice.get("/api/jobs/retrieve?hideProvider=example&id=" + id))
                .hasToString(refusal(404, "Not found"));
        assertThat(alice.get("/api/jobs/retrieve?filterState=SUCCESS&id=" + id).status())
                .isEqualTo(200);
    }

    @Test
    void wrong_tokens_and_wrong_roles_are_forbidden() {
        assertThat(core.at("nonsense").get("/api/jobs/browse")).hasToString(refusal(403, "Forbidden"));
        assertThat(provider.get("/api/jobs/browse")).hasToString(refusal(403, "Forbidden"));
        assertThat(alice.get("/api/jobs/control/browse")).hasToString(refusal(403, "Forbidden"));
        assertThat(core.at("nonsense").post("/api/jobs", "{'items': [")).hasToString(refusal(403, "Forbidden"));
    }

    @Test
    void a_project_of_others_is_a_bad_token() {
        assertThat(core.as("user").inProject("Project").get("/api/jobs/browse"))
                .hasToString(refusal(403, "Bad token supplied"));
    }

    @Test
    void a_job_is_shown_in_the_form_of_go() {
        String id = alice.create();

        Seen seen = alice.get("/api/jobs/retrieve?id=" + id);

        JsonNode job = seen.json();
        assertThat(seen.contentType()).isEqualTo(JSON);
        assertThat(job.has("providerGeneratedId")).isFalse();
        assertThat(job.path("output")).hasToString("{\"outputFolder\":null}");
        assertThat(job.path("permissions")).hasToString("{\"myself\":[\"ADMIN\",\"READ\",\"EDIT\"],\"others\":[]}");
        JsonNode specification = job.path("specification");
        assertThat(names(specification))
                .containsExactlyInAnyOrder(
                        "application",
                        "product",
                        "name",
                        "labels",
                        "hostname",
                        "replicas",
                        "allowDuplicateJob",
                        "parameters",
                        "resources",
                        "timeAllocation");
        assertThat(names(specification.path("parameters"))).containsExactly("ucMetricSampleRate");
        assertThat(job.at("/status/jobParametersJson/siteVersion").asInt()).isEqualTo(3);
        assertThat(job.at("/status/resolvedApplication/metadata/name").asText()).isEqualTo("acme-web-application");
        assertThat(job.at("/status/resolvedProduct").isNull()).isTrue();
    }

    @Test
    void products_come_in_their_second_version_with_support_and_without() {
        String id = alice.create();

        JsonNode status = alice.get("/api/jobs/retrieve?includeSupport=true&id=" + id)
                .json()
                .path("status");

        assertThat(names(status.path("resolvedProduct")))
                .contains("fraction", "price")
                .doesNotContain("priority", "version", "freeToUse", "unitOfPrice", "chargeType");
        assertThat(status.at("/resolvedSupport/features/0").asText()).isEqualTo("jobs.docker.enabled");
    }

    @Test
    void all_products_are_listed_to_everybody() {
        JsonNode products = alice.get("/api/jobs/retrieveProducts").json().at("/productsByProvider/example");

        assertThat(products.findValuesAsText("description")).contains("a example-compute", "a example-not-granted");
    }

    @Test
    void lists_begin_with_the_newest_and_leave_out_what_was_not_asked_for() {
        String first = alice.create();
        String second = alice.create();

        JsonNode page = alice.get("/api/jobs/browse?itemsPerPage=1").json();

        assertThat(page.at("/items/0/id").asText()).isEqualTo(second);
        assertThat(page.path("next").asText()).isEqualTo(second);
        assertThat(page.path("itemsPerPage").asInt()).isEqualTo(1);
        assertThat(page.at("/items/0/status/jobParametersJson").isNull()).isTrue();
        assertThat(page.at("/items/0/status/resolvedApplication").isNull()).isTrue();
        assertThat(alice.get("/api/jobs/browse?itemsPerPage=1&next=" + second)
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(first);
        assertThat(alice.get("/api/jobs/browse?next=garbage").json().path("items"))
                .isEmpty();
    }

    @Test
    void flags_of_a_search_are_read_beside_its_query_only() {
        String id = alice.create();

        assertThat(alice.post("/api/jobs/search", "{'query': '%s', 'flags': {'filterIds': '0'}}".formatted(id))
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(alice.post("/api/jobs/search", "{'query': '%s', 'filterIds': '0'}".formatted(id))
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void jobs_before_the_one_that_is_refused_stay() {
        String unknown = job("").replace("'id': 'example-compute'", "'id': 'nothing'");

        assertThat(alice.post("/api/jobs", bulk(job(""), unknown)))
                .hasToString(refusal(400, "Bad machine type requested"));
        assertThat(alice.get("/api/jobs/browse").json().path("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"items": [           | 400 | Invalid request supplied
                    {"items": {}}         | 400 | Invalid request supplied
                    {"items": [{}],}      | 400 | Invalid request supplied
                    """)
    void bodies_are_read_strictly(String body, int status, String why) {
        assertThat(alice.send("POST", "/api/jobs", body)).hasToString(refusal(status, why));
    }

    @Test
    void no_items_and_no_body_are_told_apart() {
        assertThat(alice.send("POST", "/api/jobs", "{}")).hasToString("200 {}");
        assertThat(alice.send("POST", "/api/jobs", "")).hasToString(refusal(400, "No request body found"));
    }

    @Test
    void a_grant_replaces_what_was_held_and_never_reaches_the_provider() {
        String id = alice.create();

        alice.post("/api/jobs/updateAcl", bulk(Requests.share(id, Requests.user("bob"), "READ", "EDIT")));
        alice.post("/api/jobs/updateAcl", bulk(Requests.share(id, Requests.user("bob"), "READ")));

        assertThat(bob.get("/api/jobs/retrieve?id=" + id).json().at("/permissions/myself"))
                .hasToString("[\"READ\"]");
        assertThat(core.provider.calls("updateAcl")).isEmpty();
    }

    @Test
    void who_is_given_admin_can_give() {
        String id = alice.create();

        alice.post("/api/jobs/updateAcl", bulk(Requests.share(id, Requests.user("bob"), "READ", "ADMIN")));
        bob.post("/api/jobs/updateAcl", bulk(Requests.share(id, Requests.user("user"), "READ")));

        assertThat(core.as("user").get("/api/jobs/retrieve?id=" + id).status()).isEqualTo(200);
        assertThat(bob.get("/api/jobs/retrieve?id=" + id).json().at("/permissions/myself"))
                .hasToString("[\"READ\",\"ADMIN\"]");
    }

    @Test
    void who_may_not_change_a_job_does_not_find_it() {
        String id = alice.create();

        assertThat(bob.post("/api/jobs/terminate", bulk(Requests.id(id))))
                .hasToString(refusal(404, "Permission denied or job not found (%s)".formatted(id)));
        assertThat(bob.post("/api/jobs/updateAcl", bulk(Requests.share(id, Requests.user("user"), "READ"))))
                .hasToString(refusal(404, "Not found or permission denied"));
        assertThat(core.asProvider("another")
                        .post("/api/jobs/control/update", bulk(Requests.jobUpdate(id, "'status': 'News'"))))
                .hasToString(refusal(404, "Not found or permission denied (%s)".formatted(id)));
    }

    @Test
    void charges_are_taken_and_not_counted() {
        String id = alice.create();
        String charge = bulk("{'id': '%s', 'chargeId': 'once', 'units': 1000000000000, 'periods': 1}".formatted(id));

        provider.post("/api/jobs/control/chargeCredits", charge);

        assertThat(provider.post("/api/jobs/control/chargeCredits", charge))
                .hasToString("200 {\"insufficientFunds\":[],\"duplicateCharges\":[]}");
        assertThat(core.asProvider("another").post("/api/jobs/control/chargeCredits", charge))
                .hasToString(refusal(400, "Could not fetch jobs: 403 Write permission is required"));
    }

    @Test
    void a_job_that_has_ended_takes_what_names_no_other_life() {
        String id = alice.create();
        update(id, "'state': 'SUCCESS', 'status': 'done'");

        update(id, "'status': 'late'");
        update(id, "'state': 'RUNNING', 'status': 'again'");

        JsonNode job = alice.get("/api/jobs/retrieve?id=" + id).json();
        assertThat(job.path("updates").findValuesAsText("status")).containsExactly("done", "late");
        assertThat(job.at("/status/state").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void an_id_of_a_provider_is_registered_once_and_found_by_it_alone() {
        String registration =
                bulk("{'spec': %s, 'providerGeneratedId': 'mine', 'createdBy': 'user'}".formatted(job("")));

        provider.post("/api/jobs/control/register", registration);

        assertThat(provider.post("/api/jobs/control/register", registration))
                .hasToString(refusal(409, "Already exists"));
        JsonNode found =
                provider.get("/api/jobs/control/browse?filterProviderIds=mine").json();
        assertThat(found.path("itemsPerPage").asInt()).isEqualTo(1000);
        assertThat(found.at("/items/0/permissions/myself")).hasToString("[\"READ\",\"PROVIDER\"]");
        assertThat(found.at("/items/0/specification/parameters")).isEmpty();
        assertThat(core.as("user")
                        .get("/api/jobs/browse?filterProviderIds=mine")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void a_provider_gets_jobs_in_the_form_of_go() {
        alice.create();

        JsonNode sent = core.provider.calls("create").get(0).items().get(0);

        assertThat(sent.path("permissions")).hasToString("{\"myself\":[],\"others\":[]}");
        assertThat(sent.at("/status/jobParametersJson").isObject()).isTrue();
        assertThat(sent.at("/status/resolvedProduct/price").asInt()).isEqualTo(1);
        assertThat(sent.path("specification").has("openedFile")).isFalse();
    }

    @Test
    void a_providers_own_words_are_passed_on() {
        core.provider.nextRefuses("create", 500, "No more room");

        assertThat(alice.post("/api/jobs", bulk(job("")))).hasToString(refusal(500, "No more room"));
    }

    @Test
    void tokens_are_refreshed_beside_an_empty_one_for_browsers() {
        Seen refreshed = alice.post("/auth/providers/refresh", bulk("{'refreshToken': 'secret of example'}"));

        assertThat(refreshed.json().at("/responses/0/csrfToken").asText("absent"))
                .isEmpty();
        assertThat(alice.post("/auth/providers/refresh", bulk("{'refreshToken': 'unknown'}")))
                .hasToString(refusal(401, "Unauthorized"));
    }

    private void update(String id, String fields) {
        assertThat(provider.post("/api/jobs/control/update", bulk(Requests.jobUpdate(id, fields))))
                .hasToString("200 {}");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.properties().forEach(field -> names.add(field.getKey()));
        return names;
    }

    private static String refusal(int status, String why) {
        return "%d {\"statusCode\":%d,\"why\":\"%s\",\"errorCode\":\"\",\"detailedCode\":0}"
                .formatted(status, status, why);
    }
}
