package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Probes what a server does at points that the documents leave open, in the terms of dialects. */
public record OpenPointProbe(CurrentRun run, ScenarioContext scenario, ResourceCalls calls, ResourceCreator creation) {
    private static final String STRANGE_SIZE = "17";

    /** Probes a point, with an existing resource. */
    public String of(String point, CreatedResource own) {
        Caller caller = own.creator();
        Request retrieve = calls.retrieve(caller, own.id(), Query.NOTHING_SPECIAL);
        Request unknown = calls.retrieve(caller, scenario.name(), Query.NOTHING_SPECIAL);
        Request browse = calls.browse(caller, Query.NOTHING_SPECIAL);
        return switch (point) {
            case "success-status" -> status(retrieve);
            case "content-type" -> mediaType(calls.send(retrieve));
            case "error-body" -> fields(calls.send(unknown));
            case "error-code-absent" -> shown(read(calls.send(unknown)).path("errorCode"));
            case "unknown-path" -> status(Request.of("GET", run.kind().basePath() + "/noSuchCall", caller));
            case "wrong-method" -> status(Request.of("PUT", run.kind().basePath() + "/browse", caller));
            case "missing-token" -> status(retrieve.by(caller.withToken(null)));
            case "invalid-token" -> status(retrieve.by(caller.withToken("nonsense")));
            case "retrieve-unknown" -> status(unknown);
            case "retrieve-ambiguous-id" ->
                either(
                        status(Request.of("GET", run.kind().basePath() + "/retrieve", caller)),
                        status(retrieve.with("id", scenario.name())));
            case "retrieve-filter-mismatch" -> status(retrieve.with("filterCreatedBy", scenario.name()));
            case "bad-enum-in-query" -> status(browse.with("sortDirection", "sideways"));
            case "bad-boolean-in-query" -> accepted(browse.with("includeOthers", "perhaps"), "read as false");
            case "items-per-page-unset" -> itemsPerPage(browse);
            case "items-per-page-unsupported" -> sizeInPlaceOf(browse.with("itemsPerPage", STRANGE_SIZE));
            case "items-per-page-not-positive" -> itemsPerPage(browse.with("itemsPerPage", "-1"));
            case "items-to-skip-negative" -> accepted(browse.with("itemsToSkip", "-1"), "ignored");
            case "others-not-included" ->
                shown(calls.send(retrieve).body().path("permissions").path("others"));
            case "permissions-of-owner" -> permissions(calls.send(retrieve));
            case "bulk-unknown-id" -> status(calls.delete(caller, List.of(scenario.name())));
            case "bulk-duplicate-id" -> accepted(calls.delete(caller, List.of(own.id(), own.id())), "processed twice");
            default -> ofCreation(point, caller);
        };
    }

    private String ofCreation(String point, Caller caller) {
        JsonNode specification = creation.specifications(1).get(0);
        Request create = calls.create(caller, List.of(specification));
        ObjectNode body = ResourceCalls.bulk(List.of(specification));
        return switch (point) {
            case "malformed-json" -> status(create.withBody("{\"items\": ["));
            case "empty-body" -> status(create.withBody(""));
            case "bulk-empty" -> status(calls.create(caller, List.of()));
            case "wrong-type" ->
                status(create.withBody(JsonNodeFactory.instance.objectNode().put("items", "text")));
            case "bulk-type-field" -> accepted(create.withBody(body.put("type", "bulk")), "ignored");
            case "unknown-field" ->
                accepted(
                        calls.create(caller, List.of(((ObjectNode) specification.deepCopy()).put("countersign", true))),
                        "ignored");
            case "single-value-as-array" ->
                accepted(
                        create.withBody(JsonNodeFactory.instance.objectNode().set("items", specification)), "accepted");
            case "comments-and-trailing-commas" ->
                accepted(create.withBody("{\"items\": [%s,] /* that is all */}".formatted(specification)), "accepted");
            case "unknown-product" -> {
                ObjectNode other = specification.deepCopy();
                other.withObject("/product").put("id", scenario.name());
                yield status(calls.create(caller, List.of(other)));
            }
            default -> throw new IllegalArgumentException("nobody knows how to try '%s'".formatted(point));
        };
    }

    private static String either(String without, String withTwo) {
        return without.equals(withTwo) ? without : "%s without, %s with two".formatted(without, withTwo);
    }

    private String status(Request request) {
        return String.valueOf(calls.send(request).status());
    }

    /** Returns {@code word} where the request is accepted, or else the status. */
    private String accepted(Request request, String word) {
        Response answer = calls.send(request);
        return answer.isSuccess() ? word : String.valueOf(answer.status());
    }

    private String itemsPerPage(Request request) {
        Response answer = calls.send(request);
        return answer.isSuccess() ? answer.body().path("itemsPerPage").asText() : String.valueOf(answer.status());
    }

    private String sizeInPlaceOf(Request request) {
        String size = itemsPerPage(request);
        return size.equals(STRANGE_SIZE) ? "kept up to 1000" : size;
    }

    private static String mediaType(Response answer) {
        return answer.header("Content-Type")
                .map(type -> type.replaceAll("\\s*;\\s*", "; ").replaceFirst("(?i)charset=utf-8", "charset=utf-8"))
                .orElse("absent");
    }

    private static String fields(Response answer) {
        return read(answer).properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    /** An error may have any body, or none. */
    private static JsonNode read(Response answer) {
        return answer.json().orElseGet(MissingNode::getInstance);
    }

    private static String permissions(Response answer) {
        List<String> shown = StreamSupport.stream(
                        answer.body().path("permissions").path("myself").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return Stream.of("ADMIN", "READ", "EDIT").filter(shown::contains).collect(Collectors.joining(", "));
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "absent";
        }
        return node.isTextual() && node.textValue().isEmpty() ? "empty string" : node.toString();
    }
}
