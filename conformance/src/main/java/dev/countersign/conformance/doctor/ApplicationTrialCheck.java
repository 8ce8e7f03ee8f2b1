package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ResourceKind.TriedPart;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetUser;
import dev.countersign.conformance.wire.Response;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Checks that a target knows what the target file names for its resources, such as the application that jobs run. No documented
 * call shows that, so one resource is created and ended. If it is refused, one with a nonexistent value is tried too: if both
 * refusals are equal, no scenario about that kind can be judged.
 */
public final class ApplicationTrialCheck {
    private static final String NOTHING = "countersign-has-no-such-";
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

    /**
     * Reports a problem or a note if what the file names is refused. Anything else is left to the scenarios. A kind of which no
     * part has to be tried is not created.
     */
    public Diagnosis examine(Target target) {
        Problems findings = new Problems(target);
        kind.triedPart(target).ifPresent(part -> examine(part, target, findings));
        return new Diagnosis(findings.problems(), findings.notes(), List.of());
    }

    private void examine(TriedPart part, Target target, Problems findings) {
        TargetUser user = target.users().get(USER);
        TargetProducts products = target.products();
        if (user != null && products != null) {
            try {
                look(part, kind.specification(target, products.of(kind.name()).usual(), MARKER), user, findings);
            } catch (TargetUnresponsiveException | UnusableResponseException noAnswer) {
                findings.note("%s: can't be tried: %s", part.key(), String.valueOf(noAnswer.getMessage()));
            }
        }
    }

    private void look(TriedPart part, JsonNode specification, TargetUser user, Problems findings) {
        Response answer = create(specification, user);
        if (answer.isSuccess()) {
            end(answer, user);
        } else if (answer.isRefusal()) {
            ObjectNode without = specification.deepCopy();
            String unknown = NOTHING + part.noun();
            part.replace().accept(without, unknown);
            Response none = create(without, user);
            if (none.isSuccess()) {
                end(none, user);
            } else if (none.status() == answer.status()
                    && anonymous(answer, part.value()).equals(anonymous(none, unknown))) {
                refused(part, answer, findings);
            }
        }
    }

    private static void refused(TriedPart part, Response answer, Problems findings) {
        String reason = DoctorCalls.reason(answer).toLowerCase(Locale.ROOT);
        boolean isAboutIt = answer.status() == 404
                || reason.contains(part.noun())
                || reason.contains(part.value().toLowerCase(Locale.ROOT));
        if (isAboutIt) {
            findings.problem(
                    "%s: the target answers %s to %s, as it does where there is no such %s; name one that it knows",
                    part.key(), DoctorCalls.refusal(answer), part.description(), part.noun());
        } else {
            findings.note(
                    "%s: the target answers %s to %s on products.usual, as it does where there is no such %s; where it is right,"
                            + " name another",
                    part.key(), DoctorCalls.refusal(answer), part.description(), part.noun());
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
