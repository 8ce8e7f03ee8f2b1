package dev.countersign.server;

import static dev.countersign.server.AgaveCaller.refusal;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgaveJobsTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final AgaveCaller owner = AgaveCaller.of(core.as("owner"));
    private final AgaveCaller grantee = AgaveCaller.of(core.as("grantee"));

    @Test
    void a_submitted_job_is_shown() {
        JsonNode job = owner.postJson(
                        "/jobs/v2", "{'name': 'n', 'appId': 'a-1', 'inputs': {'in': 'x'}, 'parameters': {'p': [1]}}")
                .body()
                .get("result");

        assertThat(job.at("/status").textValue()).isEqualTo("PENDING");
        assertThat(job.at("/created").textValue()).isEqualTo("2021-10-25T13:59:55.571+00:00");
        assertThat(job.at("/inputs").toString()).isEqualTo("{\"in\":\"x\"}");
        assertThat(job.at("/parameters").toString()).isEqualTo("{\"p\":[1]}");
        assertThat(job.at("/_links/permissions/href").textValue())
                .isEqualTo("%s/jobs/v2/6608339759546166810-242ac114-0001-007/pems".formatted(core.url()));
        assertThat(job.get("lastModified")).isNotNull();
        JsonNode shown = owner.get("/jobs/v2/6608339759546166810-242ac114-0001-007")
                .body()
                .get("result");
        assertThat(shown.get("owner").textValue()).isEqualTo("owner");
        assertThat(shown.get("lastUpdated")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'appId': 'a-1'}               | Job name cannot be empty.
                    {'name': 'n'}                  | appId cannot be empty
                    {'name': 'n', 'appId': 'a'}    | Invalid appId. Please specify an app using its unique id. The unique id is defined by the app name and version separated by a hyphen. eg. example-1.0
                    """)
    void a_job_that_lacks_something_is_refused(String body, String why) {
        assertThat(refusal(owner.postJson("/jobs/v2", body))).isEqualTo("400 " + why);
        assertThat(owner.get("/jobs/v2").body().get("result")).isEmpty();
    }

    @Test
    void a_job_waits_runs_and_finishes() {
        String job = owner.submit();

        core.clock().advance(Duration.ofMinutes(1).minusNanos(1));
        assertThat(status(job)).isEqualTo("PENDING");
        core.clock().advance(Duration.ofNanos(1));
        assertThat(status(job)).isEqualTo("RUNNING");
        core.clock().advance(Duration.ofMinutes(5));

        assertThat(status(job)).isEqualTo("FINISHED");
        assertThat(Answer.texts(owner.get(job + "/history").body().get("result"), "status"))
                .containsExactly("PENDING", "RUNNING", "FINISHED");
        JsonNode shown = owner.get(job).body().get("result");
        assertThat(List.of(
                        shown.get("startTime").textValue(), shown.get("endTime").textValue()))
                .containsExactly("2021-10-25T14:00:55.571+00:00", "2021-10-25T14:05:55.571+00:00");
    }

    @Test
    void a_job_that_is_stopped_stays_so() {
        String job = owner.submit();

        assertThat(owner.postJson(job, "{'action': 'stop'}").status()).isEqualTo(200);
        core.clock().advance(Duration.ofMinutes(10));

        assertThat(status(job)).isEqualTo("STOPPED");
        assertThat(refusal(owner.postForm(job, "action=kill"))).isEqualTo("400 Invalid action kill");
        assertThat(refusal(owner.postForm(job, "deed=stop"))).isEqualTo("400 No action specified");
    }

    @Test
    void a_job_writes_a_file_once_it_runs() {
        String job = owner.submit();
        assertThat(owner.get(job + "/outputs/listings").body().get("result")).isEmpty();

        core.clock().advance(Duration.ofMinutes(1));

        JsonNode file =
                owner.get(job + "/outputs/listings").body().get("result").get(0);
        String content = owner.text(file.at("/_links/self/href").textValue());
        assertThat(content).isEqualTo("Written by job 6608339759546166810-242ac114-0001-007.\n");
        assertThat(file.get("length").intValue()).isEqualTo(content.length());
        assertThat(refusal(grantee.get(job + "/outputs/media/result.txt")))
                .isEqualTo("401 User does not have permission to view this resource.");
        assertThat(refusal(owner.get(job + "/outputs/media/other.txt")))
                .isEqualTo("404 No such file or directory: other.txt");
    }

    @Test
    void grants_are_part_of_the_history() {
        String job = owner.submit();
        owner.grant(job, "grantee", "READ");
        owner.delete(job + "/pems/grantee");

        assertThat(Answer.texts(owner.get(job + "/history?offset=1").body().get("result"), "description"))
                .containsExactly("READ permission granted to grantee", "All permissions revoked for grantee");
    }

    @Test
    void an_answer_is_bare_or_pretty_where_that_is_asked_for() {
        String job = owner.submit();

        assertThat(owner.get(job + "/status?naked=TRUE").body().get("status").textValue())
                .isEqualTo("PENDING");
        assertThat(owner.text(job + "/status?pretty=true")).startsWith("{\n  \"status\" : \"success\",\n");
        assertThat(owner.text("/jobs/v2/nonsense?naked=true")).isEmpty();
        assertThat(owner.get("/jobs/v2/nonsense?naked=true").status()).isEqualTo(404);
        assertThat(owner.get(job + "/status?naked=yes").body().has("result")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    username                          | [{'username':'owner'}]
                    permission.read,permission.write  | [{'permission':{'read':true,'write':true}}]
                    nope                              | []
                    username,nope.nope                | [{'username':'owner'}]
                    """)
    void only_some_fields_are_shown_where_that_is_asked_for(String filter, String shown) {
        String job = owner.submit();

        assertThat(owner.get(job + "/pems?filter=" + filter)
                        .body()
                        .get("result")
                        .toString())
                .isEqualTo(json(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"general-grant", "listing", "deleting"})
    void the_documents_worlds_have_the_job_that_it_speaks_of(String example) {
        core.server().enter("documented/jobs-permissions-" + example);

        JsonNode listed = owner.get("/jobs/v2/6608339759546166810-242ac114-0001-007/pems")
                .body()
                .get("result");

        assertThat(listed).hasSize(example.equals("general-grant") ? 1 : 2);
    }

    private String status(String job) {
        return owner.get(job + "/status").body().at("/result/status").textValue();
    }
}
