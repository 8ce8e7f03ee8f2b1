package dev.countersign.mutation.digest.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Steps that no test runs. */
public final class ShelfSteps {
    @Given("a shelf")
    public void shelf() {}

    @When("somebody puts on it")
    public void put(DataTable books) {}

    @Then("it holds {int} book(s)")
    public void holds(int count) {}
}
