package dev.countersign.conformance.shape;

/**
 * A place at which a value does not have its documented shape.
 *
 * @param place a JSON pointer, relative to the resource where the value is a page of them, with {@code *} for any element
 * @param model which part of the documented model it is, wherever it is shown
 * @param isMandatory whether the documents promise it; fields that may be null are optional, and only consistency asks for them
 */
public record ShapeProblem(String place, String model, boolean isMandatory, String expected, String found) {
    @Override
    public String toString() {
        return "%s: expected %s, found %s".formatted(place.isEmpty() ? "/" : place, expected, found);
    }
}
