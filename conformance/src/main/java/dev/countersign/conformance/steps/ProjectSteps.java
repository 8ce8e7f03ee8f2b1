package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.ResourceBrowser;
import dev.countersign.conformance.scenario.ResourceCreator;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Set;

/** Steps about the workspace of a user. */
public record ProjectSteps(
        KnownUsers people, ResourceCreator creation, ResourceBrowser catalogue, CreatedResources resources) {
    @Given("{person} works in the project")
    public void worksInTheProject(Person person) {
        people.worksInTheProject(person);
    }

    @Given("{person} claims to work in the project")
    public void claimsToWorkInTheProject(Person person) {
        people.worksInTheProject(person);
    }

    @Given("{person} works alone")
    public void worksAlone(Person person) {
        people.worksAlone(person);
    }

    @Then("{person} finds the resource when browsing alone")
    public void findsAlone(Person person) {
        people.worksAlone(person);
        finds(person);
    }

    @Then("{person} finds the resource when browsing in the project")
    public void findsInTheProject(Person person) {
        people.worksInTheProject(person);
        finds(person);
    }

    @Then("no such resource is in the project")
    public void noneIsInTheProject() {
        people.worksInTheProject(Person.ALICE);
        assertThat(catalogue.hasAnyOf(people.caller(Person.ALICE), Set.copyOf(creation.asked())))
                .as("whether the project's administrator finds what was asked for: %s", creation.asked())
                .isFalse();
    }

    @Then("once {person} works in the project, she can create one")
    public void onceInTheProjectCanCreate(Person person) {
        people.worksInTheProject(person);
        creation.made(people.caller(person), creation.specifications(1));
    }

    private void finds(Person person) {
        catalogue.browseFor(people.caller(person), resources.the().id(), Query.NOTHING_SPECIAL, true);
    }
}
