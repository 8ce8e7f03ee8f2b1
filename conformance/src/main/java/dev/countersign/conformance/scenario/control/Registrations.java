package dev.countersign.conformance.scenario.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Resources that a provider registers at Core; each belongs to the user and has a unique provider-generated id. */
public final class Registrations {
    private static final String FINAL = "SUCCESS";

    private final CurrentRun run;
    private final ControlCalls calls;
    private final ResourceCreator creation;
    private final ScenarioContext scenario;
    private final KnownUsers people;
    private final List<String> providerIds = new ArrayList<>();

    public Registrations(
            CurrentRun run, ControlCalls calls, ResourceCreator creation, ScenarioContext scenario, KnownUsers people) {
        this.run = run;
        this.calls = calls;
        this.creation = creation;
        this.scenario = scenario;
        this.people = people;
    }

    public ObjectNode another() {
        ObjectNode registration = JsonNodeFactory.instance.objectNode();
        registration.set("spec", creation.specifications(1).get(0));
        String providerId = scenario.name();
        providerIds.add(providerId);
        return registration
                .put("providerGeneratedId", providerId)
                .put("createdBy", people.username(Person.USER))
                .putNull("project")
                .put("projectAllRead", false)
                .put("projectAllWrite", false);
    }

    /** The response to the provider's search for one by its provider-generated id. */
    public Response found(String providerId) {
        return calls.send(calls.browse(Query.of("filterProviderIds", providerId)));
    }

    /**
     * Reports all registered resources to Core as ended, where a request does not delete them: nothing runs that a user could
     * terminate.
     */
    public void end() {
        if (!run.kind().finalStates().contains(FINAL)) {
            return;
        }
        List<ObjectNode> ends = providerIds.stream()
                .map(this::found)
                .filter(Response::isSuccess)
                .flatMap(answer ->
                        StreamSupport.stream(answer.body().path("items").spliterator(), false))
                .map(resource -> ended(resource.path("id").asText()))
                .toList();
        if (!ends.isEmpty()) {
            calls.send(calls.update(ends));
        }
    }

    private static ObjectNode ended(String id) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", id);
        item.putObject("update").put("timestamp", 0).put("state", FINAL).put("status", "It has ended");
        return item;
    }
}
