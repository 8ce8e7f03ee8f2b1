package dev.countersign.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Role;
import dev.countersign.server.agave.ServiceDialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The jobs service in the dialect of version 2.2.27. */
class AgaveAsMetTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final SimulatedClock CLOCK = new SimulatedClock(Instant.EPOCH);
    private static final ReferenceServer SERVER = ReferenceServer.start(
            new CoreSettings(
                    "127.0.0.1", 0, () -> CoreUnderTest.CORE_KEYS, "secret", false, ServiceDialect.AGAVE_2_2_27),
            CLOCK);

    private final String job = "/jobs/v2/"
            + json(send("owner", "POST", "/jobs/v2", "{\"name\": \"shared\", \"appId\": \"example-1.0\"}"))
                    .at("/result/id")
                    .asText();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void outputs_are_an_error_to_everybody_until_workers_have_made_a_folder_for_them() {
        List<String> seen = new ArrayList<>();
        for (String username : List.of("owner", "stranger")) {
            seen.add(said(send(username, "GET", job + "/outputs/listings", "")));
        }
        after(Duration.ofSeconds(6));
        seen.add(said(send("owner", "GET", job + "/outputs/listings", "")));
        seen.add(said(send("stranger", "GET", job + "/outputs/listings", "")));
        after(Duration.ofSeconds(4));
        JsonNode listed = json(send("owner", "GET", job + "/outputs/listings", ""));

        assertThat(seen)
                .containsExactly(
                        "500 Unable to locate job data. Work folder no longer exists.",
                        "500 Unable to locate job data. Work folder no longer exists.",
                        "200 null",
                        "401 User does not have permission to view this resource.");
        assertThat(listed.at("/result/0/name").asText()).isEqualTo("result.txt");
        assertThat(said(send("owner", "GET", job + "/outputs/media/nothing.txt", "")))
                .isEqualTo("500 File/folder does not exist");
    }

    @Test
    void a_job_goes_through_the_hands_of_workers() {
        List<String> states = new ArrayList<>();
        for (int second = 0; second <= 20; second++) {
            states.add(json(send("owner", "GET", job + "/status", ""))
                    .at("/result/status")
                    .asText());
            after(Duration.ofSeconds(1));
        }

        assertThat(states.stream().distinct())
                .containsExactly("PENDING", "PROCESSING_INPUTS", "STAGED", "RUNNING", "FINISHED");
    }

    @Test
    void a_hundred_are_listed_without_a_word_of_the_others() {
        IntStream.rangeClosed(0, 104).forEach(number -> grant("u%03d".formatted(number), "READ"));

        assertThat(json(send("owner", "GET", job + "/pems", "")).path("result")).hasSize(101);
        assertThat(json(send("owner", "GET", job + "/pems?limit=250", "")).path("result"))
                .hasSize(106);
        assertThat(said(send("owner", "GET", job + "/pems/u104", "")))
                .isEqualTo("404 No permissions found for user u104");
    }

    @Test
    void names_are_ordered_and_kept_without_regard_to_case_and_compared_with_it() {
        List.of("zed", "Bob", "amy").forEach(name -> grant(name, "READ"));

        assertThat(said(grant("bob", "READ"))).isEqualTo("500 Failed to update job permissions: Failed to save job.");
        assertThat(json(send("owner", "GET", job + "/pems", "")).findValuesAsText("username"))
                .containsExactly("owner", "amy", "Bob", "zed");
        assertThat(json(send("owner", "GET", job + "/pems/BOB", ""))
                        .at("/result/username")
                        .asText())
                .isEqualTo("Bob");
        assertThat(send("bob", "GET", job, "").statusCode()).isEqualTo(403);
        assertThat(send("Bob", "GET", job, "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_grant_to_the_owner_is_answered_as_if_it_took_everything_away() {
        JsonNode granted = json(grant("owner", "nonsense")).path("result").path("permission");

        assertThat(granted).isEqualTo(JSON.createObjectNode().put("read", false).put("write", false));
        assertThat(json(send("owner", "GET", job + "/pems", ""))
                        .at("/result/0/permission/write")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void values_and_names_that_its_database_can_t_keep_are_errors_of_its_own() {
        assertThat(grant("greg", "READ_PERMISSION").statusCode()).isEqualTo(201);
        assertThat(grant("greg", "WRITE_PERMISSION").statusCode()).isEqualTo(201);
        assertThat(said(grant("greg", "READ_WRITE_PERMISSION")))
                .isEqualTo("500 Failed to update job permissions: Failed to save job.");
        assertThat(said(grant("x".repeat(33), "READ")))
                .isEqualTo(
                        "500 Failed to update job permissions: 'permission.username' must be less than 32 characters");
        assertThat(grant(" ", "READ").statusCode()).isEqualTo(201);
        assertThat(said(grant("", "READ"))).isEqualTo("400 No user found matching ");
    }

    @Test
    void jobs_are_filtered_and_may_come_as_files_and_their_application_has_to_exist() {
        String file = String.join(
                "\r\n",
                "--b",
                "Content-Disposition: form-data; name=\"fileToUpload\"; filename=\"job.json\"",
                "",
                "{\"name\": \"from-a-file\", \"appId\": \"example-1.0\"}",
                "--b--",
                "");

        assertThat(send("owner", "POST", "/jobs/v2", file, "multipart/form-data; boundary=b")
                        .statusCode())
                .isEqualTo(201);
        assertThat(json(send("owner", "GET", "/jobs/v2?name.eq=from-a-file&status=pending", ""))
                        .path("result"))
                .hasSize(1);
        assertThat(said(send("owner", "POST", "/jobs/v2", "{\"name\": \"a\", \"appId\": \"none-1.0\"}")))
                .isEqualTo("400 No app found matching none-1.0 for owner");
    }

    @Test
    void what_lies_below_a_job_is_the_job_so_that_a_deletion_without_pems_removes_it() {
        assertThat(send("owner", "DELETE", job + "/greg", "").statusCode()).isEqualTo(200);
        assertThat(said(send("owner", "GET", job, "")))
                .isEqualTo("404 Job with uuid %s is not visible.".formatted(job.replaceFirst(".*/", "")));
        assertThat(grant("greg", "READ").statusCode()).isEqualTo(201);
    }

    @Test
    void options_need_no_token() {
        assertThat(send("", "OPTIONS", job + "/pems", "").statusCode()).isEqualTo(200);
        assertThat(send("", "GET", job + "/pems", "").headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"The Agave Platform\"");
    }

    private static void after(Duration time) {
        CLOCK.advanceTo(CLOCK.instant().plus(time));
    }

    private HttpResponse<String> grant(String username, String permission) {
        return send(
                "owner",
                "POST",
                job + "/pems",
                "{\"permission\": \"%s\", \"username\": \"%s\"}".formatted(permission, username));
    }

    private static String said(HttpResponse<String> response) {
        return response.statusCode() + " " + json(response).path("message").asText();
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static HttpResponse<String> send(String username, String method, String path, String body) {
        return send(username, method, path, body, "application/json");
    }

    private static HttpResponse<String> send(
            String username, String method, String path, String body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.url().resolve(path))
                .header("Content-Type", contentType)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8));
        if (!username.isEmpty()) {
            request.header(
                    "Authorization",
                    "Bearer " + SERVER.issue(new AccessToken(username, Role.USER, Instant.EPOCH, NEVER)));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
