package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.RunContext;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Core that processes items one by one, refuses one, and keeps the earlier ones without returning their ids. */
class HalfRefusedTest {
    private static final int OF_OTHERS = 250;
    private static final Predicate<Request> REGISTERS = Mutations.call("POST", "/api/example/control/register");

    private final EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);

    @AfterEach
    void strike() {
        environment.close();
    }

    @Test
    void what_a_refused_request_has_created_is_deleted_after_scenarios_that_fail() throws Exception {
        leavesNothing(Mutations.CREATES, "API-016");
    }

    @Test
    void what_a_refused_registration_has_brought_along_is_deleted_after_scenarios_that_fail() throws Exception {
        leavesNothing(REGISTERS, "CTL-012");
    }

    private void leavesNothing(Predicate<Request> half, String requirement) throws Exception {
        BackgroundLoad users = new BackgroundLoad(environment.target());
        users.fill(OF_OTHERS);
        try (MutatingProxy core = MutatingProxy.before(environment.url(), Mutations.itemByItem(half))) {
            RunContext run = new RunContext(SuiteRun.at(core.url(), environment.target()), new ExampleKind(), 7);

            SuiteRun suiteRun = SuiteRun.of(run, "@%s and not @jobs and not @provider".formatted(requirement), 2);

            assertThat(suiteRun.failed()).contains(requirement);
            assertThat(run.cancellation().leftovers().all()).isEmpty();
            assertThat(users.count()).isEqualTo(OF_OTHERS);
        }
    }
}
