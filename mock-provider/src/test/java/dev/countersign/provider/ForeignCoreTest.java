package dev.countersign.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Resources as other Cores write them: with other types, with more fields, and with only the necessary ones. */
class ForeignCoreTest {
    private static final String PRODUCT =
            "{\"id\": \"example-compute\", \"category\": \"example-compute\", \"provider\": \"example\"}";
    /** Only the fields that a provider needs. */
    private static final String SHORTEST =
            """
            {"id": "7", "owner": {"createdBy": "user"}, "specification": {"application": {"name": "sleep", "version": "1.0"}, \
            "product": %s}}"""
                    .formatted(PRODUCT);
    /** Parameters as an object, values with the fields of every type, products in their second version. */
    private static final String LONGEST =
            """
            {"id": "7", "createdAt": 1796002789800, "owner": {"createdBy": "alice", "project": "dfe10516"}, \
            "permissions": {"myself": ["ADMIN", "READ", "EDIT"], "others": []}, "providerGeneratedId": "own-7", \
            "updates": [{"state": "IN_QUEUE", "status": "Waiting", "allowRestart": null, "resourceList": null, "timestamp": 5}], \
            "specification": {"product": %s, "labels": {}, "application": {"name": "sleep", "version": "1.0"}, "name": "night", \
            "hostname": null, "replicas": 1, "allowDuplicateJob": false, "parameters": {"rate": {"type": "text", "path": "", \
            "readOnly": false, "value": "0ms", "specification": {"applicationName": "", "inputs": null}, "modules": null, "port": 0}, \
            "flow": {"type": "workflow", "specification": {}}}, \
            "resources": [], "timeAllocation": {"hours": 1, "minutes": 0, "seconds": 0}}, \
            "status": {"state": "RUNNING", "jobParametersJson": {"siteVersion": 3, "request": {"name": "night"}}, "startedAt": 9, \
            "expiresAt": 10, "resolvedApplication": {"metadata": {"name": "sleep"}}, "resolvedProduct": {"type": "compute", \
            "category": {"name": "example-compute", "provider": "example", "accountingUnit": {"name": "Core"}}, "name": "example-compute", \
            "price": 1, "fraction": {"numerator": 1, "denominator": 1}, "usage": null}, \
            "resolvedSupport": {"product": {"type": "compute", "price": 1}, "support": {"product": %s, "native": {}, \
            "queueStatus": null}, "features": ["jobs.docker.enabled"]}, "allowRestart": false}, "output": {"outputFolder": null}}"""
                    .formatted(PRODUCT, PRODUCT);

    private final ProviderFixture fixture = new ProviderFixture();

