package dev.countersign.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.CurrentRun;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.stage.StageSettings;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchanges;
import dev.countersign.conformance.wire.Transport;
import dev.countersign.conformance.wire.WireLimits;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisposalTest {
    private final Exchanges exchanges = new Exchanges();
    private Stage stage;
    private CurrentRun underWay;
    private ThisRun run;
    private Disposal disposal;
    private ResourceCalls calls;
    private Caller user;

    @BeforeEach
    void set_the_stage() {
        stage = Stage.set(StageSettings.EMBEDDED);
        underWay = CurrentRun.begin(new Run(stage.target(), new ExampleKind(), 7));
        run = new ThisRun();
        TargetHttp http = new TargetHttp(
                run.target().target().url(), new Transport(WireLimits.USUAL), exchanges, new Traces(() -> 7));
        disposal = new Disposal(run, http);
        calls = new ResourceCalls(
                run, http, disposal, new Simulation(run, new ThisScenario(run), exchanges, new Traces(() -> 7)));
        user = new People(run).caller(Person.USER);
    }

    @AfterEach
    void leave_the_stage() {
        underWay.close();
        stage.close();
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

    private List<String> created(int count) {
        var product = run.products().usual();
        return ResourceCalls.idsIn(calls.send(calls.create(
                user,
                Stream.iterate(1_000, number -> number + 1)
                        .limit(count)
                        .<JsonNode>map(number -> new ExampleKind().specification(stage.target(), product, number))
                        .toList())));
    }

    private List<String> deletions() {
        return exchanges.all().stream()
                .map(Exchange::sent)
                .filter(sent -> sent.method().equals("DELETE"))
                .map(sent -> sent.body().text())
                .toList();
    }

    private boolean isThere(String id) {
        return calls.send(calls.retrieve(user, id, Query.NOTHING_SPECIAL)).isSuccess();
    }
}
