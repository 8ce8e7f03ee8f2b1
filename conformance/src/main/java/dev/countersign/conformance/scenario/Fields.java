package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.CallNames;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailedException;
import dev.countersign.conformance.wire.Response;
import java.util.function.Predicate;

/** Reads mandatory fields of responses. Only the requirement about shapes checks that they exist. */
public final class Fields {
    private Fields() {}

    /** @throws PreconditionFailedException where the field is no text */
    public static String text(Response answer, JsonNode shown, String pointer) {
        return read(answer, shown, pointer, JsonNode::isTextual).textValue();
    }

    /** @throws PreconditionFailedException where the field is no whole number */
    public static long number(Response answer, JsonNode shown, String pointer) {
        return read(answer, shown, pointer, JsonNode::isIntegralNumber).longValue();
    }

    /** @throws PreconditionFailedException where the field is no list */
    public static JsonNode list(Response answer, JsonNode shown, String pointer) {
        return read(answer, shown, pointer, JsonNode::isArray);
    }

    private static JsonNode read(Response answer, JsonNode shown, String pointer, Predicate<JsonNode> isAsDocumented) {
        JsonNode field = shown.at(pointer);
        if (!isAsDocumented.test(field)) {
            throw new PreconditionFailedException(
                    new Precondition(CallNames.of(answer.exchange()), pointer),
                    answer.about("%s is not there as documented: %s".formatted(pointer, field)));
        }
        return field;
    }
}
