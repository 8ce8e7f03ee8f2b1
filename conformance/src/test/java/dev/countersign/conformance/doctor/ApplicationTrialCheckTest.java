package dev.countersign.conformance.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.doctor.ScriptedServer.Said;
import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationTrialCheckTest {
    private static final String KNOWN = "acme-web-application";
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_job_that_is_created_is_ended_again() {
        server.says("/api/jobs", 200, "{\"responses\": [{\"id\": \"41\"}]}").says("/api/jobs/terminate", 200, "{}");

        Diagnosis diagnosis = examine();

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes()).isEmpty();
        assertThat(server.asked())
                .hasSize(2)
                .element(1)
                .isEqualTo("POST /api/jobs/terminate {\"items\":[{\"id\":\"41\"}]}");
    }

    @Test
    void an_application_is_refused_like_one_that_there_is_not() {
        server.answers("/api/jobs", sent -> new Said(400, "{\"why\": \"no app %s\"}".formatted(application(sent))));

        Diagnosis diagnosis = examine();

        assertThat(diagnosis.problems())
                .containsExactly(
                        "jobs.application: the target answers 400 ('no app acme-web-application') to a job of"
                                + " 'acme-web-application' 1.0.0, as it does where there is no such application; name one that it knows");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void an_application_is_not_found() {
        server.says("/api/jobs", 404, "{\"why\": \"Not found\"}");

        assertThat(examine().problems())
                .containsExactly(
                        "jobs.application: the target answers 404 ('Not found') to a job of 'acme-web-application'"
                                + " 1.0.0, as it does where there is no such application; name one that it knows");
    }

    @Test
    void a_refusal_that_does_not_speak_of_applications_is_no_problem_but_said() {
        server.says("/api/jobs", 400, "{\"why\": \"Bad machine type requested\"}");

        Diagnosis diagnosis = examine();

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes())
                .containsExactly("jobs.application: the target answers 400 ('Bad machine type requested') to a job of"
                        + " 'acme-web-application' 1.0.0 on products.usual, as it does where there is no such application; where"
                        + " it is right, name another");
    }

    @Test
    void an_application_that_is_refused_for_another_reason_is_for_the_scenarios_to_judge() {
        server.answers(
                "/api/jobs",
                sent -> new Said(
                        400,
                        application(sent).equals(KNOWN)
                                ? "{\"why\": \"application needs a file\"}"
                                : "{\"why\": \"no such application\"}"));

        Diagnosis diagnosis = examine();

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes()).isEmpty();
    }

    @Test
    void a_failure_is_for_the_scenarios_to_judge() {
        server.says("/api/jobs", 500, "{\"why\": \"application\"}");

        assertThat(examine().problems()).isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    private Diagnosis examine() {
        Target acme = AcmeCore.TARGET;
        Target target = new Target(
                new Target.Description("Strange", "1", server.url()),
                acme.users(),
                acme.products(),
                null,
                acme.deadline());
        return new ApplicationTrialCheck(target, new JobKind()).examine(target);
    }

    private static String application(Said request) {
        return request.body().replaceFirst(".*\"application\":\\{\"name\":\"([^\"]*).*", "$1");
    }
}
