package dev.countersign.model.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes what is wrong with a payload in terms of its sender: the path of the field, the value found, the values
 * allowed.
 */
final class JsonProblem {
    static final String NO_BODY = "The request has no body: send JSON";

    private static final int LONGEST_VALUE = 60;
    private static final Pattern WHERE_THE_LIMIT_IS_SET = Pattern.compile(", from `[^`]*`\\)");
    /** Jackson's placeholder for a source that it is configured not to show. */
    private static final Pattern NO_SOURCE = Pattern.compile("Source: REDACTED [^;]*; ");

    private JsonProblem() {}

    static String describe(JsonProcessingException problem) {
        if (problem instanceof StreamConstraintsException constraint) {
            return "The JSON goes beyond a limit: "
                    + WHERE_THE_LIMIT_IS_SET.matcher(firstSentence(constraint)).replaceAll(")");
        }
        if (problem instanceof JsonMappingException mapping) {
            return describe(mapping);
        }
        var at = problem.getLocation();
        return at == null
                ? "The body is not valid JSON: " + firstSentence(problem)
                : "The body is not valid JSON at line %d, column %d: %s"
                        .formatted(at.getLineNr(), at.getColumnNr(), firstSentence(problem));
    }

    private static String describe(JsonMappingException problem) {
        String field = path(problem.getPath());
        if (problem.getCause() instanceof InputCoercionException range) {
            return "%s: is out of the range of %s".formatted(field, expected(range.getTargetType()));
        }
        if (problem.getCause() instanceof StreamReadException cause) {
            return describe(cause);
        }
        if (problem instanceof InvalidNullException) {
            return field + ": must not be null";
        }
        if (problem instanceof InvalidTypeIdException type) {
            return type.getTypeId() == null
                    ? field + ".type: is missing"
                    : "%s: unknown type '%s'".formatted(field, type.getTypeId());
        }
        if (problem instanceof ValueInstantiationException
                && problem.getCause() instanceof IllegalArgumentException why) {
            return field + ": " + why.getMessage();
        }
        if (problem instanceof InvalidFormatException format) {
            return "%s: '%s' is not %s".formatted(field, shorten(format.getValue()), expected(format.getTargetType()));
        }
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return "%s: is unknown; there is %s"
                    .formatted(
                            field,
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (problem instanceof MismatchedInputException mismatch) {
            return describe(field, mismatch);
        }
        return field + ": " + firstSentence(problem);
    }

    private static String describe(String field, MismatchedInputException mismatch) {
        String message = firstSentence(mismatch);
        if (message.startsWith("Missing required creator property")) {
            return field + ": is missing";
        }
        if (message.startsWith("No content to map")) {
            return NO_BODY;
        }
        if (message.startsWith("Trailing token")) {
            return "The body goes on after its end";
        }
        return "%s: is not %s".formatted(field, expected(mismatch.getTargetType()));
    }

    static String article(JavaType type) {
        return expected(type.getRawClass());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "what belongs there";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> WireJson.bodies().convertValue(constant, String.class))
                            .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == Integer.class) {
            return "an integer of 32 bits";
        }
        if (type == long.class || type == Long.class) {
            return "an integer of 64 bits";
        }
        if (type == BigInteger.class) {
            return "an integer";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a string";
        }
        return List.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String path(List<JsonMappingException.Reference> path) {
        StringBuilder text = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return text.isEmpty() ? "The body" : text.toString();
    }

    private static String shorten(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private static String firstSentence(JsonProcessingException problem) {
        String message =
                problem.getOriginalMessage().lines().findFirst().orElse("").strip();
        return NO_SOURCE.matcher(message).replaceAll("");
    }
}
