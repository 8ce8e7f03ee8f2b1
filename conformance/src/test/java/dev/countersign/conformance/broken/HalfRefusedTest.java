package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.broken.SpoilingProxy.Request;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.stage.StageSettings;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Core that processes items one by one, refuses one, and keeps those before it without naming their ids. */
class HalfRefusedTest {
    private static final int OF_OTHERS = 250;
    private static final Predicate<Request> REGISTERS = Spoiling.call("POST", "/api/example/control/register");

    private final Stage stage = Stage.set(StageSettings.EMBEDDED);

    @AfterEach
    void strike() {
        stage.close();
    }

    @Test
    void what_a_refused_request_has_created_is_deleted_after_scenarios_that_fail() throws Exception {
        leavesNothing(Spoiling.CREATES, "API-016");
    }

    @Test
    void what_a_refused_registration_has_brought_along_is_deleted_after_scenarios_that_fail() throws Exception {
        leavesNothing(REGISTERS, "CTL-012");
    }

    private void leavesNothing(Predicate<Request> half, String requirement) throws Exception {
        Others users = new Others(stage.target());
        users.fill(OF_OTHERS);
        try (SpoilingProxy core = SpoilingProxy.before(stage.url(), Spoiling.itemByItem(half))) {
            Run run = new Run(Blame.at(core.url(), stage.target()), new ExampleKind(), 7);

            Blame blame = Blame.of(run, "@%s and not @jobs and not @provider".formatted(requirement), 2);

            assertThat(blame.failed()).contains(requirement);
            assertThat(run.earlyEnd().leftovers().all()).isEmpty();
            assertThat(users.count()).isEqualTo(OF_OTHERS);
        }
    }
}
