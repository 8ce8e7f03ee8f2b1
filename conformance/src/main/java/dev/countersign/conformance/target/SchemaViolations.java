package dev.countersign.conformance.target;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Puts the violations of a schema into sentences: one for each place of the file, in its order. */
record SchemaViolations(JsonNode schema, Place file) {
    private static final int MOST = 50;

    TargetFileException exception(List<Error> errors) {
        return errors.stream()
                .limit(MOST)
                .collect(groupingBy(error -> error.getInstanceLocation().toString(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(this::atOnePlace)
                .sorted(comparingInt(sentence -> sentence.place().line()))
                .map(sentence -> sentence.place().wrong(sentence.text()))
                .reduce(TargetFileException::and)
                .orElseThrow();
    }

    /** An unknown key may be a misspelt one, so that nothing else is said about its mapping. */
    private Stream<Sentence> atOnePlace(List<Error> errors) {
        List<Error> unknown = ofKeyword(errors, "additionalProperties");
        if (!unknown.isEmpty()) {
            return unknown.stream().map(this::unknownKey);
        }
        List<Error> missing = ofKeyword(errors, "required");
        if (!missing.isEmpty()) {
            return Stream.of(missing(missing));
        }
        List<Error> partners = ofKeyword(errors, "dependentRequired");
        return Stream.of(partners.isEmpty() ? unexpected(errors.get(0)) : partnerMissing(partners.get(0)));
    }

    private static List<Error> ofKeyword(List<Error> errors, String keyword) {
        return errors.stream()
                .filter(error -> error.getKeyword().equals(keyword))
                .toList();
    }

    private Sentence unknownKey(Error error) {
        Place mapping = place(error);
        String key = error.getProperty();
        List<String> known = new ArrayList<>();
        around(error).path("properties").fieldNames().forEachRemaining(known::add);
        String where = mapping.path().isEmpty() ? "" : " in " + mapping.path();
        return new Sentence(
                mapping.child(key), "unknown key '%s'%s; %s".formatted(key, where, new NearestKey(known).hintFor(key)));
    }

    private Sentence missing(List<Error> errors) {
        Place mapping = place(errors.get(0));
        List<String> keys = errors.stream()
                .map(error -> "'%s'".formatted(mapping.within(error.getProperty())))
                .distinct()
                .toList();
        return new Sentence(mapping, "%s %s missing".formatted(listed(keys, "and"), keys.size() == 1 ? "is" : "are"));
    }

    private Sentence partnerMissing(Error error) {
        Place mapping = place(error);
        String present = error.getProperty();
        return new Sentence(
                mapping.child(present),
                "'%s' is missing, which goes with '%s'"
                        .formatted(mapping.within(error.getArguments()[0].toString()), mapping.within(present)));
    }

    /** What a value must be, and what it is. A remark after the semicolon of an expectation remains at the end. */
    private Sentence unexpected(Error error) {
        String[] expected = expectation(error).split("(?=; )", 2);
        String remark = expected.length == 1 ? "" : expected[1];
        Place place = place(error);
        String path = place.path().isEmpty() ? "the file" : place.path();
        return new Sentence(place, "%s %s%s%s".formatted(path, expected[0], finding(error), remark));
    }

    private String expectation(Error error) {
        JsonNode described = around(error);
        if (described.has("errorMessage")) {
            return described.get("errorMessage").textValue();
        }
        if (described.has("enum")) {
            List<String> values = new ArrayList<>();
            described.get("enum").forEach(value -> values.add(value.asText()));
            return "must be " + listed(values, "or");
        }
        return switch (described.path("type").asText()) {
            case "object" -> "must be a mapping";
            case "array" -> "must be a list";
            case "integer" -> "must be a whole number from " + described.path("minimum");
            default -> "must be text";
        };
    }

    /** Text in place of a mapping or a list may be a secret, and is not repeated. */
    private String finding(Error error) {
        JsonNode found = error.getInstanceNode();
        String type = around(error).path("type").asText();
        if (found.isNull()) {
            return ", and is empty";
        }
        if (found.isContainerNode()) {
            return isAboutTheNumberOfItems(error) ? "" : found.isObject() ? ", not a mapping" : ", not a list";
        }
        return type.equals("object") || type.equals("array") ? ", not text" : ", not '%s'".formatted(found.asText());
    }

    private static boolean isAboutTheNumberOfItems(Error error) {
        return error.getKeyword().matches("(min|max)(Items|Properties)");
    }

    private Place place(Error error) {
        return file.at(error.getInstanceLocation().toString());
    }

    /** The schema that has the violated keyword. */
    private JsonNode around(Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        return schema.at(keyword.substring(0, keyword.lastIndexOf('/')));
    }

    private static String listed(List<String> words, String conjunction) {
        int last = words.size() - 1;
        return last == 0
                ? words.get(0)
                : "%s %s %s"
                        .formatted(
                                words.subList(0, last).stream().collect(joining(", ")), conjunction, words.get(last));
    }

    private record Sentence(Place place, String text) {}
}
