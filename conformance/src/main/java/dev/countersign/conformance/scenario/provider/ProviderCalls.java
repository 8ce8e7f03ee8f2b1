package dev.countersign.conformance.scenario.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.ProviderHttp;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.wire.Response;
import java.util.List;

/**
 * The calls that Core makes to a provider, for the kind of resource under test.
 *
 * <p>Source: Resources (Provider API), "Remote Procedure Calls".
 */
public final class ProviderCalls {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CurrentRun run;
    private final ResourceKind kind;
    private final ProviderHttp http;
    private final String base;

    public ProviderCalls(CurrentRun run, ProviderHttp http) {
        this.run = run;
        this.kind = run.kind();
        this.http = http;
        this.base = "/ucloud/%s/%s".formatted(run.core().provider(), kind.name());
    }

    public Response send(Request request) {
        return http.send(request);
    }

    public Request retrieveProducts(Caller core) {
        return Request.of("GET", base + "/retrieveProducts", core);
    }

    /** @param resources complete */
    public Request create(Caller core, List<? extends JsonNode> resources) {
        return Request.of("POST", base, core).withBody(ResourceCalls.bulk(resources));
    }

    public Request remove(Caller core, List<? extends JsonNode> resources) {
        return Request.of(kind.removal().method(), base + kind.removal().path(), core)
                .withBody(ResourceCalls.bulk(resources));
    }

    public Request verify(Caller core, List<? extends JsonNode> resources) {
        return named("/verify", core, resources);
    }

    public Request init(Caller core, String username) {
        ObjectNode body = JSON.objectNode();
        body.putObject("principal").put("createdBy", username).putNull("project");
        return Request.of("POST", base + "/init", core).withBody(body);
    }

    /**
     * @param added entries of an access control list
     * @param deleted entities
     */
    public Request updateAcl(Caller core, JsonNode resource, List<JsonNode> added, List<JsonNode> deleted) {
        ObjectNode update = JSON.objectNode().set("resource", resource);
        update.set("added", JSON.arrayNode().addAll(added));
        update.set("deleted", JSON.arrayNode().addAll(deleted));
        return named("/updateAcl", core, List.of(update));
    }

    /** A call of every kind or of this kind alone, with a bulk of items. */
    public Request named(String path, Caller core, List<? extends JsonNode> items) {
        return Request.of("POST", base + path, core).withBody(ResourceCalls.bulk(items));
    }

    /** The path of the create call, which identifies its exchanges. */
    public String path() {
        return base;
    }

    /** The path of the call that removes resources. */
    public String removalPath() {
        return base + run.kind().removal().path();
    }
}
