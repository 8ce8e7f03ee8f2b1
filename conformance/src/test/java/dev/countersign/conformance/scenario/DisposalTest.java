package dev.countersign.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.Leftover;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.WireLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisposalTest {
    private static final int OWN = 123_456_789;

    private final List<Exchange> exchanges = new ArrayList<>();
    private EmbeddedCore environment;
    private CurrentRun run;
    private Disposal disposal;
    private ResourceCalls calls;
    private TargetHttp http;
    private Caller user;
    private boolean forbidsDeleting;

    @BeforeEach
    void set_the_stage() {
        environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
        run = new CurrentRun(new RunContext(environment.target(), new ExampleKind(), 7));
        http = new TargetHttp(run.target().target().url(), () -> this::carry, new TraceIds(() -> 7));
        disposal = new Disposal(run, http, this::isOwn);
        calls = new ResourceCalls(
                run, http, disposal, new SimulationControl(run, new ScenarioContext(run), new TraceIds(() -> 7)));
        user = new KnownUsers(run).caller(Person.USER);
    }

    @AfterEach
    void leave_the_stage() {
        environment.close();
    }

    @Test
    void deletes_what_is_left_in_one_request() {
        List<String> ids = created(3);

        disposal.dispose();

        assertThat(deletions()).hasSize(1);
        assertThat(ids).allSatisfy(id -> assertThat(isThere(id)).isFalse());
    }

    @Test
    void does_not_ask_for_what_the_scenario_itself_has_deleted() {
        List<String> ids = created(2);
        calls.send(calls.delete(user, List.of(ids.get(0))));

        disposal.dispose();

        assertThat(deletions()).hasSize(2);
        assertThat(deletions().get(1)).contains(ids.get(1)).doesNotContain('"' + ids.get(0) + '"');
        assertThat(isThere(ids.get(1))).isFalse();
    }

    @Test
    void asks_for_nothing_where_nothing_is_left() {
        calls.send(calls.delete(user, created(2)));

        disposal.dispose();

        assertThat(deletions()).hasSize(1);
    }

    @Test
    void finds_and_deletes_what_a_refused_request_has_created_all_the_same() {
        String created = createdUnnoticed(OWN);
        String ofAnotherScenario = createdUnnoticed(OWN + 1);

        calls.send(calls.create(user, List.of(specification(OWN), JsonNodeFactory.instance.objectNode())));
        disposal.dispose();

        assertThat(isThere(created)).isFalse();
        assertThat(isThere(ofAnotherScenario)).isTrue();
        assertThat(run.leftovers().all()).isEmpty();
    }

    @Test
    void does_not_look_for_anything_where_the_only_item_was_refused() {
        calls.send(calls.create(user, List.of(JsonNodeFactory.instance.objectNode())));
        disposal.dispose();

        assertThat(exchanges).hasSize(1);
    }

    @Test
    void does_not_look_for_what_is_gone_with_its_world() {
        calls.send(calls.create(user, List.of(specification(OWN), JsonNodeFactory.instance.objectNode())));
        disposal.nothingIsLeft();
        disposal.dispose();

        assertThat(exchanges).hasSize(1);
    }

    @Test
    void lists_what_the_target_does_not_let_it_delete() {
        List<String> ids = created(2);
        forbidsDeleting = true;

        disposal.dispose();

        assertThat(run.leftovers().all())
                .containsExactly(
                        new Leftover("example", ids.get(0), "the user", "the request to delete it was answered 403"),
                        new Leftover("example", ids.get(1), "the user", "the request to delete it was answered 403"));
    }

    @Test
    void does_not_list_what_is_gone_already_whatever_its_deletion_is_answered() {
        List<String> ids = created(2);
        http.send(calls.delete(user, ids));
        forbidsDeleting = true;

        disposal.dispose();

        assertThat(run.leftovers().all()).isEmpty();
    }

    private Exchange carry(Sent sent) {
        Exchange exchange = forbidsDeleting && sent.method().equals("DELETE")
                ? new Exchange(sent, new Received(403, List.of(), Bytes.NONE))
                : new HttpTransport(WireLimits.USUAL).exchange(sent);
        exchanges.add(exchange);
        return exchange;
    }

    private boolean isOwn(JsonNode specification) {
        return specification.path("target").asInt() == OWN;
    }

    private List<String> created(int count) {
        return ResourceCalls.idsIn(calls.send(calls.create(
                user,
                Stream.iterate(1_000, number -> number + 1)
                        .limit(count)
                        .map(this::specification)
                        .toList())));
    }

    private String createdUnnoticed(int marker) {
        return ResourceCalls.idsIn(http.send(calls.create(user, List.of(specification(marker)))))
                .get(0);
    }

    private JsonNode specification(int marker) {
        return new ExampleKind()
                .specification(environment.target(), run.products().usual(), marker);
    }

    private List<String> deletions() {
        return exchanges.stream()
                .map(Exchange::sent)
                .filter(sent -> sent.method().equals("DELETE"))
                .map(sent -> sent.body().text())
                .toList();
    }

    private boolean isThere(String id) {
        return calls.send(calls.retrieve(user, id, Query.NOTHING_SPECIAL)).isSuccess();
    }
}
