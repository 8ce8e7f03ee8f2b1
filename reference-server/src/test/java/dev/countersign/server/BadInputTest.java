package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.user;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The response to invalid input states where and what the error is; nothing is changed or passed on. */
class BadInputTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private static final String PRODUCT =
            "'product': {'id': 'example-compute', 'category': 'example-compute', 'provider': 'example'}";

    private final Caller user = core.as("user");

    @BeforeEach
    void createResource() {
        user.createCountTo(100);
        core.provider().forgetCalls();
    }

    @AfterEach
    void nothingChanged() {
        assertThat(core.provider().operations()).isEmpty();
        assertThat(user.browse("includeUpdates", "true", "includeOthers", "true")
                        .success()
                        .get("items")
                        .toString())
                .isEqualTo(
                        json(
                                "[{'id':'1','specification':{'start':0,'target':100,'product':"
                                        + "{'id':'example-compute','category':'example-compute','provider':'example'}},"
                                        + "'createdAt':1635170395571,'status':{'state':'PENDING','value':0,"
                                        + "'resolvedSupport':null,'resolvedProduct':null},'updates':[],"
                                        + "'owner':{'createdBy':'user','project':null},'permissions':{'myself':['ADMIN'],'others':[]}}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                              | The request has no body: send JSON
                    {                               | The body is not valid JSON at line 1, column 2: Unexpected end-of-input: expected close marker for Object (start marker at [line: 1, column: 1])
                    null                            | The body is null: send an object
                    []                              | The body: is not an object
                    {}                              | items: is missing
                    {'items': null}                 | items: must not be null
                    {'items': []}                   | items: must be 1 to 1000 items, not 0
                    {'items': [null]}               | items[0]: must not be null
                    {'items': ['x']}                | items[0]: is not an object
                    """)
    void a_bulk_request_is_an_object_with_items(String body, String why) {
        for (String path : List.of("/api/example", "/api/example/updateAcl")) {
            assertThat(user.post(path, json(body)).refusal()).isEqualTo("400 " + why);
        }
        assertThat(user.send("DELETE", "/api/example", json(body)).refusal()).isEqualTo("400 " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'target': 1, PRODUCT}                       | items[1].start: is missing
                    {'start': null, 'target': 1, PRODUCT}        | items[1].start: must not be null
                    {'start': 'zero', 'target': 1, PRODUCT}      | items[1].start: is not an integer of 32 bits
                    {'start': '0', 'target': 1, PRODUCT}         | items[1].start: is not an integer of 32 bits
                    {'start': 0.5, 'target': 1, PRODUCT}         | items[1].start: '0.5' is not an integer of 32 bits
                    {'start': true, 'target': 1, PRODUCT}        | items[1].start: is not an integer of 32 bits
                    {'start': {}, 'target': 1, PRODUCT}          | items[1].start: is not an integer of 32 bits
                    {'start': 2147483648, 'target': 1, PRODUCT}  | items[1].start: is out of the range of an integer of 32 bits
                    {'start': 0, 'target': -2147483649, PRODUCT} | items[1].target: is out of the range of an integer of 32 bits
                    {'start': 0, 'target': 1e99, PRODUCT}        | items[1].target: '1.0E99' is not an integer of 32 bits
                    {'start': 0, 'target': 0, PRODUCT}           | items[1].target: must differ from start, but both are 0
                    {'start': 0, 'target': 1}                    | items[1].product: is missing
                    {'start': 0, 'target': 1, 'product': null}   | items[1].product: must not be null
                    {'start': 0, 'target': 1, 'product': 'x'}    | items[1].product: is not an object
                    {'start': 0, 'target': 1, 'product': {'id': 'x', 'category': 'y'}} | items[1].product.provider: is missing
                    {'start': 0, 'target': 1, 'product': {'id': 7, 'category': 'y', 'provider': 'z'}} | items[1].product.id: '7' is not a string
                    """)
    void a_specification_is_complete_and_of_the_right_types(String specification, String why) {
        assertThat(user.create(count(0, 1), json(specification.replace("PRODUCT", PRODUCT)))
                        .refusal())
                .isEqualTo("400 " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                | items[0].id: is missing
                    {'id': null}                      | items[0].id: must not be null
                    {'id': 1}                         | items[0].id: '1' is not a string
                    {'id': ''}                        | items[0].id: there is no resource '', or none that you may change like this
                    {'id': 'x'}                       | items[0].id: there is no resource 'x', or none that you may change like this
                    {'id': '01'}                      | items[0].id: there is no resource '01', or none that you may change like this
                    {'id': '99999999999999999999999'} | items[0].id: there is no resource '99999999999999999999999', or none that you may change like this
                    """)
    void an_id_is_a_text_that_core_gave(String item, String why) {
        assertThat(user.send("DELETE", "/api/example", bulk(json(item), Requests.id("1")))
                        .refusal())
                .isEqualTo("400 " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'id': '1', 'deleted': []}                         | items[0].added: is missing
                    {'id': '1', 'added': []}                           | items[0].deleted: is missing
                    {'id': '1', 'added': [{'entity': {'type': 'user', 'username': 'bob'}}], 'deleted': []} | items[0].added[0].permissions: is missing
                    {'id': '1', 'added': [{'entity': {'type': 'user', 'username': 'bob'}, 'permissions': ['WRITE']}], 'deleted': []} | items[0].added[0].permissions[0]: 'WRITE' is not one of READ, EDIT, ADMIN, PROVIDER
                    {'id': '1', 'added': [{'entity': {'type': 'user', 'username': 'bob'}, 'permissions': [0]}], 'deleted': []} | items[0].added[0].permissions[0]: '0' is not one of READ, EDIT, ADMIN, PROVIDER
                    {'id': '1', 'added': [{'entity': {'type': 'user', 'username': 'bob'}, 'permissions': [null]}], 'deleted': []} | items[0].added[0].permissions[0]: must not be null
                    {'id': '1', 'added': [{'entity': {'type': 'user', 'username': 'bob'}, 'permissions': ['READ']}], 'deleted': [null]} | items[0].deleted[0]: must not be null
                    {'id': '1', 'added': [{'entity': {'type': 'user'}, 'permissions': ['READ']}], 'deleted': []} | items[0].added[0].entity.username: is missing
                    {'id': '1', 'added': [{'entity': {'type': 'robot', 'username': 'bob'}, 'permissions': ['READ']}], 'deleted': []} | items[0].added[0].entity: unknown type 'robot'
                    {'id': '1', 'added': [{'entity': {'username': 'bob'}, 'permissions': ['READ']}], 'deleted': []} | items[0].added[0].entity.type: is missing
                    {'id': '1', 'added': [{'permissions': ['READ']}], 'deleted': []} | items[0].added[0].entity: is missing
                    """)
    void a_change_of_permissions_is_complete_and_of_known_names(String change, String why) {
        assertThat(user.updateAcl(json(change)).refusal()).isEqualTo("400 " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    itemsPerPage        | 0                    | itemsPerPage: must be 10, 25, 50, 100 or 250, not 0
                    itemsPerPage        | -10                  | itemsPerPage: must be 10, 25, 50, 100 or 250, not -10
                    itemsPerPage        | ten                  | itemsPerPage: 'ten' is not an integer of 32 bits
                    itemsPerPage        | 10.5                 | itemsPerPage: '10.5' is not an integer of 32 bits
                    itemsPerPage        | 2147483648           | itemsPerPage: '2147483648' is not an integer of 32 bits
                    itemsToSkip         | -1                   | itemsToSkip: must not be negative, but is -1
                    itemsToSkip         | 9223372036854775808  | itemsToSkip: '9223372036854775808' is not an integer of 64 bits
                    consistency         | STRICT               | consistency: 'STRICT' is not one of PREFER, REQUIRE
                    sortDirection       | up                   | sortDirection: 'up' is not one of ascending, descending
                    sortDirection       | ASCENDING            | sortDirection: 'ASCENDING' is not one of ascending, descending
                    filterState         | GONE                 | filterState: 'GONE' is not one of PENDING, RUNNING, DONE
                    filterState         | 0                    | filterState: '0' is not one of PENDING, RUNNING, DONE
                    filterCreatedAfter  | yesterday            | filterCreatedAfter: 'yesterday' is not an integer of 64 bits
                    filterCreatedBefore | 1e9                  | filterCreatedBefore: '1e9' is not an integer of 64 bits
                    includeUpdates      | yes                  | includeUpdates: 'yes' is not true or false
                    includeUpdates      | 1                    | includeUpdates: '1' is not true or false
                    """)
    void a_parameter_of_a_query_is_of_the_right_type(String name, String value, String why) {
        assertThat(user.browse(name, value).refusal()).isEqualTo("400 " + why);
    }

    @Test
    void a_parameter_is_there_once() {
        assertThat(user.browse("filterIds", "1", "filterIds", "2").refusal())
                .isEqualTo("400 filterIds: is there 2 times");
    }

    @Test
    void to_retrieve_needs_an_id() {
        assertThat(user.get("/api/example/retrieve").refusal()).isEqualTo("400 id: is missing");
        assertThat(user.retrieve("").refusal()).isEqualTo("400 id: is missing");
        assertThat(user.retrieve("x").refusal()).isEqualTo("404 There is no such resource, or none that you may see");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'flags': {}}                                       | query: is missing
                    {'query': 'x'}                                      | flags: is missing
                    {'flags': [], 'query': 'x'}                         | flags: is not an object
                    {'flags': {}, 'query': 7}                           | query: '7' is not a string
                    {'flags': {'filterState': 'GONE'}, 'query': ''}     | flags.filterState: 'GONE' is not one of PENDING, RUNNING, DONE
                    {'flags': {'includeUpdates': 'true'}, 'query': ''}  | flags.includeUpdates: is not true or false
                    {'flags': {'filterCreatedAfter': '1'}, 'query': ''} | flags.filterCreatedAfter: is not an integer of 64 bits
                    {'flags': {}, 'query': '', 'itemsPerPage': -1}      | itemsPerPage: must be 10, 25, 50, 100 or 250, not -1
                    {'flags': {}, 'query': '', 'next': 'forged'}        | next: is not what a page of this list gave
                    {'flags': {}, 'query': '', 'sortDirection': 'up'}   | sortDirection: 'up' is not one of ascending, descending
                    """)
    void a_search_is_complete_and_of_the_right_types(String body, String why) {
        assertThat(user.post("/api/example/search", json(body)).refusal()).isEqualTo("400 " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'update': {}}                                   | items[0].id: is missing
                    {'id': '1'}                                      | items[0].update: is missing
                    {'id': '1', 'update': {'newState': 'LOST'}}      | items[0].update.newState: 'LOST' is not one of PENDING, RUNNING, DONE
                    {'id': '1', 'update': {'currentValue': '1'}}     | items[0].update.currentValue: is not an integer of 32 bits
                    {'id': '9', 'update': {}}                        | items[0].id: there is no resource '9' of yours
                    """)
    void an_update_is_complete_and_of_the_right_types(String update, String why) {
        assertThat(core.update(json(update)).refusal()).isEqualTo("400 " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/example", "/api/example/search", "/api/example/updateAcl"})
    void a_body_has_at_most_a_mebibyte(String path) {
        String tooLarge = "{\"items\": \"" + "x".repeat(1 << 20) + "\"}";

        assertThat(user.post(path, tooLarge).refusal()).isEqualTo("413 The body is larger than 1048576 bytes");
        assertThat(user.send(
                                "POST",
                                path,
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge.getBytes(UTF_8))))
                        .refusal())
                .isEqualTo("413 The body is larger than 1048576 bytes");
    }

    @Test
    void nesting_has_an_end() {
        String nested = json("{'flags': {}, 'query': '', 'more': %s}".formatted("[".repeat(100) + "]".repeat(100)));
        String within = json("{'flags': {}, 'query': '', 'more': %s}".formatted("[".repeat(99) + "]".repeat(99)));

        assertThat(user.post("/api/example/search", nested).refusal())
                .isEqualTo(
                        "400 The JSON goes beyond a limit: Document nesting depth (101) exceeds the maximum allowed (100)");
        assertThat(user.post("/api/example/search", within).status()).isEqualTo(200);
    }

    @Test
    void a_body_has_one_end() {
        assertThat(user.post("/api/example", bulk(count(0, 1)) + bulk(count(0, 2)))
                        .refusal())
                .isEqualTo("400 The body goes on after its end");
    }

    @Test
    void what_is_no_text_is_refused() {
        assertThat(user.send("POST", "/api/example", BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff}))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /api/nonsense         | 404 There is nothing at GET /api/nonsense
                    GET    | /                     | 404 There is nothing at GET /
                    POST   | /api/example/nonsense | 404 There is nothing at POST /api/example/nonsense
                    GET    | /api/example          | 405 GET is not among the methods of /api/example
                    PUT    | /api/example          | 405 PUT is not among the methods of /api/example
                    POST   | /api/example/browse   | 405 POST is not among the methods of /api/example/browse
                    GET    | /api/example/search   | 405 GET is not among the methods of /api/example/search
                    DELETE | /api/example/init     | 405 DELETE is not among the methods of /api/example/init
                    """)
    void a_path_and_its_methods_are_known(String method, String path, String refusal) {
        assertThat(user.send(method, path, "").refusal()).isEqualTo(refusal);
    }

    @Test
    void a_long_value_is_not_repeated_in_full() {
        assertThat(user.browse("filterState", "x".repeat(1_000)).refusal())
                .isEqualTo("400 filterState: '" + "x".repeat(60) + "…' is not one of PENDING, RUNNING, DONE");
    }

    @Test
    void what_nobody_asked_for_is_ignored() {
        assertThat(user.browse("unknown", "1", "flags", "2").ids()).containsExactly("1");
        assertThat(user.search("", "'unknown': {'a': [1]}, 'type': 'bulk'").ids())
                .containsExactly("1");
    }

    @Test
    void permissions_are_checked_before_what_is_granted() {
        assertThat(core.as("bob").updateAcl(share("1", user("nobody"), "READ")).refusal())
                .isEqualTo("400 items[0].id: there is no resource '1', or none that you may change like this");
    }
}
