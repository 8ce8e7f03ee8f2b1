package dev.countersign.conformance.scenario.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Creation;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ThisScenario;

/** Resources that a provider brings along; each belongs to the user, and has an id of the provider's that nobody else uses. */
public final class Registrations {
    private final Creation creation;
    private final ThisScenario scenario;
    private final People people;

    public Registrations(Creation creation, ThisScenario scenario, People people) {
        this.creation = creation;
        this.scenario = scenario;
        this.people = people;
    }

    public ObjectNode another() {
        ObjectNode registration = JsonNodeFactory.instance.objectNode();
        registration.set("spec", creation.specifications(1).get(0));
        return registration
                .put("providerGeneratedId", scenario.name())
                .put("createdBy", people.username(Person.USER))
                .putNull("project")
                .put("projectAllRead", false)
                .put("projectAllWrite", false);
    }
}
