package dev.countersign.conformance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.CallNames;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailedException;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.steps.Vocabulary.Reading;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Data of a resource that a flag requests. All errors of a flag are one finding, whichever call shows them. */
public final class FlaggedData {
    private final ResourceCalls calls;
    private final Conversation conversation;
    private final CreatedResources resources;
    private final KnownUsers people;
    private final ResourceCreator creation;
    private final ScenarioContext scenario;
    private @Nullable Caller reader;

    public FlaggedData(
            ResourceCalls calls,
            Conversation conversation,
            CreatedResources resources,
            KnownUsers people,
            ResourceCreator creation,
            ScenarioContext scenario) {
        this.calls = calls;
        this.conversation = conversation;
        this.resources = resources;
        this.people = people;
        this.creation = creation;
        this.scenario = scenario;
    }

    /** Reads the resource by one of the calls that return it. */
    public void read(Person person, Reading reading, Query flags) {
        CreatedResource own = resources.the();
        Caller caller = people.caller(person);
        reader = caller;
        Request request =
                switch (reading) {
                    case RETRIEVING -> calls.retrieve(caller, own.id(), flags);
                    case BROWSING ->
                        calls.browse(caller, Query.only(List.of(own.id())).and(flags));
                    case SEARCHING -> calls.search(caller, creation.special(own.specification()), flags);
                };
        conversation.record(request, calls.send(request));
    }

    /** The status of the resource in the last response. */
    public JsonNode status() {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        return ResourceJson.resource(answer, resources.the().id()).path("status");
    }

    /**
     * Checks that a requested field of the status is shown.
     *
     * @param requirements that this checks
     */
    public void requireShown(String field, String flag, String... requirements) {
        if (ResourceJson.isLeftOut(status().path(field))) {
            requireFlagsRead();
            throw deviation(field, "shown where %s asks for it".formatted(flag), "left out", requirements);
        }
    }

    /**
     * Checks that a field of the status is left out unless requested.
     *
     * @param requirements that this checks
     */
    public void requireLeftOut(String field, String flag, String... requirements) {
        if (!ResourceJson.isLeftOut(status().path(field))) {
            throw deviation(field, "left out unless %s asks for it".formatted(flag), "shown", requirements);
        }
    }

    /**
     * Whether a search reads the flags in its body at all is checked by the requirement about searches.
     *
     * @throws PreconditionFailedException where the resource was searched for, and flags do not exclude it
     */
    public void requireFlagsRead() {
        Response answer = conversation.lastAnswer();
        if (!answer.exchange().sent().url().getPath().endsWith("/search")) {
            return;
        }
        CreatedResource own = resources.the();
        Request byNobody = calls.search(
                Objects.requireNonNull(reader, "the resource must be read first"),
                creation.special(own.specification()),
                Query.of("filterCreatedBy", scenario.name()));
        Response found = ResponseAssertions.accepted(calls.send(byNobody));
        if (ResponseAssertions.ids(found.body()).contains(own.id())) {
            throw new PreconditionFailedException(
                    new Precondition(CallNames.of(found.exchange()), Deviation.ITEMS),
                    found.about("a search must read the flags in its body, but reads none"));
        }
    }

    private DeviationError deviation(String field, String expected, String found, String... requirements) {
        String place = "/status/" + field;
        return new DeviationError(Deviations.keyed(
                conversation.lastAnswer().exchange(), place, place + " " + found, expected, found, requirements));
    }
}
