package dev.countersign.conformance.docs;

import dev.countersign.conformance.docs.Description.Model;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.Locale;

/** A link to a section of these pages. */
record Link(String address, String text) {
    static Link to(Requirement requirement) {
        return toRequirement(requirement.id());
    }

    static Link toRequirement(String id) {
        return new Link("requirements.html#" + anchor(id), id);
    }

    static Link to(ScenarioOutcome scenario) {
        return new Link(Document.address(scenario), scenario.title());
    }

    static Link to(DocumentedCall call) {
        return new Link(call.address(), call.id());
    }

    static Link to(Model model) {
        return new Link(model.address(), model.name());
    }

    /** The id of a section in links. */
    static String anchor(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
