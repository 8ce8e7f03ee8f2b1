package dev.countersign.server;

import static dev.countersign.server.AgaveCaller.refusal;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgavePermissionsTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String NOT_PERMITTED = "403 User does not have permission to modify this resource.";

    private final AgaveCaller owner = AgaveCaller.of(core.as("owner"));
    private final AgaveCaller grantee = AgaveCaller.of(core.as("grantee"));
    private final AgaveCaller stranger = AgaveCaller.of(core.as("stranger"));
    private String job = "";

    @BeforeEach
    void submit() {
        job = owner.submit();
    }

    @Test
    void a_new_job_is_its_owners_alone() {
        assertThat(permissions()).containsExactly("owner true true");
        assertThat(refusal(grantee.get(job))).isEqualTo("403 User does not have permission to view this job");
        assertThat(refusal(grantee.get(job + "/pems")))
                .isEqualTo("403 User does not have permission to view this resource");
        assertThat(grantee.get("/jobs/v2").body().get("result")).isEmpty();
        assertThat(owner.get("/jobs/v2").body().get("result")).hasSize(1);
    }

    @Test
    void a_grant_is_answered_as_the_document_shows() {
        Answer answer = owner.grant(job, "grantee", "READ");

        String base = core.url().toString();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("result").toString())
                .isEqualTo(
                        json("{'username':'grantee','internalUsername':null,'permission':{'read':true,'write':false},"
                                        + "'_links':{'self':{'href':'%1$s%2$s/pems/grantee'},'parent':{'href':'%1$s%2$s'},"
                                        + "'profile':{'href':'%1$s/profiles/v2/grantee'}}}")
                                .formatted(base, job));
    }

    @ParameterizedTest
    @CsvSource({
        "READ, true, false", "WRITE, false, true", "ALL, true, true", "READ_WRITE, true, true",
        "EXECUTE, false, false", "READ_EXECUTE, true, false", "WRITE_EXECUTE, false, true", "read, true, false"
    })
    void a_value_stands_for_what_it_allows(String value, boolean read, boolean write) {
        assertThat(owner.grant(job, "grantee", value).status()).isEqualTo(201);

        assertThat(permissions()).containsExactly("owner true true", "grantee %s %s".formatted(read, write));
        for (String readable : List.of("", "/status", "/history", "/pems", "/pems/owner", "/outputs/listings")) {
            assertThat(grantee.get(job + readable).status() == 200).as(readable).isEqualTo(read);
        }
        assertThat(grantee.grant(job, "stranger", "READ").status() == 201).isEqualTo(write);
        assertThat(grantee.delete(job + "/pems/stranger").status() == 200).isEqualTo(write);
        assertThat(grantee.postForm(job, "action=stop").status() == 200).isEqualTo(write);
        assertThat(grantee.delete(job).status() == 200).isEqualTo(write);
    }

    @Test
    void a_grant_replaces_the_one_before() {
        owner.grant(job, "grantee", "READ");
        owner.postJson(job + "/pems/grantee", "{'permission': 'READ_WRITE'}");

        assertThat(permissions()).containsExactly("owner true true", "grantee true true");
    }

    @Test
    void grantees_are_listed_by_name_after_the_owner_and_within_the_limit() {
        owner.grant(job, "zoe", "READ");
        owner.grant(job, "amy", "WRITE");

        assertThat(permissions()).containsExactly("owner true true", "amy false true", "zoe true false");
        assertThat(listed(job + "/pems/?limit=1")).containsExactly("owner true true", "amy false true");
        assertThat(listed(job + "/pems?offset=-1&limit=x")).containsExactly("owner true true", "zoe true false");
        assertThat(listed(job + "/pems?limit=0")).containsExactly("owner true true");
    }

    @ParameterizedTest
    @CsvSource({"NONE, 201", "none, 201", "null, 201", "'', 200"})
    void nothing_is_granted_to_take_away(String value, int status) {
        owner.grant(job, "grantee", "ALL");

        Answer answer = owner.grant(job, "grantee", value);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().at("/result/permission").toString()).isEqualTo("{\"read\":false,\"write\":false}");
        assertThat(permissions()).containsExactly("owner true true");
        assertThat(grantee.get(job).status()).isEqualTo(403);
    }

    @Test
    void a_permission_is_deleted_at_its_own_address() {
        owner.grant(job, "grantee", "ALL");

        Answer answer = owner.delete(job + "/pems/grantee/");

        assertThat(answer.toString())
                .isEqualTo("200 {\"status\":\"success\",\"message\":null,\"version\":\"2.2.27-countersign\"}");
        assertThat(permissions()).containsExactly("owner true true");
        assertThat(refusal(owner.get(job + "/pems/grantee"))).isEqualTo("404 No permissions found for user grantee");
        assertThat(owner.delete(job + "/pems/grantee").status()).isEqualTo(200);
    }

    @Test
    void all_permissions_are_deleted_at_once() {
        owner.grant(job, "grantee", "ALL");
        owner.grant(job, "stranger", "READ");

        assertThat(owner.delete(job + "/pems").status()).isEqualTo(200);

        assertThat(permissions()).containsExactly("owner true true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void without_pems_there_is_nothing_and_nothing_happens(String method) {
        owner.grant(job, "grantee", "READ");

        assertThat(refusal(
                        owner.send(method, job + "/grantee", "application/json", json("{'permission':'READ_WRITE'}"))))
                .isEqualTo("404 There is nothing at %s %s/grantee".formatted(method, job));

        assertThat(permissions()).containsExactly("owner true true", "grantee true false");
    }

    @Test
    void who_may_write_grants_on_and_takes_from_others_and_themselves() {
        owner.grant(job, "grantee", "WRITE");

        assertThat(grantee.grant(job, "stranger", "READ").status()).isEqualTo(201);
        assertThat(grantee.grant(job, "grantee", "ALL").status()).isEqualTo(201);
        assertThat(permissions()).containsExactly("owner true true", "grantee true true", "stranger true false");
        assertThat(refusal(stranger.delete(job + "/pems/stranger"))).isEqualTo(NOT_PERMITTED);
        assertThat(grantee.delete(job + "/pems/grantee").status()).isEqualTo(200);
        assertThat(refusal(grantee.grant(job, "grantee", "ALL"))).isEqualTo(NOT_PERMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ", "NONE", "", "nonsense"})
    void the_owner_keeps_everything(String value) {
        owner.grant(job, "grantee", "ALL");

        Answer answer = grantee.grant(job, "owner", value);

        assertThat(answer.status()).isEqualTo(value.isEmpty() ? 200 : 201);
        assertThat(answer.body().at("/result/permission").toString()).isEqualTo("{\"read\":true,\"write\":true}");
        assertThat(grantee.delete(job + "/pems/owner").status()).isEqualTo(200);
        assertThat(permissions()).containsExactly("owner true true", "grantee true true");
    }

    @Test
    void what_holds_for_one_job_holds_for_no_other() {
        String other = owner.submit();
        owner.grant(job, "grantee", "ALL");

        assertThat(grantee.get(other).status()).isEqualTo(403);
        assertThat(grantee.grant(other, "grantee", "READ").status()).isEqualTo(403);
        assertThat(stranger.get(job).status()).isEqualTo(403);
        assertThat(listed(other + "/pems")).containsExactly("owner true true");
    }

    private List<String> permissions() {
        return listed(job + "/pems");
    }

    private List<String> listed(String path) {
        return StreamSupport.stream(owner.get(path).success().get("result").spliterator(), false)
                .map(AgavePermissionsTest::text)
                .toList();
    }

    private static String text(JsonNode entry) {
        return "%s %s %s"
                .formatted(
                        entry.get("username").textValue(), entry.at("/permission/read"), entry.at("/permission/write"));
    }
}
