package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Steps about public links. */
public record IngressSteps(
        CurrentRun run,
        ResourceCreator creation,
        CreatedResources resources,
        ResourceReader resourceReader,
        Conversation conversation,
        Eventually eventually,
        KnownUsers people) {
    private static final String PREFIX = "domainPrefix";
    private static final String SUFFIX = "domainSuffix";
    private static final String READY = "READY";

    @ParameterType("begins otherwise|ends otherwise")
    public boolean beginning(String difference) {
        return difference.equals("begins otherwise");
    }

    @When("{person} asks for a public link whose domain {beginning}")
    public void asksForAnother(Person person, boolean beginning) {
        if (required(beginning ? PREFIX : SUFFIX).isEmpty()) {
            throw new UntestableException(
                    "domains on the usual product may %s in any way".formatted(beginning ? "begin" : "end"));
        }
        ObjectNode link = creation.specifications(1).get(0).deepCopy();
        String domain = link.path("domain").asText();
        creation.attempted(
                people.caller(person), List.of(link.put("domain", beginning ? "x" + domain : domain + ".invalid")));
    }

    @Then("{person} can have the public link with a domain that fits")
    public void canHaveOneThatFits(Person person) {
        ObjectNode link = creation.asked().get(0).deepCopy();
        String domain = link.path("domain").asText();
        String start = required(PREFIX);
        String fitting = domain.startsWith(start) ? domain.replaceFirst("[.]invalid$", "") : domain.substring(1);
        creation.made(people.caller(person), List.of(link.put("domain", fitting)));
    }

    @Then("the domain of the public link begins and ends as its product says")
    public void fitsItsProduct() {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        String domain = resources.the().specification().path("domain").asText();
        JsonNode support = ProductJson.find(answer, run.products().usual())
                .orElseThrow(() -> new AssertionError(answer.about("product %s must be listed, but is not"
                        .formatted(run.products().usual()))))
                .path("support");
        assertThat(domain)
                .as(answer.about("the domain of a public link on that product"))
                .startsWith(Fields.text(answer, support, "/" + PREFIX))
                .endsWith(Fields.text(answer, support, "/" + SUFFIX));
    }

    @Then("the public link is bound to no job")
    public void isBoundToNoJob() {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        JsonNode jobs = answer.body().at("/status/boundTo");
        assertThat(jobs)
                .as(answer.about("the jobs that the new public link is bound to"))
                .isEmpty();
    }

    @Then("the public link becomes ready")
    public void becomesReady() {
        eventually.see(
                "public link %s to be ready".formatted(resources.the().id()),
                () -> ResponseAssertions.accepted(resourceReader.at(resources.the())),
                answer -> Fields.text(answer, answer.body(), "/status/state").equals(READY));
    }

    /** How domains on the usual product have to begin, or to end. */
    private String required(String field) {
        return run.kind().support(run.products()).path(field).asText();
    }
}
