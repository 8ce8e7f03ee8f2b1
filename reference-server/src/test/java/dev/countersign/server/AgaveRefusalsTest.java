package dev.countersign.server;

import static dev.countersign.server.AgaveCaller.refusal;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgaveRefusalsTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String SEND_ANOTHER = "Please send your request as a multipart/form-data file upload or as "
            + "application/json with valid JSON content in the request body.";

    private final AgaveCaller owner = AgaveCaller.of(core.as("owner"));
    private final AgaveCaller stranger = AgaveCaller.of(core.as("stranger"));
    private String job = "";

    @BeforeEach
    void submit() {
        job = owner.submit();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", " READ", "READ,WRITE", "true"})
    void a_value_that_is_none_is_refused(String value) {
        assertThat(refusal(owner.grant(job, "grantee", value)))
                .isEqualTo("400 Invalid permission value. Valid values are: ALL, READ, WRITE, READ_WRITE, EXECUTE, "
                        + "READ_EXECUTE, WRITE_EXECUTE,NONE");
        assertThat(owner.get(job + "/pems").body().get("result")).hasSize(1);
    }

    @Test
    void the_shape_of_an_answer_is_no_value_to_send() {
        owner.grant(job, "grantee", "READ");

        assertThat(owner.postJson(job + "/pems/grantee", "{'permission': {'read': true, 'write': true}}")
                        .status())
                .isEqualTo(400);

        assertThat(owner.get(job + "/pems").body().get("result")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'permission': 'READ'}                    | No user found matching null
                    {'permission': 'READ', 'username': null}  | No user found matching null
                    {'username': 'grantee'}                   | Missing permission field.
                    {'username': 'a23456789012345678901234567890123', 'permission': 'READ'} | 'permission.username' must be less than 32 characters
                    {permission:READ_WRITE}                   | Invalid JSON found. Unexpected character ('p' (code 112)): was expecting double-quote to start field name
                    """)
    void a_body_that_says_too_little_is_refused(String body, String why) {
        assertThat(refusal(owner.postJson(job + "/pems", body))).isEqualTo("400 " + why.replace('"', '\''));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "[{'permission': 'READ'}]", "'READ'", ""})
    void a_body_without_fields_is_refused(String body) {
        assertThat(refusal(owner.postJson(job + "/pems/grantee", body)))
                .isEqualTo("400 No content found. " + SEND_ANOTHER);
    }

    @Test
    void a_body_has_to_be_of_a_known_type() {
        String body = json("{'permission': 'READ'}");

        assertThat(refusal(owner.send("POST", job + "/pems/grantee", null, body)))
                .isEqualTo("400 No content found. " + SEND_ANOTHER);
        assertThat(refusal(owner.send("POST", job + "/pems/grantee", "text/plain", body)))
                .isEqualTo("400 Unsupported content type. " + SEND_ANOTHER);
        assertThat(refusal(owner.postForm(job + "/pems/grantee", body))).isEqualTo("400 Missing permission field.");
        assertThat(owner.send("POST", job + "/pems/grantee", "application/json; charset=utf-8", body)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_form_says_the_same_as_json() {
        assertThat(owner.postForm(job + "/pems", "username=grantee&permission=READ")
                        .status())
                .isEqualTo(201);
        assertThat(owner.postForm(job + "/pems/grantee", "permission=").status())
                .isEqualTo(200);
        assertThat(owner.send("POST", job + "/pems/grantee", "multipart/form-data; boundary=b", multipart())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void body_and_address_have_to_name_the_same_user() {
        assertThat(refusal(owner.postJson(job + "/pems/grantee", "{'permission': 'READ', 'username': 'stranger'}")))
                .isEqualTo("400 The username value in the POST body, stranger, does not match the username in the URL, "
                        + "grantee");
        assertThat(owner.postJson(job + "/pems/grantee", "{'permission': 'READ', 'username': 'GRANTEE'}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_a_request_says_is_checked_before_who_sends_it_but_for_the_value() {
        assertThat(refusal(stranger.postJson(job + "/pems/stranger", "{'username': 'stranger'}")))
                .isEqualTo("400 Missing permission field.");
        assertThat(refusal(stranger.grant(job, "stranger", "nonsense")))
                .isEqualTo("403 User does not have permission to modify this resource.");
    }

    @Test
    void a_job_that_nobody_knows_is_not_found() {
        assertThat(refusal(owner.get("/jobs/v2/1-2-3/pems"))).isEqualTo("404 No job found with job id 1-2-3.");
        assertThat(refusal(owner.get("/jobs/v2/1-2-3"))).isEqualTo("404 No job found with job id 1-2-3.");
        assertThat(refusal(owner.delete("/jobs/v2/1-2-3/pems/grantee")))
                .isEqualTo("404 No job found with job id 1-2-3.");
        assertThat(refusal(owner.grant("/jobs/v2/1-2-3", "grantee", "READ"))).isEqualTo("400 Invalid job id");
        assertThat(refusal(owner.get("/jobs/v2/1-2-3/outputs/listings"))).isEqualTo("400 Invalid job id");
    }

    @Test
    void a_deleted_job_is_hidden() {
        assertThat(owner.delete(job).status()).isEqualTo(200);

        String hidden = "404 Job with uuid %s is not visible.".formatted(job.substring("/jobs/v2/".length()));
        assertThat(refusal(owner.get(job))).isEqualTo(hidden);
        assertThat(refusal(owner.get(job + "/pems"))).isEqualTo(hidden);
        assertThat(refusal(owner.grant(job, "grantee", "READ"))).isEqualTo(hidden);
        assertThat(owner.get("/jobs/v2").body().get("result")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "GET, /status", "GET, /pems", "POST, /pems", "DELETE, /pems/grantee", "DELETE, ''"})
    void nobody_calls_without_a_valid_token(String method, String path) {
        AgaveCaller anonymous = new AgaveCaller(core.url(), null);
        AgaveCaller forger = new AgaveCaller(core.url(), "nonsense");

        assertThat(refusal(anonymous.send(method, job + path, null, "")))
                .isEqualTo("401 Permission denied. No authentication credentials found.");
        assertThat(refusal(forger.send(method, job + path, null, "")))
                .isEqualTo("401 Permission denied. Invalid authentication credentials");
        assertThat(owner.get(job).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void other_methods_are_not_among_those_of_permissions(String method) {
        Answer answer = owner.send(method, job + "/pems", "application/json", "{}");

        assertThat(refusal(answer))
                .isEqualTo("405 The method specified in the request is not allowed for the resource identified by the "
                        + "request URI");
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST, DELETE, HEAD");
    }

    private static String multipart() {
        return "--b\r\nContent-Disposition: form-data; name=\"permission\"\r\n\r\nREAD\r\n--b--\r\n";
    }
}
