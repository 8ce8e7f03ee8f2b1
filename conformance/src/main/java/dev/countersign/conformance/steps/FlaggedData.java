package dev.countersign.conformance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Calls;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailed;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Creation;
import dev.countersign.conformance.scenario.Own;
import dev.countersign.conformance.scenario.OwnResources;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ThisScenario;
import dev.countersign.conformance.steps.Vocabulary.Reading;
import dev.countersign.conformance.wire.Answer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Data that a resource shows where a flag asks for it. What is wrong with a flag is one finding, whichever call shows it. */
public final class FlaggedData {
    private final ResourceCalls calls;
    private final Conversation conversation;
    private final OwnResources resources;
    private final People people;
    private final Creation creation;
    private final ThisScenario scenario;
    private @Nullable Caller reader;

    public FlaggedData(
            ResourceCalls calls,
            Conversation conversation,
            OwnResources resources,
            People people,
            Creation creation,
            ThisScenario scenario) {
        this.calls = calls;
        this.conversation = conversation;
        this.resources = resources;
        this.people = people;
        this.creation = creation;
        this.scenario = scenario;
    }

    /** Has the resource read in one of the ways in which it can be. */
    public void read(Person person, Reading reading, Query flags) {
        Own own = resources.the();
        Caller caller = people.caller(person);
        reader = caller;
        Request request =
                switch (reading) {
                    case RETRIEVING -> calls.retrieve(caller, own.id(), flags);
                    case BROWSING ->
                        calls.browse(caller, Query.only(List.of(own.id())).and(flags));
                    case SEARCHING -> calls.search(caller, creation.special(own.specification()), flags);
                };
        conversation.had(request, calls.send(request));
    }

    /** The status of the resource, as the last answer shows it. */
    public JsonNode status() {
        Answer answer = Judgement.accepted(conversation.lastAnswer());
        return Shown.resource(answer, resources.the().id()).path("status");
    }

    /**
     * A field of the status was asked for.
     *
     * @param requirements that judge it
     */
    public void requireShown(String field, String flag, String... requirements) {
        if (Shown.isLeftOut(status().path(field))) {
            requireFlagsRead();
            throw deviation(field, "shown where %s asks for it".formatted(flag), "left out", requirements);
        }
    }

    /**
     * A field of the status was not asked for.
     *
     * @param requirements that judge it
     */
    public void requireLeftOut(String field, String flag, String... requirements) {
        if (!Shown.isLeftOut(status().path(field))) {
            throw deviation(field, "left out unless %s asks for it".formatted(flag), "shown", requirements);
        }
    }

    /**
     * Whether a search reads the flags in its body at all is judged by the requirement about searches.
     *
     * @throws PreconditionFailed where the resource was searched for, and no flag keeps it from being found
     */
    public void requireFlagsRead() {
        Answer answer = conversation.lastAnswer();
        if (!answer.exchange().sent().url().getPath().endsWith("/search")) {
            return;
        }
        Own own = resources.the();
        Request byNobody = calls.search(
                Objects.requireNonNull(reader, "the resource must be read first"),
                creation.special(own.specification()),
                Query.of("filterCreatedBy", scenario.name()));
        Answer found = Judgement.accepted(calls.send(byNobody));
        if (Judgement.ids(found.body()).contains(own.id())) {
            throw new PreconditionFailed(
                    new Precondition(Calls.of(found.exchange()), "items"),
                    found.about("a search must read the flags in its body, but reads none"));
        }
    }

    private DeviationError deviation(String field, String expected, String found, String... requirements) {
        Answer answer = conversation.lastAnswer();
        String place = "/status/" + field;
        return new DeviationError(new Deviation(
                List.of(requirements),
                Calls.of(answer.exchange()),
                place,
                place + " " + found,
                expected,
                found,
                answer.exchange().summary(),
                1));
    }
}
