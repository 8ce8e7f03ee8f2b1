package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeFilter;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of Core in Go to providers, with complete jobs in its own form. It sends neither verify nor updateAcl. */
final class GoProviderSide implements EdgeFilter {
    private static final Pattern CALL = Pattern.compile("^/ucloud/([^/]+)/jobs(?:/(\\w+))?$");

    private final GoState state;
    private final GoJob jobs;

    GoProviderSide(GoState state) {
        this.state = state;
        this.jobs = new GoJob(state);
    }

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream provider) {
        Matcher call = CALL.matcher(request.path());
        if (!call.matches()) {
            return provider.send(request);
        }
        return switch (String.valueOf(call.group(2))) {
            case "retrieveProducts" -> products(call.group(1), request, provider);
            case "verify" -> GoResponses.empty();
            case "updateAcl" -> GoResponses.units(request.json().path("items").size());
            default -> provider.send(inForm(request, call.group(2) == null));
        };
    }

    /**
     * Records the declarations, and passes them to our Core without maintenance and with suspension, which the one in Go
     * ignores.
     */
    private EdgeResponse products(String id, EdgeRequest request, Upstream provider) {
        EdgeResponse response = provider.send(request);
        JsonNode body = response.json();
        if (!response.isSuccess() || !body.path("responses").isArray()) {
            return response;
        }
        List<JsonNode> declared = new ArrayList<>();
        for (JsonNode support : body.path("responses")) {
            if (support instanceof ObjectNode known && known.path("product").isObject()) {
                declared.add(known.deepCopy());
                known.remove("maintenance");
                if (known.path("virtualMachine") instanceof ObjectNode machine) {
                    machine.put("suspension", true);
                }
            }
        }
        state.declared(id, declared);
        return response.withBody(body);
    }

    private EdgeRequest inForm(EdgeRequest request, boolean isCreation) {
        JsonNode body = request.json();
        for (JsonNode item : body.path("items")) {
            JsonNode job = item.has("job") ? item.path("job") : item;
            if (job.path("specification").isObject()) {
                ObjectNode sent = jobs.of((ObjectNode) job, GoFlags.sending());
                sent.set("permissions", isCreation ? permissions() : permissions("ADMIN", "READ", "EDIT"));
            }
        }
        return request.withBody(body);
    }

    private static ObjectNode permissions(String... myself) {
        ObjectNode permissions = JsonNodeFactory.instance.objectNode();
        var shown = permissions.putArray("myself");
        for (String permission : myself) {
            shown.add(permission);
        }
        permissions.putArray("others");
        return permissions;
    }
}
