package dev.countersign.conformance.scenario.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.EachOf;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Complete resources as Core sends them to a provider, known to Core or not. */
public final class ProviderItems {
    private static final String OWNER = "the provider";

    private final CurrentRun run;
    private final ScenarioContext scenario;
    private final CoreTokens tokens;
    private final ProviderCalls calls;
    private final KnownUsers people;
    private final ResourceReader resourceReader;
    private final List<JsonNode> created = new ArrayList<>();

    public ProviderItems(
            CurrentRun run,
            ScenarioContext scenario,
            CoreTokens tokens,
            ProviderCalls calls,
            KnownUsers people,
            ResourceReader resourceReader) {
        this.run = run;
        this.scenario = scenario;
        this.tokens = tokens;
        this.calls = calls;
        this.people = people;
        this.resourceReader = resourceReader;
    }

    /** A resource that Core knows, with all of its data. */
    public JsonNode known(CreatedResource own) {
        Query everything = Query.of("includeOthers", "true").and("includeUpdates", "true");
        Response answer = resourceReader.at(own.creator(), own.id(), everything);
        if (!answer.isSuccess()) {
            throw new UntestableException("Core does not show what it would hand to the provider");
        }
        return answer.body();
    }

    /** A resource that has not been created yet. */
    public ObjectNode fresh() {
        int marker = scenario.marker();
        return whole(
                marker, run.kind().specification(run.target(), run.products().usual(), marker));
    }

    public List<JsonNode> fresh(int count) {
        return Stream.<JsonNode>generate(this::fresh).limit(count).toList();
    }

    /**
     * A resource that the provider can't create.
     *
     * @throws UntestableException where it declares that it can
     */
    public ObjectNode unsupported() {
        JsonNode declared = calls.send(calls.retrieveProducts(tokens.core())).body();
        TargetProduct usual = run.products().usual();
        TargetProduct other = Objects.requireNonNullElse(run.products().forwardOnly(), usual);
        return Stream.of(other, usual)
                .filter(product -> !supportsEverything(declared, product))
                .findFirst()
                .map(product -> {
                    int marker = scenario.marker();
                    return whole(marker, run.kind().unsupported(run.target(), product, marker));
                })
                .orElseThrow(() -> new UntestableException(
                        "the provider supports everything on its products, so there is nothing that it must refuse"));
    }

    /** Records what the provider was asked to create, for removal at the end. */
    public void asked(List<? extends JsonNode> resources) {
        created.addAll(resources);
        run.leftovers().addPending(run.kind().name(), OWNER, ids(resources));
    }

    /** The ids of what the provider was asked to create so far. */
    public List<String> ids() {
        return ids(created);
    }

    private static List<String> ids(List<? extends JsonNode> resources) {
        return resources.stream().map(resource -> resource.path("id").asText()).toList();
    }

    /**
     * Removes all resources that were sent to the provider directly, one by one: it may not know those that it never accepted.
     */
    public void dispose() {
        try {
            EachOf.them(created, this::dispose);
        } finally {
            created.clear();
        }
    }

    private void dispose(JsonNode resource) {
        Response answer = calls.send(calls.remove(tokens.core(), List.of(resource)));
        if (answer.isSuccess() || answer.isRefusal()) { // it may never have accepted it
            run.leftovers().removePending(run.kind().name(), ids(List.of(resource)));
        } else {
            ids(List.of(resource)).forEach(id -> run.leftovers()
                    .keep(run.kind().name(), OWNER, id, "the request to delete it was answered " + answer.status()));
        }
    }

    /** Counting is the only optional feature of a product; of other kinds an undeclared product is used. */
    private static boolean supportsEverything(JsonNode declared, TargetProduct product) {
        for (JsonNode support : declared.path("responses")) {
            if (support.path("product").path("id").asText().equals(product.id())) {
                return support.path("supportsBackwardsCounting").asText().equals("SUPPORTED");
            }
        }
        return false;
    }

    private ObjectNode whole(int id, JsonNode specification) {
        ObjectNode resource = run.kind().fresh();
        resource.put("id", Integer.toString(id)).put("createdAt", tokens.now().toEpochMilli());
        resource.set("specification", specification);
        resource.putArray("updates");
        resource.putObject("owner")
                .put("createdBy", people.username(Person.USER))
                .putNull("project");
        ObjectNode permissions = resource.putObject("permissions");
        permissions.putArray("myself").add("PROVIDER");
        permissions.putArray("others");
        return resource.put("providerGeneratedId", (@Nullable String) null);
    }
}
