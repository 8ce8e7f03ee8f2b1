package dev.countersign.conformance.steps.jobs;

import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.jobs.Shares;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.EnumSet;
import java.util.Set;

/** Steps about folders that are shared with users. */
public final class ShareSteps {
    /** Jobs are deleted while their users still have access. */
    private static final int AFTER_CLEANING_UP = 5_000;

    private final CurrentRun run;
    private final KnownUsers people;
    private final Shares shares;
    private final JobLifeSteps jobs;
    private final Set<Person> given = EnumSet.noneOf(Person.class);

    public ShareSteps(CurrentRun run, KnownUsers people, Shares shares, JobLifeSteps jobs) {
        this.run = run;
        this.people = people;
        this.shares = shares;
        this.jobs = jobs;
    }

    @Given("{person} has access to a/the shared folder( too)")
    public void hasAccess(Person person) {
        shares.give(folder(), people.username(person));
        given.add(person);
    }

    @When("{person}'s access to the folder is taken back")
    public void isTakenBack(Person person) {
        shares.takeBack(folder(), people.username(person));
        given.remove(person);
    }

    @Then("once {person}'s access to the folder is taken back, the job ends without a fault")
    public void endsOnceTakenBack(Person person) {
        isTakenBack(person);
        jobs.endsWithoutFault();
    }

    @After(value = "@needs-shares", order = AFTER_CLEANING_UP)
    public void takeBackTheRest() {
        Set.copyOf(given).forEach(this::isTakenBack);
    }

    private String folder() {
        return run.target().jobs().share();
    }
}
