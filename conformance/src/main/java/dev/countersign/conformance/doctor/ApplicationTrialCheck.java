package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetJobs;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetUser;
import dev.countersign.conformance.wire.Response;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Checks that a target knows the application that jobs run. No documented call shows that, so one job is created and ended. If it
 * is refused, a job of a nonexistent application is tried too: if both refusals are equal, no scenario about jobs can be judged.
 */
public final class ApplicationTrialCheck {
    private static final String NO_APPLICATION = "countersign-has-no-such-application";
    private static final String USER = "user";
    private static final int MARKER = 0;

    private final DoctorCalls calls;
    private final URI core;
    private final ResourceKind kind;

    public ApplicationTrialCheck(Target target, ResourceKind kind) {
        this.calls = new DoctorCalls(target.transport());
        this.core = target.target().url();
        this.kind = kind;
    }

    /** Reports a problem or a note if jobs of the application are refused. Anything else is left to the scenarios. */
    public Diagnosis examine(Target target) {
        Problems findings = new Problems(target);
        TargetUser user = target.users().get(USER);
        TargetProducts products = target.products();
        if (user != null && products != null) {
            try {
                look(kind.specification(target, products.usual(), MARKER), target, user, findings);
            } catch (TargetUnresponsiveException | UnusableResponseException noAnswer) {
                findings.note("jobs.application: can't be tried: %s", String.valueOf(noAnswer.getMessage()));
            }
        }
        return new Diagnosis(findings.problems(), findings.notes(), List.of());
    }

    private void look(JsonNode specification, Target target, TargetUser user, Problems findings) {
        TargetJobs.Application named = target.jobs().application();
        Response answer = create(specification, user);
        if (answer.isSuccess()) {
            end(answer, user);
        } else if (answer.isRefusal()) {
            ObjectNode without = specification.deepCopy();
            without.withObject("/application").put("name", NO_APPLICATION);
            Response none = create(without, user);
            if (none.isSuccess()) {
                end(none, user);
            } else if (none.status() == answer.status()
                    && anonymous(answer, named.name()).equals(anonymous(none, NO_APPLICATION))) {
                refused(named, answer, findings);
            }
        }
    }

    private static void refused(TargetJobs.Application named, Response answer, Problems findings) {
        String reason = DoctorCalls.reason(answer).toLowerCase(Locale.ROOT);
        boolean isAboutIt = answer.status() == 404
                || reason.contains("application")
                || reason.contains(named.name().toLowerCase(Locale.ROOT));
        if (isAboutIt) {
            findings.problem(
                    "jobs.application: the target answers %s to a job of '%s' %s, as it does where there is no such"
                            + " application; name one that it knows",
                    DoctorCalls.refusal(answer), named.name(), named.version());
        } else {
            findings.note(
                    "jobs.application: the target answers %s to a job of '%s' %s on products.usual, as it does where there is no"
                            + " such application; where it is right, name another",
                    DoctorCalls.refusal(answer), named.name(), named.version());
        }
    }

    private static String anonymous(Response answer, String application) {
        return answer.text().replace(application, "");
    }

    private Response create(JsonNode specification, TargetUser user) {
        return calls.post(core, kind.basePath(), user.token(), bulk(specification));
    }

    private void end(Response created, TargetUser user) {
        for (JsonNode response : DoctorCalls.json(created).path("responses")) {
            JsonNode id = JsonNodeFactory.instance.objectNode().set("id", response.path("id"));
            var unused = calls.post(core, kind.basePath() + kind.removal().path(), user.token(), bulk(id));
        }
    }

    private static ObjectNode bulk(JsonNode item) {
        ObjectNode bulk = JsonNodeFactory.instance.objectNode();
        ArrayNode items = bulk.putArray("items");
        items.add(item);
        return bulk;
    }
}
