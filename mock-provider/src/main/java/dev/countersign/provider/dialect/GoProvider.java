package dev.countersign.provider.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeFilter;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Test double of UCloud's own provider in Go, for jobs. It neither initializes nor verifies, gives jobs empty ids, and
 * creates the valid jobs of a bulk request without reporting the others.
 */
public final class GoProvider implements EdgeFilter {
    private static final Pattern CALL = Pattern.compile("^/ucloud/[^/]+/jobs(?:/(\\w+))?$");
    private static final Set<String> POSTS = Set.of("null", "terminate", "extend", "suspend", "unsuspend", "updateAcl");

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream provider) {
        if (!request.path().startsWith("/ucloud/")) {
            return provider.send(request);
        }
        EdgeResponse refusal = GoProviderTokens.refusal(request);
        if (refusal != null) {
            return refusal;
        }
        Matcher call = CALL.matcher(request.path());
        String name = call.matches() ? String.valueOf(call.group(1)) : "";
        if (request.method().equals("GET") && name.equals("retrieveProducts")) {
            return products(provider.send(request));
        }
        return request.method().equals("POST") && POSTS.contains(name)
                ? write(request, provider, name.equals("null"))
                : pageNotFound(request, provider);
    }

    /** Responds with 404, or with 401 where the token is not genuine. */
    private static EdgeResponse pageNotFound(EdgeRequest request, Upstream provider) {
        return GoProviderTokens.isTrusted(request, provider) ? GoResponses.PAGE_NOT_FOUND : GoProviderTokens.INVALID;
    }

    private static EdgeResponse write(EdgeRequest request, Upstream provider, boolean creation) {
        JsonNode body = request.json();
        JsonNode items = body.path("items");
        if (body.isObject() && items.isEmpty() && !items.isTextual()) {
            return known(provider.send(bulk(request, List.of())), GoResponses.empty());
        }
        if (!items.isArray()) {
            return known(provider.send(request.withBody("{")), GoResponses.INVALID);
        }
        return creation ? create(request, provider, items) : translated(provider.send(request));
    }

    /** The refusal of the token, which is checked first, or else {@code otherwise}. */
    private static EdgeResponse known(EdgeResponse response, EdgeResponse otherwise) {
        return response.status() == 401 ? translated(response) : otherwise;
    }

    private static EdgeResponse create(EdgeRequest request, Upstream provider, JsonNode items) {
        ObjectNode created = JsonNodeFactory.instance.objectNode();
        ArrayNode responses = created.putArray("responses");
        for (JsonNode item : items) {
            EdgeResponse response = provider.send(bulk(request, List.of(identified(item))));
            if (!response.isSuccess() && (items.size() == 1 || response.status() == 401)) {
                return translated(response);
            }
            responses.addObject().put("id", "");
        }
        return EdgeResponse.json(200, created);
    }

    /** Adds an empty id to a job without one. */
    private static JsonNode identified(JsonNode item) {
        if (item.isObject() && !item.has("id")) {
            return ((ObjectNode) item.deepCopy()).put("id", "");
        }
        return item;
    }

    private static EdgeRequest bulk(EdgeRequest request, List<JsonNode> items) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("items").addAll(items);
        return request.withBody(body);
    }

    private static EdgeResponse products(EdgeResponse response) {
        if (!response.isSuccess()) {
            return translated(response);
        }
        JsonNode body = response.json();
        body.path("responses").forEach(GoDeclarations::write);
        return response.withBody(body);
    }

    private static EdgeResponse translated(EdgeResponse response) {
        if (response.isSuccess()) {
            return response;
        }
        String why = response.json().path("why").asText("");
        if (response.status() == 401) {
            return GoResponses.refusal(401, "Unauthorized");
        }
        boolean unknown = why.contains("there is no product") || why.contains(".specification");
        return GoResponses.refusal(response.status(), unknown ? "Unknown product" : why);
    }
}
