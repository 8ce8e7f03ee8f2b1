package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps about the side effects of reading, of which there must be none. */
public final class ReadingEverythingSteps {
    private final ResourceCalls calls;
    private final CreatedResources resources;
    private final KnownUsers people;
    private final ResourceReader resourceReader;
    private @Nullable JsonNode before;

    public ReadingEverythingSteps(
            ResourceCalls calls, CreatedResources resources, KnownUsers people, ResourceReader resourceReader) {
        this.calls = calls;
        this.resources = resources;
        this.people = people;
        this.resourceReader = resourceReader;
    }

    @When("{person} and {person} read it in every way")
    public void readInEveryWay(Person one, Person other) {
        CreatedResource own = resources.the();
        before = whole(own).body();
        for (Caller reader : List.of(people.caller(one), people.caller(other))) {
            for (Query flags : List.of(AdditionalData.ALL, AdditionalData.NONE)) {
                ResponseAssertions.accepted(resourceReader.at(reader, own.id(), flags));
                ResponseAssertions.accepted(calls.send(calls.browse(reader, flags)));
                ResponseAssertions.accepted(calls.send(calls.search(reader, own.id(), flags)));
            }
            ResponseAssertions.accepted(calls.send(calls.retrieveProducts(reader)));
        }
    }

    @Then("the resource is as it was before")
    public void isAsBefore() {
        Response after = whole(resources.the());
        assertThat(after.body())
                .as(after.about("the resource, which must be as it was before it was read"))
                .isEqualTo(before);
    }

    private Response whole(CreatedResource own) {
        return ResponseAssertions.accepted(resourceReader.at(own.creator(), own.id(), AdditionalData.ALL));
    }
}
