package dev.countersign.conformance.steps.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ScenarioProduct;
import dev.countersign.conformance.target.TargetJobs.Application;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.function.Consumer;

/** Steps about the parameters with which jobs are started. */
public record StartingSteps(
        CurrentRun run,
        ResourceCreator creation,
        CreatedResources resources,
        KnownUsers people,
        ScenarioProduct product,
        DeclaredProducts declared) {
    @ParameterType("says nothing about containers|says that containers are not enabled"
            + "|declares but does not enable containers|says nothing about extending|says nothing about suspending")
    public JobDeclaration declaration(String text) {
        return switch (text) {
            case "says nothing about containers" -> JobDeclaration.NO_WORD_OF_CONTAINERS;
            case "says that containers are not enabled" -> JobDeclaration.CONTAINERS_DISABLED;
            case "declares but does not enable containers" -> JobDeclaration.CONTAINERS_NOT_ENABLED;
            case "says nothing about extending" -> JobDeclaration.NO_EXTENSION;
            default -> JobDeclaration.NO_SUSPENSION;
        };
    }

    @Given("a product whose provider {declaration}")
    public void declares(JobDeclaration declaration) {
        declared.use(declaration);
    }

    @Given("{person} has started a job")
    public void hasStarted(Person person) {
        started(person, creation.specifications(1));
    }

    @Given("{person} has started {int} jobs")
    public void hasStartedSeveral(Person person, int count) {
        started(person, creation.specifications(count));
    }

    @Given("{person} has started a job that takes a minute")
    public void hasStartedBrief(Person person) {
        started(person, creation.brief(1));
    }

    @Given("{person} has started a job without a limit of time")
    public void hasStartedWithoutLimit(Person person) {
        started(person, List.of(usualWith(specification -> specification.putNull("timeAllocation"))));
    }

    @Given("{person} has started a job that uses the shared folder")
    public void hasStartedWithShare(Person person) {
        started(person, List.of(usualWith(specification -> specification
                .putArray("resources")
                .addObject()
                .put("type", "file")
                .put("path", run.target().jobs().share())
                .put("readOnly", false))));
    }

    @Given("{person} has started a virtual machine")
    public void hasStartedVirtualMachine(Person person) {
        declared.use(JobDeclaration.SUSPENSION);
        hasStartedVirtualMachineOnThatProduct(person);
    }

    @Given("{person} has started a job that can be extended")
    public void hasStartedExtensible(Person person) {
        declared.use(JobDeclaration.EXTENSION);
        hasStartedOnThatProduct(person);
    }

    @Given("{person} has started a virtual machine on that product")
    public void hasStartedVirtualMachineOnThatProduct(Person person) {
        Application machine = run.target().jobs().virtualMachine();
        if (machine == null) {
            throw new UntestableException("the target file names no virtual machine that jobs may run");
        }
        ObjectNode specification = on(product.get());
        specification.putObject("application").put("name", machine.name()).put("version", machine.version());
        started(person, List.of(specification));
    }

    @Given("{person} has started a job on that product")
    public void hasStartedOnThatProduct(Person person) {
        started(person, List.of(on(product.get())));
    }

    @When("{person} starts a job on that product")
    public void startsOnThatProduct(Person person) {
        creation.attempted(people.caller(person), List.of(on(product.get())));
    }

    @When("{person} starts the same job again")
    public void startsAgain(Person person) {
        creation.attempted(people.caller(person), List.of(resources.the().specification()));
    }

    @When("{person} starts the same job twice in one request")
    public void startsTwice(Person person) {
        JsonNode specification = creation.specifications(1).get(0);
        creation.attempted(people.caller(person), List.of(specification, specification));
    }

    @Then("{person} can start it/them with duplicates allowed")
    public void canStartWithDuplicates(Person person) {
        started(
                person,
                creation.asked().stream()
                        .map(asked -> (JsonNode) ((ObjectNode) asked.deepCopy()).put("allowDuplicateJob", true))
                        .toList());
    }

    @Then("{person} can start a job on the usual product")
    public void canStart(Person person) {
        hasStarted(person);
    }

    private void started(Person person, List<JsonNode> specifications) {
        resources.set(creation.made(people.caller(person), specifications));
    }

    private ObjectNode usualWith(Consumer<ObjectNode> change) {
        ObjectNode specification = on(run.products().usual());
        change.accept(specification);
        return specification;
    }

    private ObjectNode on(TargetProduct wanted) {
        return creation.specifications(wanted, 1).get(0).deepCopy();
    }
}
