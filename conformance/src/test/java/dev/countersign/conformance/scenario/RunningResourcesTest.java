package dev.countersign.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.Leftover;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.WireLimits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningResourcesTest {
    private final HttpTransport transport = new HttpTransport(WireLimits.USUAL);
    private final EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
    private final CurrentRun run = new CurrentRun(new RunContext(environment.target(), new JobKind(), 7));
    private final TargetHttp http = new TargetHttp(environment.url(), () -> transport, new TraceIds(() -> 7));
    private final Disposal disposal = new Disposal(run, http, specification -> false);
    private final ResourceCalls calls = new ResourceCalls(
            run, http, disposal, new SimulationControl(run, new ScenarioContext(run), new TraceIds(() -> 7)));
    private final Caller user = new KnownUsers(run).caller(Person.USER);

    @AfterEach
    void leave_the_stage() {
        environment.close();
    }

    @Test
    void a_job_that_was_terminated_and_is_still_canceling_is_left() {
        String job = submitted();
        moveTime();
        disposal.dispose();

        run.leftovers().look(transport, null);

        assertThat(run.leftovers().all())
                .containsExactly(new Leftover("jobs", job, "the user", "it is still CANCELING"));
    }

    @Test
    void a_job_that_has_come_to_its_end_is_not_left() {
        submitted();
        moveTime();
        disposal.dispose();
        moveTime();

        run.leftovers().look(transport, null);

        assertThat(run.leftovers().all()).isEmpty();
    }

    @Test
    void nothing_is_known_of_what_the_target_does_not_show() {
        assertThat(new RunningResources(run, user.withToken("nonsense")).states(transport, Set.of("1")))
                .isEqualTo(Map.of());
    }

    private String submitted() {
        var specification =
                new JobKind().specification(environment.target(), run.products().usual(), 1);
        return ResourceCalls.idsIn(calls.send(calls.create(user, List.of(specification))))
                .get(0);
    }

    private void moveTime() {
        var simulation = Objects.requireNonNull(environment.target().simulation());
        http.send(Request.of("POST", "/simulation/clock/advance", new Caller("the operator", simulation.token(), null))
                .withBody("{\"by\": \"PT5M\"}"));
    }
}
