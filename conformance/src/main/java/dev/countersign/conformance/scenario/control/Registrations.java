package dev.countersign.conformance.scenario.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Creation;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.ThisRun;
import dev.countersign.conformance.scenario.ThisScenario;
import dev.countersign.conformance.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Resources that a provider brings along; each belongs to the user, and has an id of the provider's that nobody else uses. */
public final class Registrations {
    private static final String FINAL = "SUCCESS";

    private final ThisRun run;
    private final ControlCalls calls;
    private final Creation creation;
    private final ThisScenario scenario;
    private final People people;
    private final List<String> providerIds = new ArrayList<>();

    public Registrations(ThisRun run, ControlCalls calls, Creation creation, ThisScenario scenario, People people) {
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

    /** The answer to the provider who looks for one by its own id. */
    public Answer found(String providerId) {
        return calls.send(calls.browse(Query.of("filterProviderIds", providerId)));
    }

    /** Tells Core that all have ended, where a request does not delete them: nothing runs that a user could terminate. */
    public void end() {
        if (!run.kind().finalStates().contains(FINAL)) {
            return;
        }
        List<ObjectNode> ends = providerIds.stream()
                .map(this::found)
                .filter(Answer::isSuccess)
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