    @BeforeEach
    void declareEverything() {
        fixture.declare(
                "example-compute",
                "{\"docker\": {\"enabled\": true, \"timeExtension\": true}, "
                        + "\"virtualMachine\": {\"enabled\": true, \"suspension\": true}}");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void a_job_goes_through_every_call_whatever_else_is_said_of_it(String job) {
        isAgreedTo(fixture.createJobs(job));
        isAgreedTo(fixture.asCore("POST", ProviderFixture.JOBS + "/verify", ProviderFixture.items(job)));
        isAgreedTo(fixture.asCore(
                "POST",
                ProviderFixture.JOBS + "/updateAcl",
                ProviderFixture.items(
                        "{\"resource\": %s, \"added\": [{\"entity\": {\"type\": \"token\"}}]}".formatted(job))));
        fixture.pass(5);
        isAgreedTo(fixture.forUser("suspend", "{\"job\": %s}".formatted(job)));
        isAgreedTo(fixture.forUser("unsuspend", "{\"job\": %s}".formatted(job)));
        fixture.pass(5);
        isAgreedTo(fixture.forUser("terminate", job));
        fixture.pass(5);

        assertThat(fixture.core.news()).last().isEqualTo("7 SUCCESS Your job has been canceled!");
    }

    @Test
    void more_time_is_given_to_a_job_that_has_some() {
        isAgreedTo(fixture.createJobs(LONGEST));

        isAgreedTo(fixture.forUser(
                "extend", "{\"job\": %s, \"requestedTime\": %s}".formatted(LONGEST, ProviderFixture.minutes(9))));

        fixture.clock.runDue();
        assertThat(fixture.core.news())
                .containsExactly(
                        "7 IN_QUEUE Your job is now waiting in the queue! + 7 null Your job has more time! 4140000");
    }

    @Test
    void a_job_of_a_state_that_is_not_published_is_taken_for_active() {
        isAgreedTo(fixture.asCore(
                "POST",
                ProviderFixture.JOBS + "/verify",
                ProviderFixture.items(LONGEST.replace("\"RUNNING\"", "\"HIBERNATING\""))));

        fixture.clock.runDue();
        assertThat(fixture.core.news()).containsExactly("7 FAILURE Your job is not known to its provider!");
    }

    @Test
    void what_core_shows_of_forgotten_jobs_is_read_as_far_as_it_goes() {
        isAgreedTo(fixture.createJobs(SHORTEST));
        fixture.core.knowJobs("{\"id\": \"7\", \"status\": {\"state\": \"FAILURE\"}}", "{\"id\": \"8\"}");
        fixture.pass(10);
        fixture.core.news();
        fixture.asCore("POST", ProviderFixture.JOBS + "/verify", "{\"items\": []}");
        fixture.pass(60);

        isAgreedTo(fixture.forUser("terminate", SHORTEST));

        fixture.clock.runDue();
        assertThat(fixture.core.news()).isEmpty();
    }

    @Test
    void a_count_needs_no_date_no_status_and_no_updates() {
        isAgreedTo(fixture.create("{\"id\": \"7\", \"owner\": {\"createdBy\": \"user\"}, "
                + "\"specification\": {\"start\": 0, \"target\": 10, \"product\": %s}}".formatted(PRODUCT)));

        fixture.pass(1);
        assertThat(fixture.core.news()).hasSize(2);
    }

    @Test
    void what_a_provider_needs_is_missed_by_its_name() {
        assertThat(List.of(
                        fixture.createJobs(SHORTEST.replace("\"id\": \"7\",", ""))
                                .why(),
                        fixture.createJobs(SHORTEST.replace("\"application\"", "\"app\""))
                                .why(),
                        fixture.createJobs(SHORTEST.replace("\"product\"", "\"machine\""))
                                .why()))
                .containsExactly(
                        "items[0].id: is missing",
                        "items[0].specification.application: is missing",
                        "items[0].specification.product: is missing");
    }

    @Test
    void updates_carry_the_published_date_and_every_published_field() {
        fixture.createJobs(SHORTEST);
        fixture.clock.runDue();
        fixture.create("{\"id\": \"8\", \"owner\": {\"createdBy\": \"user\"}, "
                + "\"specification\": {\"start\": 0, \"target\": 10, \"product\": %s}}".formatted(PRODUCT));
        fixture.clock.runDue();

        List<JsonNode> sent = fixture.core.sent();
        assertThat(sent)
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"items\":[{\"id\":\"7\",\"update\":{\"state\":\"IN_QUEUE\",\"outputFolder\":null,"
                                + "\"status\":\"Your job is now waiting in the queue!\",\"expectedState\":null,"
                                + "\"expectedDifferentState\":null,\"newTimeAllocation\":null,\"timestamp\":0}}]}",
                        "{\"items\":[{\"id\":\"8\",\"update\":{\"timestamp\":0,\"status\":\"We are about to start counting!\","
                                + "\"newState\":\"PENDING\",\"currentValue\":null}},"
                                + "{\"id\":\"8\",\"update\":{\"timestamp\":0,\"status\":\"We are now counting!\","
                                + "\"newState\":\"RUNNING\",\"currentValue\":10}}]}");
    }

    @Test
    void a_core_that_takes_an_update_without_a_word_has_taken_it() {
        fixture.core.answerUpdatesWithNothing();
        fixture.createJobs(SHORTEST);
        fixture.clock.runDue();
        fixture.pass(3);

        assertThat(fixture.core.news()).containsExactly("7 IN_QUEUE Your job is now waiting in the queue!");
    }

    private static Stream<String> jobs() {
        return Stream.of(SHORTEST, LONGEST);
    }

    private static void isAgreedTo(ProviderFixture.Answer answer) {
        assertThat(answer)
                .extracting(ProviderFixture.Answer::status, ProviderFixture.Answer::why)
                .containsExactly(200, "");
    }
}
