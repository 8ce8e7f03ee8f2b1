package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.count;
import static dev.countersign.server.Requests.job;
import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.product;
import static dev.countersign.server.Requests.share;
import static dev.countersign.server.Requests.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of error that a provider can make, in every operation. */
class ProviderAnswersTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    /** A job that allows no duplicates: a failed creation must not count as the first. */
    private static final String JOB = job("acme-virtual-machine", product("example-compute", "example"));

    private final FakeProvider provider = core.provider();
    private final Caller bob = core.as("bob");

    private static final Trouble REFUSAL = new Trouble(
            "refuses",
            ctx -> ctx.status(500).result("{\"why\": \"no more room\"}"),
            "500 Provider example refused: no more room");

    private static final List<Trouble> ALL = List.of(
            REFUSAL,
            new Trouble(
                    "hangs up",
                    ctx -> ServletContextRequest.getServletContextRequest(ctx.req())
                            .getConnectionMetaData()
                            .getConnection()
                            .getEndPoint()
                            .close(),
                    "502 Provider example can't be reached"),
            new Trouble(
                    "takes too long",
                    ctx -> {
                        core.clock().advance(Duration.ofMillis(10_001));
                        ctx.result("{\"responses\": [null]}");
                    },
                    "502 Provider example took longer than 10 s"),
            answering(
                    "<html>",
                    "The body is not valid JSON at line 1, column 1: Unexpected character ('<' (code 60)): expected a "
                            + "valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"),
            answering("", "The request has no body: send JSON"),
            answering("null", "The body is null: send an object"),
            answering("{}", "responses: is missing"),
            answering("{'responses': null}", "responses: must not be null"),
            answering("{'responses': [7]}", "responses[0]: is not an object"),
            new Trouble(
                    "answers for too few",
                    ctx -> ctx.result("{\"responses\": []}"),
                    "502 Provider example gave 0 answers for 1 resources"),
            new Trouble(
                    "answers for too many",
                    ctx -> ctx.result("{\"responses\": [null, null]}"),
                    "502 Provider example gave 2 answers for 1 resources"));

    /** @param refusal the user's response */
    record Trouble(String what, Handler answer, String refusal) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Trouble answering(String body, String problem) {
        return new Trouble(
                "answers " + body,
                ctx -> ctx.result(json(body)),
                "502 Provider example gave an answer that can't be read: " + problem);
    }

    static Stream<Arguments> everyTrouble() {
        return Stream.of("example", "jobs").flatMap(kind -> ALL.stream().map(trouble -> Arguments.of(kind, trouble)));
    }

    static Stream<Arguments> everyTroubleWithEveryOperation() {
        return ALL.stream()
                .flatMap(trouble -> Stream.of(
                        Arguments.of("example", "delete", trouble),
                        Arguments.of("jobs", "terminate", trouble),
                        Arguments.of("jobs", "suspend", trouble),
                        Arguments.of("jobs", "unsuspend", trouble),
                        Arguments.of("jobs", "extend", trouble)));
    }

    @ParameterizedTest
    @MethodSource("everyTrouble")
    void nothing_is_left_of_a_creation(String kind, Trouble trouble) {
        Caller user = userOf(kind);
        provider.next("create", trouble.answer);

        assertThat(create(user).refusal()).isEqualTo(trouble.refusal);

        assertThat(user.browse().ids()).isEmpty();
        assertThat(user.retrieve("1").status()).isEqualTo(404);
        assertThat(control(kind).browse().ids()).isEmpty();
        String disposal = kind.equals("jobs") ? "terminate" : "delete";
        assertThat(provider.calls(disposal)).hasSize(trouble.equals(REFUSAL) ? 0 : 1);
        assertThat(create(user).ids()).containsExactly("2");
    }

    @ParameterizedTest
    @MethodSource("everyTroubleWithEveryOperation")
    void nothing_changes_by_an_operation(String kind, String operation, Trouble trouble) {
        Caller user = userOf(kind);
        create(user).success();
        String before = user.retrieve("1").success().toString();
        provider.next(operation, trouble.answer);

        assertThat(operate(user, operation).refusal()).isEqualTo(trouble.refusal);

        assertThat(user.retrieve("1").success().toString()).isEqualTo(before);
        operate(user, operation).success();
    }

    @ParameterizedTest
    @MethodSource("everyTrouble")
    void nobody_is_given_anything_by_a_change_of_permissions(String kind, Trouble trouble) {
        Caller user = userOf(kind);
        create(user).success();
        provider.next("updateAcl", trouble.answer);

        assertThat(user.updateAcl(share("1", user("bob"), "READ")).refusal()).isEqualTo(trouble.refusal);

        assertThat(user.retrieve("1", "includeOthers", "true").success().at("/permissions/others"))
                .isEmpty();
        assertThat(bob.browse().ids()).isEmpty();
        List<FakeProvider.Call> heard = provider.calls("updateAcl");
        if (trouble.equals(REFUSAL)) {
            assertThat(heard).hasSize(1);
        } else {
            assertThat(heard).hasSize(2);
            assertThat(heard.get(1).items().get(0).get("deleted").toString())
                    .isEqualTo("[" + user("bob").replace(" ", "") + "]");
        }
        user.updateAcl(share("1", user("bob"), "READ")).success();
    }

    @ParameterizedTest
    @MethodSource("everyTrouble")
    void initialization_goes_on_with_the_others(String kind, Trouble trouble) {
        core.offerOfSecond("machine");
        provider.next("init", trouble.answer);

        assertThat(core.as("user").post("/api/%s/init".formatted(kind), "{}").status())
                .isEqualTo(200);
        assertThat(core.second().calls("init")).hasSize(1);
    }

    private static Caller userOf(String kind) {
        return kind.equals("jobs") ? core.as("user").ofJobs() : core.as("user");
    }

    private Caller control(String kind) {
        Caller login = provider.at(core.url());
        return new Caller(core.url(), login.token(), null, kind + "/control");
    }

    private static Answer create(Caller user) {
        return user.create(user.kind().equals("jobs") ? JOB : count(0, 100));
    }

    private static Answer operate(Caller user, String operation) {
        return switch (operation) {
            case "delete" -> user.delete("1");
            case "extend" ->
                user.post(
                        "/api/jobs/extend",
                        bulk(json("{'jobId': '1', 'requestedTime': {'hours': 1, 'minutes': 0, 'seconds': 0}}")));
            default -> user.operate(operation, "1");
        };
    }
}
