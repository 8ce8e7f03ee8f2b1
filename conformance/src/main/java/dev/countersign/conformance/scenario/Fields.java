package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Calls;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailed;
import dev.countersign.conformance.wire.Answer;
import java.util.function.Predicate;

/** Reads mandatory fields of answers. Only the requirement about shapes judges that they are there. */
public final class Fields {
    private Fields() {}

    /** @throws PreconditionFailed where there is no text */
    public static String text(Answer answer, JsonNode shown, String pointer) {
        return read(answer, shown, pointer, JsonNode::isTextual).textValue();
    }

    /** @throws PreconditionFailed where there is no whole number */
    public static long number(Answer answer, JsonNode shown, String pointer) {
        return read(answer, shown, pointer, JsonNode::isIntegralNumber).longValue();
    }

    /** @throws PreconditionFailed where there is no list */
    public static JsonNode list(Answer answer, JsonNode shown, String pointer) {
        return read(answer, shown, pointer, JsonNode::isArray);
    }

    private static JsonNode read(Answer answer, JsonNode shown, String pointer, Predicate<JsonNode> isAsDocumented) {
        JsonNode field = shown.at(pointer);
        if (!isAsDocumented.test(field)) {
            throw new PreconditionFailed(
                    new Precondition(Calls.of(answer.exchange()), pointer),
                    answer.about("%s is not there as documented: %s".formatted(pointer, field)));
        }
        return field;
    }
}
