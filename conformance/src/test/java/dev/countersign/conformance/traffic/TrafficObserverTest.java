package dev.countersign.conformance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrafficObserverTest {
    private static final Header ALICE = new Header("Authorization", "Bearer alice-token");
    private static final Header BOB = new Header("Authorization", "Bearer bob-token");
    private static final Header PROVIDER = new Header("Authorization", "Bearer provider-token");
    private static final Header IN_PROJECT = new Header("Project", "p-1");
    private static final Map<Header, String> USERNAMES = Map.of(ALICE, "alice", BOB, "bob");

    private static final String RESOURCE =
            """
            {"id": "1", "specification": {"start": 0, "target": 10, "product": {"id": "p"}}, "createdAt": 1000,
             "status": {"state": "PENDING"}, "updates": [], "owner": {"createdBy": "alice", "project": null},
             "permissions": {"myself": ["ADMIN"], "others": []}}
            """;
    private static final String BOB_READS = acl("[%s]".formatted(entry("bob", "READ")), "[]");
    private static final String BOB_IS_OUT = acl("[]", "[%s]".formatted(user("bob")));

    private final List<Exchange> exchanges = new ArrayList<>();

    @Test
    void finds_nothing_where_all_calls_agree() {
        created("1");
        retrieved(ALICE, RESOURCE);
        browsed(ALICE, RESOURCE);
        searched(ALICE, RESOURCE);
        call("GET", "/api/example/control/retrieve?id=1", PROVIDER, "", 200, RESOURCE.replace("ADMIN", "PROVIDER"));

        assertThat(deviations()).isEmpty();
    }

    @Test
    void finds_a_specification_that_differs_between_calls() {
        retrieved(ALICE, RESOURCE);
        browsed(ALICE, RESOURCE.replace("\"target\": 10", "\"target\": 11"));

        assertThat(deviations()).singleElement().satisfies(found -> {
            assertThat(found.requirements()).containsExactly("RES-015");
            assertThat(found.place()).isEqualTo("/specification");
            assertThat(found.expected())
                    .startsWith(
                            "{\"start\":0,\"target\":10,\"product\":{\"id\":\"p\"}}, as in GET https://core.example.org"
                                    + "/api/example/retrieve?id=1 -> 200 ");
            assertThat(found.found()).isEqualTo("{\"start\":0,\"target\":11,\"product\":{\"id\":\"p\"}}");
            assertThat(found.seenIn()).startsWith("GET https://core.example.org/api/example/browse -> 200 ");
        });
    }

    @Test
    void compares_numbers_by_value_and_no_part_that_a_call_leaves_out() {
        retrieved(ALICE, RESOURCE);
        browsed(ALICE, RESOURCE.replace("\"target\": 10", "\"target\": 1e1").replace("\"start\": 0, ", ""));

        assertThat(deviations()).isEmpty();
    }

    @Test
    void finds_an_owner_and_an_instant_of_creation_that_differ_between_calls() {
        retrieved(ALICE, RESOURCE);
        searched(ALICE, RESOURCE.replace("\"alice\", \"project\": null", "\"bob\", \"project\": null"));
        call(
                "GET",
                "/api/example/control/browse",
                PROVIDER,
                "",
                200,
                "{\"items\": [%s]}".formatted(RESOURCE.replace("1000", "1001").replace("ADMIN", "PROVIDER")));

        assertThat(found()).containsExactly("RES-003 /owner/createdBy", "RES-031 /createdAt");
    }

    @Test
    void finds_an_id_that_is_given_to_a_second_resource() {
        created("1");
        created("1");

        assertThat(found()).containsExactly("RES-001 /id");
    }

    @Test
    void forgets_all_resources_when_the_simulation_replaces_them() {
        created("1");
        retrieved(ALICE, RESOURCE);
        call("PUT", "/simulation/world", ALICE, "{\"name\": \"empty\"}", 200, "{}");
        created("1");
        retrieved(ALICE, RESOURCE.replace("1000", "2000"));

        assertThat(deviations()).isEmpty();
    }

    @Test
    void finds_what_was_deleted_in_any_call() {
        created("1");
        call("DELETE", "/api/example", ALICE, "{\"items\": [{\"id\": \"1\"}]}", 200, "{\"responses\": [{}]}");
        retrieved(ALICE, RESOURCE);
        searched(ALICE, RESOURCE);

        assertThat(found()).containsExactly("RES-043 status", "RES-043 items");
    }

    @Test
    void a_walk_that_goes_on_may_show_what_was_deleted_meanwhile() {
        created("1");
        call("DELETE", "/api/example", ALICE, "{\"items\": [{\"id\": \"1\"}]}", 200, "{\"responses\": [{}]}");
        call(
                "GET",
                "/api/example/browse?itemsPerPage=10&next=abc",
                ALICE,
                "",
                200,
                "{\"items\": [%s]}".formatted(RESOURCE));

        assertThat(deviations()).isEmpty();
    }

    @Test
    void a_job_that_was_terminated_may_be_shown() {
        call("POST", "/api/jobs/terminate", ALICE, "{\"items\": [{\"id\": \"1\"}]}", 200, "{\"responses\": [{}]}");
        call("GET", "/api/jobs/retrieve?id=1", ALICE, "", 200, RESOURCE);

        assertThat(of(new JobKind())).isEmpty();
    }

    @Test
    void finds_a_job_that_leaves_its_final_state() {
        call("GET", "/api/jobs/retrieve?id=1", ALICE, "", 200, RESOURCE.replace("PENDING", "SUCCESS"));
        call(
                "GET",
                "/api/jobs/browse",
                ALICE,
                "",
                200,
                "{\"items\": [%s]}".formatted(RESOURCE.replace("PENDING", "RUNNING")));

        assertThat(found(new JobKind())).containsExactly("JOB-002 /status/state");
    }

    @Test
    void finds_an_update_that_is_lost() {
        retrieved(ALICE, updated("PENDING", update(1000, "PENDING"), update(2000, null)));
        retrieved(ALICE, updated("PENDING", update(1000, "PENDING"), update(3000, null)));

        assertThat(found()).containsExactly("RES-014 /updates");
    }

    @Test
    void finds_an_update_from_before_the_creation() {
        retrieved(ALICE, updated("PENDING", update(-1, null)));

        assertThat(found()).containsExactly("RES-037 /updates/*/timestamp");
    }

    @Test
    void finds_a_status_that_is_not_what_the_latest_update_says() {
        browsed(ALICE, updated("PENDING", update(3000, "RUNNING"), update(2000, "PENDING"), update(4000, null)));

        assertThat(found()).containsExactly("RES-004 /status/state");
    }

    @Test
    void the_latest_update_of_a_job_is_the_last_one_unless_its_removal_has_begun() {
        call(
                "GET",
                "/api/jobs/retrieve?id=1",
                ALICE,
                "",
                200,
                updated("RUNNING", update(3000, "IN_QUEUE"), update(3000, "RUNNING"))
                        .replace("newState", "state"));
        call(
                "GET",
                "/api/jobs/retrieve?id=1",
                ALICE,
                "",
                200,
                updated("CANCELING", update(3000, "IN_QUEUE"), update(3000, "RUNNING"))
                        .replace("newState", "state"));
        assertThat(of(new JobKind())).isEmpty();

        call(
                "GET",
                "/api/jobs/retrieve?id=1",
                ALICE,
                "",
                200,
                updated("IN_QUEUE", update(3000, "IN_QUEUE"), update(3000, "RUNNING"))
                        .replace("newState", "state"));
        assertThat(found(new JobKind())).containsExactly("JOB-005 /status/state");
    }

    @Test
    void finds_updates_of_a_job_that_do_not_stand_in_the_order_of_their_time() {
        call(
                "GET",
                "/api/jobs/retrieve?id=1",
                ALICE,
                "",
                200,
                updated("IN_QUEUE", update(3000, "IN_QUEUE"), update(2000, null))
                        .replace("newState", "state"));

        assertThat(found(new JobKind())).containsExactly("JOB-005 /updates");
        exchanges.clear();
        retrieved(ALICE, updated("PENDING", update(3000, "PENDING"), update(2000, null)));
        assertThat(deviations()).isEmpty();
    }

    @Test
    void finds_a_job_that_began_before_it_was_created_or_whose_beginning_goes_back() {
        ran(-1_000, 5_000);
        assertThat(found(new JobKind())).containsExactly("JOB-006 /status/startedAt");

        exchanges.clear();
        ran(3_000, 5_000);
        ran(2_000, 5_000);
        assertThat(found(new JobKind())).containsExactly("JOB-006 /status/startedAt");
    }

    @Test
    void a_job_may_begin_to_run_again_with_another_deadline() {
        ran(2_000, 5_000);
        ran(3_000, 6_000);

        assertThat(of(new JobKind())).isEmpty();
    }

    @Test
    void says_nothing_of_what_others_may_change_meanwhile() {
        call("GET", "/api/jobs/browse", ALICE, "", 200, "{\"items\": [%s]}".formatted(running(5_000)));
        call("GET", "/api/jobs/browse", ALICE, "", 200, "{\"items\": [%s]}".formatted(running(6_000)));
        assertThat(of(new JobKind())).isEmpty();

        exchanges.clear();
        browsed(BOB, RESOURCE.replace("ADMIN", "READ"));
        browsed(BOB, RESOURCE.replace("\"ADMIN\"", "\"READ\", \"EDIT\""));
        assertThat(deviations()).isEmpty();
    }

    @Test
    void a_resource_that_a_filter_names_is_the_scenario_s_own() {
        for (long expiresAt : new long[] {5_000, 6_000}) {
            call(
                    "GET",
                    "/api/jobs/browse?filterIds=7,1",
                    ALICE,
                    "",
                    200,
                    "{\"items\": [%s]}".formatted(running(expiresAt)));
        }

        assertThat(found(new JobKind())).containsExactly("JOB-007 /status/expiresAt");
    }

    @Test
    void a_search_may_lag_behind() {
        retrieved(ALICE, updated("RUNNING", update(1000, "PENDING"), update(2000, "RUNNING")));
        searched(ALICE, updated("PENDING", update(1000, "PENDING")));
        assertThat(deviations()).isEmpty();

        exchanges.clear();
        call("GET", "/api/jobs/retrieve?id=1", ALICE, "", 200, RESOURCE.replace("PENDING", "SUCCESS"));
        call(
                "POST",
                "/api/jobs/search",
                ALICE,
                "{}",
                200,
                "{\"items\": [%s]}".formatted(RESOURCE.replace("PENDING", "RUNNING")));
        assertThat(of(new JobKind())).isEmpty();
    }

    @Test
    void of_updates_with_the_same_timestamp_each_may_be_the_latest() {
        retrieved(ALICE, updated("RUNNING", update(2000, "RUNNING"), update(2000, "PENDING")));

        assertThat(deviations()).isEmpty();
    }

    @Test
    void says_nothing_of_a_viewer_s_own_entry_of_fields_that_are_null_or_of_what_may_be_ignored() {
        call("POST", "/api/example/updateAcl", ALICE, BOB_READS, 200, "{\"responses\": [{}]}");
        retrieved(BOB, others(entry("carol", "READ")).replace("ADMIN", "READ"));
        retrieved(
                ALICE,
                others(entry("bob", "READ")).replace("\"bob\"}", "\"bob\", \"projectId\": null, \"group\": null}"));
        call(
                "POST",
                "/api/example/updateAcl",
                ALICE,
                acl("[{\"entity\": {\"type\": \"everybody\"}, \"permissions\": [\"READ\"]}]", "[]"),
                200,
                "{\"responses\": [{}]}");
        retrieved(ALICE, others(entry("bob", "READ")));

        assertThat(deviations()).isEmpty();
    }

    @Test
    void finds_a_deadline_that_differs_between_calls_unless_the_job_was_extended() {
        ran(2000, 5000);
        ran(2000, 6000);
        assertThat(found(new JobKind())).containsExactly("JOB-007 /status/expiresAt");

        exchanges.clear();
        ran(2000, 5000);
        call("POST", "/api/jobs/extend", ALICE, "{\"items\": [{\"jobId\": \"1\"}]}", 200, "{\"responses\": [{}]}");
        ran(2000, 6000);
        assertThat(of(new JobKind())).isEmpty();
    }

    @Test
    void finds_permissions_of_one_s_own_that_differ_between_calls() {
        retrieved(BOB, RESOURCE.replace("ADMIN", "READ"));
        browsed(BOB, RESOURCE);

        assertThat(found()).containsExactly("RES-042 /permissions/myself");
    }

    @Test
    void permissions_may_change_by_a_call_that_changes_them() {
        retrieved(BOB, RESOURCE.replace("ADMIN", "READ"));
        call("POST", "/api/example/updateAcl", ALICE, BOB_READS.replace("READ", "EDIT"), 200, "{\"responses\": [{}]}");
        browsed(BOB, RESOURCE.replace("[\"ADMIN\"]", "[\"READ\", \"EDIT\"]"));

        assertThat(deviations()).isEmpty();
    }

    @Test
    void finds_others_that_are_not_what_the_calls_leave() {
        call("POST", "/api/example/updateAcl", ALICE, BOB_READS, 200, "{\"responses\": [{}]}");
        retrieved(ALICE, others(entry("bob", "READ")));
        assertThat(deviations()).isEmpty();

        call("POST", "/api/example/updateAcl", ALICE, BOB_IS_OUT, 200, "{\"responses\": [{}]}");
        retrieved(ALICE, others(entry("bob", "READ")));
        assertThat(deviations()).singleElement().satisfies(found -> {
            assertThat(found.requirements()).containsExactly("RES-034");
            assertThat(found.expected()).isEqualTo("user bob holds nothing");
            assertThat(found.found()).isEqualTo("READ");
        });
    }

    @Test
    void knows_nothing_of_an_entity_whose_change_may_or_may_not_have_been_carried_out() {
        call("POST", "/api/example/updateAcl", ALICE, BOB_READS, 200, "{\"responses\": [{}]}");
        call("POST", "/api/example/updateAcl", ALICE, BOB_IS_OUT, 502, "{\"why\": \"The provider failed\"}");
        retrieved(ALICE, others(entry("bob", "READ")));
        retrieved(ALICE, others(entry("carol", "READ")));

        assertThat(deviations()).isEmpty();
    }

    @Test
    void a_refused_change_changes_nothing() {
        call("POST", "/api/example/updateAcl", ALICE, BOB_READS, 200, "{\"responses\": [{}]}");
        call("POST", "/api/example/updateAcl", BOB, BOB_IS_OUT, 403, "{\"why\": \"No\"}");
        retrieved(ALICE, others(entry("carol", "READ")));

        assertThat(found()).containsExactly("RES-034 /permissions/others");
    }

    @Test
    void finds_a_resource_that_is_shown_to_somebody_who_was_never_given_anything() {
        created("1");
        browsed(BOB, RESOURCE.replace("ADMIN", "READ"));

        assertThat(found()).containsExactly("RES-019 items");
    }

    @Test
    void finds_a_resource_that_is_shown_to_somebody_from_whom_all_was_taken_back() {
        created("1");
        call("POST", "/api/example/updateAcl", ALICE, BOB_READS, 200, "{\"responses\": [{}]}");
        retrieved(BOB, RESOURCE.replace("ADMIN", "READ"));
        call("POST", "/api/example/updateAcl", ALICE, BOB_IS_OUT, 200, "{\"responses\": [{}]}");
        searched(BOB, RESOURCE.replace("ADMIN", "READ"));

        assertThat(found()).containsExactly("RES-006 items");
    }

    @Test
    void knows_nothing_of_access_through_projects_and_groups() {
        call("POST", "/api/example", List.of(ALICE, IN_PROJECT), "{}", 200, "{\"responses\": [{\"id\": \"1\"}]}");
        retrieved(BOB, RESOURCE);
        created("2");
        String group = "{\"type\": \"project_group\", \"projectId\": \"p-1\", \"group\": \"g\"}";
        call(
                "POST",
                "/api/example/updateAcl",
                ALICE,
                acl("[{\"entity\": %s, \"permissions\": [\"READ\"]}]".formatted(group), "[]")
                        .replace("\"1\"", "\"2\""),
                200,
                "{\"responses\": [{}]}");
        retrieved(BOB, RESOURCE.replace("\"1\"", "\"2\""));

        assertThat(deviations()).isEmpty();
    }

    @Test
    void finds_a_charge_that_counts_twice() {
        charged("{\"insufficientFunds\": [], \"duplicateCharges\": []}");
        charged("{\"insufficientFunds\": [], \"duplicateCharges\": [{\"id\": \"1\"}]}");
        assertThat(deviations()).isEmpty();

        charged("{\"insufficientFunds\": [], \"duplicateCharges\": []}");
        assertThat(found()).containsExactly("RES-028 /duplicateCharges");
    }

    @Test
    void a_charge_that_the_funds_did_not_cover_may_be_repeated() {
        charged("{\"insufficientFunds\": [{\"id\": \"1\"}], \"duplicateCharges\": []}");
        charged("{\"insufficientFunds\": [], \"duplicateCharges\": []}");

        assertThat(deviations()).isEmpty();
    }

    @Test
    void says_nothing_of_answers_that_are_not_as_documented() {
        call("GET", "/api/example/retrieve?id=1", ALICE, "", 200, "<p>Welcome</p>");
        call("GET", "/api/example/browse", ALICE, "", 200, "{\"items\": [null, 7, {\"id\": 7}]}");
        call("POST", "/api/example", ALICE, "not JSON", 200, "{\"responses\": [null]}");
        call("POST", "/api/example/updateAcl", ALICE, "not JSON", 200, "{}");
        call("GET", "/elsewhere", ALICE, "", 200, RESOURCE);

        assertThat(deviations()).isEmpty();
    }

    private void created(String id) {
        call("POST", "/api/example", ALICE, "{}", 200, "{\"responses\": [{\"id\": \"%s\"}]}".formatted(id));
    }

    private void retrieved(Header viewer, String resource) {
        call("GET", "/api/example/retrieve?id=1", viewer, "", 200, resource);
    }

    private void browsed(Header viewer, String resource) {
        call("GET", "/api/example/browse", viewer, "", 200, "{\"items\": [%s]}".formatted(resource));
    }

    private void searched(Header viewer, String resource) {
        call("POST", "/api/example/search", viewer, "{}", 200, "{\"items\": [%s]}".formatted(resource));
    }

    private static String running(long expiresAt) {
        return RESOURCE.replace(
                "\"state\": \"PENDING\"",
                "\"state\": \"RUNNING\", \"startedAt\": 2000, \"expiresAt\": %d".formatted(expiresAt));
    }

    private void ran(long startedAt, long expiresAt) {
        call(
                "GET",
                "/api/jobs/retrieve?id=1",
                ALICE,
                "",
                200,
                RESOURCE.replace(
                        "\"state\": \"PENDING\"",
                        "\"state\": \"RUNNING\", \"startedAt\": %d, \"expiresAt\": %d"
                                .formatted(startedAt, expiresAt)));
    }

    private void charged(String answer) {
        call(
                "POST",
                "/api/example/control/chargeCredits",
                PROVIDER,
                "{\"items\": [{\"id\": \"1\", \"chargeId\": \"c\", \"units\": 1}]}",
                200,
                answer);
    }

    private void call(String method, String path, Header viewer, String body, int status, String answer) {
        call(method, path, List.of(viewer), body, status, answer);
    }

    private void call(String method, String path, List<Header> headers, String body, int status, String answer) {
        exchanges.add(new Exchange(
                new Sent(method, URI.create("https://core.example.org" + path), headers, Bytes.of(body)),
                new Received(status, List.of(), Bytes.of(answer))));
    }

    private static String updated(String state, String... updates) {
        return RESOURCE.replace("PENDING", state)
                .replace("\"updates\": []", "\"updates\": [%s]".formatted(String.join(", ", updates)));
    }

    private static String update(long timestamp, @Nullable String state) {
        return "{\"timestamp\": %d, \"newState\": %s}"
                .formatted(timestamp, state == null ? "null" : "\"%s\"".formatted(state));
    }

    private static String others(String entry) {
        return RESOURCE.replace("\"others\": []", "\"others\": [%s]".formatted(entry));
    }

    private static String acl(String added, String deleted) {
        return "{\"items\": [{\"id\": \"1\", \"added\": %s, \"deleted\": %s}]}".formatted(added, deleted);
    }

    private static String entry(String username, String permission) {
        return "{\"entity\": %s, \"permissions\": [\"%s\"]}".formatted(user(username), permission);
    }

    private static String user(String username) {
        return "{\"type\": \"user\", \"username\": \"%s\"}".formatted(username);
    }

    private List<Deviation> deviations() {
        return of(new ExampleKind());
    }

    private List<Deviation> of(ResourceKind kind) {
        return new TrafficObserver(kind, USERNAMES).deviations(exchanges);
    }

    private Stream<String> found() {
        return found(new ExampleKind());
    }

    private Stream<String> found(ResourceKind kind) {
        return of(kind).stream()
                .map(deviation -> "%s %s".formatted(String.join(" ", deviation.requirements()), deviation.place()));
    }
}
