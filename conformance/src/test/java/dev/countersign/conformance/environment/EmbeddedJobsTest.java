package dev.countersign.conformance.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.conformance.scenario.replay.ReplayComparison;
import dev.countersign.conformance.target.Target;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs on our own Core and our own provider, end to end. */
class EmbeddedJobsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SPECIFICATION =
            """
            {
                "application": {"name": "acme-web-application", "version": "1.0.0"},
                "product": {"id": "example-compute", "category": "example-compute", "provider": "example"},
                "name": null,
                "replicas": 1,
                "allowDuplicateJob": false,
                "parameters": null,
                "resources": [{"type": "file", "path": "/12512/shared", "readOnly": false}],
                "timeAllocation": null,
                "openedFile": null
            }""";

    /** As published in the document Jobs, "Example: Losing access to resources". */
    private static final String PUBLISHED =
            """
            {
                "id": "62348",
                "owner": {"createdBy": "user", "project": null},
                "updates": [
                    {
                        "state": "IN_QUEUE", "outputFolder": null, "status": "Your job is now waiting in the queue!",
                        "expectedState": null, "expectedDifferentState": null, "newTimeAllocation": null,
                        "timestamp": 1633588976235
                    },
                    {
                        "state": "RUNNING", "outputFolder": null, "status": "Your job is now running!",
                        "expectedState": null, "expectedDifferentState": null, "newTimeAllocation": null,
                        "timestamp": 1633588981235
                    },
                    {
                        "state": "SUCCESS", "outputFolder": null,
                        "status": "Your job has been terminated (Lost permissions)",
                        "expectedState": null, "expectedDifferentState": null, "newTimeAllocation": null,
                        "timestamp": 1633589101235
                    }
                ],
                "specification": %s,
                "status": {
                    "state": "SUCCESS", "jobParametersJson": null, "startedAt": null, "expiresAt": null,
                    "resolvedApplication": null, "resolvedSupport": null, "resolvedProduct": null
                },
                "createdAt": 1633588976235,
                "output": null,
                "permissions": null
            }"""
                    .formatted(SPECIFICATION);

    private EmbeddedCore environment = EmbeddedCore.set(
            EnvironmentSettings.EMBEDDED.in("documented/losing-access-to-resources", EnvironmentTime.SIMULATED));

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void a_job_that_loses_access_ends_as_published_but_for_the_start_and_the_permissions() throws Exception {
        assertThat(create(SPECIFICATION)).isEqualTo("62348");
        advance("PT30S");
        operate("DELETE", "/shares", "{\"path\": \"/12512/shared\", \"user\": \"user\"}");
        advance("PT95S");

        JsonNode job = call(
                "GET",
                "/api/jobs/retrieve?includeProduct=false&includeOthers=false&includeUpdates=false&includeSupport=false&id=62348",
                "");

        // According to the same document, a job that has run has a start, and a kind with permissions shows them.
        assertThat(ReplayComparison.of(JSON.readTree(PUBLISHED), job, List.of()).differences())
                .containsExactlyInAnyOrder(
                        "/status/startedAt: expected null, but was 1633588981235",
                        "/permissions: expected null, but was {\"myself\":[\"ADMIN\"],\"others\":[]}");
    }

    @Test
    void what_a_user_does_to_a_job_comes_back_from_the_provider() throws Exception {
        String id = create(SPECIFICATION
                .replace("acme-web-application", "acme-virtual-machine")
                .replace(
                        "\"timeAllocation\": null",
                        "\"timeAllocation\": {\"hours\": 0, \"minutes\": 10, \"seconds\": 0}"));
        assertThat(states(id)).containsExactly("IN_QUEUE");
        advance("PT5S");
        long startedAt = retrieve(id).at("/status/startedAt").longValue();
        assertThat(retrieve(id).at("/status/expiresAt").longValue()).isEqualTo(startedAt + 600_000);

        call(
                "POST",
                "/api/jobs/extend",
                "{\"items\": [{\"jobId\": \"%s\", \"requestedTime\": {\"hours\": 1, \"minutes\": 0, \"seconds\": 0}}]}"
                        .formatted(id));
        assertThat(retrieve(id).at("/status/expiresAt").longValue()).isEqualTo(startedAt + 4_200_000);
        call("POST", "/api/jobs/suspend", named(id));
        call("POST", "/api/jobs/unsuspend", named(id));
        advance("PT5S");
        call("POST", "/api/jobs/terminate", named(id));
        assertThat(states(id))
                .containsExactly("IN_QUEUE", "RUNNING", null, "SUSPENDED", "IN_QUEUE", "RUNNING", "CANCELING");
        advance("PT5S");

        assertThat(states(id)).hasSize(8).last().isEqualTo("SUCCESS");
        assertThat(retrieve(id).at("/status/state").textValue()).isEqualTo("SUCCESS");
        assertThat(retrieve(id).at("/status/startedAt").longValue()).isEqualTo(startedAt + 5_000);
    }

    @Test
    void a_job_ends_by_itself_when_it_is_done_or_its_time_is_up() throws Exception {
        String done = create(SPECIFICATION);
        String expired = create(SPECIFICATION.replace(
                "\"timeAllocation\": null", "\"timeAllocation\": {\"hours\": 0, \"minutes\": 10, \"seconds\": 0}"));

        advance("PT10M5S");
        assertThat(states(expired)).containsExactly("IN_QUEUE", "RUNNING", "EXPIRED");
        advance("PT50M");

        assertThat(states(done)).containsExactly("IN_QUEUE", "RUNNING", "SUCCESS");
    }

    @Test
    void a_thousand_jobs_are_created_and_ended_at_once() throws Exception {
        String job = SPECIFICATION.replace("\"allowDuplicateJob\": false", "\"allowDuplicateJob\": true");
        call("POST", "/api/jobs", "{\"items\": [%s]}".formatted(String.join(",", Collections.nCopies(1_000, job))));
        advance("PT5S");
        String all = IntStream.range(62_348, 63_348)
                .mapToObj("{\"id\": \"%d\"}"::formatted)
                .collect(Collectors.joining(","));

        call("POST", "/api/jobs/terminate", "{\"items\": [%s]}".formatted(all));
        advance("PT5S");

        assertThat(call("GET", "/api/jobs/browse?filterState=SUCCESS&itemsPerPage=10&itemsToSkip=990", "")
                        .get("items"))
                .hasSize(10);
    }

    @Test
    @Timeout(60)
    void a_job_runs_in_real_time_too() throws Exception {
        environment.close();
        environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED.in("empty", EnvironmentTime.parse("x3600")));
        String id = create(SPECIFICATION);

        List<String> states = states(id);
        while (states.size() < 3) {
            states = states(id);
        }

        assertThat(states).containsExactly("IN_QUEUE", "RUNNING", "SUCCESS");
    }

    @Test
    void a_job_that_is_not_created_everywhere_leaves_nothing_behind() throws Exception {
        String unknown = SPECIFICATION.replace("\"id\": \"example-compute\"", "\"id\": \"nothing\"");

        assertThat(send("POST", "/api/jobs", "{\"items\": [%s, %s]}".formatted(SPECIFICATION, unknown))
                        .statusCode())
                .isEqualTo(400);
        advance("PT2H");

        assertThat(call("GET", "/api/jobs/browse", "").at("/items")).isEmpty();
    }

    private String create(String specification) throws Exception {
        return call("POST", "/api/jobs", "{\"items\": [%s]}".formatted(specification))
                .at("/responses/0/id")
                .textValue();
    }

    private JsonNode retrieve(String id) throws Exception {
        return call("GET", "/api/jobs/retrieve?id=" + id, "");
    }

    private List<String> states(String id) throws Exception {
        return StreamSupport.stream(retrieve(id).get("updates").spliterator(), false)
                .map(update -> update.get("state").textValue())
                .toList();
    }

    private void advance(String by) throws Exception {
        operate("POST", "/clock/advance", "{\"by\": \"%s\"}".formatted(by));
    }

    private void operate(String method, String path, String body) throws Exception {
        Target.Simulation simulation =
                Objects.requireNonNull(environment.target().simulation());
        assertThat(send(method, "/simulation" + path, simulation.token(), body).statusCode())
                .isEqualTo(200);
    }

    private JsonNode call(String method, String path, String body) throws Exception {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(
                method,
                path,
                Objects.requireNonNull(environment.target().users().get("user")).token(),
                body);
    }

    private HttpResponse<String> send(String method, String path, String token, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(environment.target().target().url().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String named(String id) {
        return "{\"items\": [{\"id\": \"%s\"}]}".formatted(id);
    }
}
