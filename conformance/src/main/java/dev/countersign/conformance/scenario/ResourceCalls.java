package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.finding.CallNames;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailedException;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Builds and sends the calls of the resource API. What they create is deleted at the end of the scenario. */
public final class ResourceCalls {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final TargetHttp http;
    private final Disposal disposal;
    private final OwnProvider ownProvider;
    private final ResourceKind kind;
    private final String base;

    public ResourceCalls(CurrentRun run, TargetHttp http, Disposal disposal, SimulationControl simulation) {
        this.http = http;
        this.disposal = disposal;
        this.ownProvider = new OwnProvider(simulation);
        this.kind = run.kind();
        this.base = kind.basePath();
    }

    public Request browse(Caller caller, Query query) {
        return browsing(kind, caller, query);
    }

    static Request browsing(ResourceKind kind, Caller caller, Query query) {
        return Request.of("GET", kind.basePath() + "/browse", caller).with(query);
    }

    public Request retrieve(Caller caller, String id, Query query) {
        return Request.of("GET", base + "/retrieve", caller).with(query).with("id", id);
    }

    static Request retrieval(ResourceKind kind, Caller caller, String id) {
        return Request.of("GET", kind.basePath() + "/retrieve", caller).with("id", id);
    }

    public Request retrieveProducts(Caller caller) {
        return Request.of("GET", base + "/retrieveProducts", caller);
    }

    /** A search; unlike in other calls, {@code flags} are an object of their own in the body. */
    public Request search(Caller caller, String text, Query flags) {
        ObjectNode nested = JSON.objectNode();
        flags.parameters().forEach((name, value) -> nested.set(name, typed(name, value)));
        return Request.of("POST", base + "/search", caller)
                .withBody(JSON.objectNode().put("query", text).set("flags", nested));
    }

    public Request create(Caller caller, List<? extends JsonNode> specifications) {
        return Request.of("POST", base, caller).withBody(bulk(specifications));
    }

    public Request delete(Caller caller, Collection<String> ids) {
        return removal(kind, caller, ids);
    }

    static Request removal(ResourceKind kind, Caller caller, Collection<String> ids) {
        return Request.of(
                        kind.removal().method(),
                        kind.basePath() + kind.removal().path(),
                        caller)
                .withBody(bulk(
                        ids.stream().map(id -> JSON.objectNode().put("id", id)).toList()));
    }

    public Request updateAcl(Caller caller, List<? extends JsonNode> updates) {
        return Request.of("POST", base + "/updateAcl", caller).withBody(bulk(updates));
    }

    public Request init(Caller caller) {
        return Request.of("POST", base + "/init", caller).withBody(JSON.objectNode());
    }

    /** Sends a request; what it creates is deleted at the end of the scenario, unless the scenario does so itself. */
    public Response send(Request request) {
        return settled(request, http.send(request));
    }

    /** Sends several requests concurrently; see {@link #send}. */
    public List<Response> sendTogether(List<Request> requests) {
        List<Response> answers = http.sendTogether(requests);
        for (int number = 0; number < requests.size(); number++) {
            settled(requests.get(number), answers.get(number));
        }
        return answers;
    }

    private Response settled(Request request, Response answer) {
        if (request.isCall("POST", base)) {
            disposal.created(request, request.caller(), answer);
        } else if (answer.isSuccess()
                && request.isCall(kind.removal().method(), base + kind.removal().path())) {
            disposal.settled(request.caller(), idsIn(request));
        }
        ownProvider.requireNotToBlame(request, answer);
        return answer;
    }

    /**
     * The ids in the response to a create request.
     *
     * @throws PreconditionFailedException where one of them is not as documented
     */
    public static List<String> newIds(Response answer) {
        List<String> ids = idsIn(answer);
        JsonNode responses = answer.body().path("responses");
        if (ids.size() < responses.size()) {
            throw new PreconditionFailedException(
                    new Precondition(CallNames.of(answer.exchange()), "/responses/*/id"),
                    answer.about("/responses/*/id is not there as documented: %s".formatted(responses)));
        }
        return ids;
    }

    /** The ids in the response to a create request, as far as they exist. */
    public static List<String> idsIn(Response answer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode response : answer.body().path("responses")) {
            if (response.path("id").isTextual()) {
                ids.add(response.path("id").textValue());
            }
        }
        return ids;
    }

    private static List<String> idsIn(Request request) {
        try {
            return Json.read(Bytes.of(String.valueOf(request.body())))
                    .path("items")
                    .findValuesAsText("id");
        } catch (Json.NotJson problem) {
            throw new IllegalStateException("a target accepted what is no JSON as a request to delete", problem);
        }
    }

    public static ObjectNode bulk(List<? extends JsonNode> items) {
        ArrayNode array = JSON.arrayNode();
        items.forEach(array::add);
        return JSON.objectNode().set("items", array);
    }

    private static JsonNode typed(String name, String value) {
        if (name.startsWith("include")) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        return name.startsWith("filterCreatedA") || name.startsWith("filterCreatedBe")
                ? JSON.numberNode(Long.parseLong(value))
                : JSON.textNode(value);
    }
}
