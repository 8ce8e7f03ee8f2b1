package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.steps.Vocabulary.Reading;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Steps about data that is shown on request. */
public record AdditionalDataSteps(
        CurrentRun run,
        Conversation conversation,
        CreatedResources resources,
        KnownUsers people,
        ResourceReader resourceReader,
        FlaggedData flagged) {
    @ParameterType("the product|what the provider supports|the permissions of others|its updates")
    public Data data(String name) {
        return switch (name) {
            case "the product" -> Data.PRODUCT;
            case "what the provider supports" -> Data.SUPPORT;
            case "the permissions of others" -> Data.OTHERS;
            default -> Data.UPDATES;
        };
    }

    @When("{person} reads the resource by {reading}, asking for {data}")
    public void readsAskingFor(Person person, Reading reading, Data data) {
        flagged.read(person, reading, Query.of(data.flag, "true"));
    }

    @When("{person} reads the resource by {reading}, asking for nothing")
    public void readsAskingForNothing(Person person, Reading reading) {
        flagged.read(person, reading, Query.NOTHING_SPECIAL);
    }

    @When("{person} reads the resource by {reading}, asking for everything but {data}")
    public void readsAskingForAllBut(Person person, Reading reading, Data data) {
        flagged.read(person, reading, AdditionalData.ALL.and(data.flag, "false"));
    }

    @Then("{data} is shown with the resource")
    public void isShown(Data data) {
        flagged.requireShown(data.field, data.flag, data.requirements());
    }

    @Then("{data} is not shown with the resource")
    public void isNotShown(Data data) {
        flagged.requireLeftOut(data.field, data.flag, data.requirements());
    }

    @Then("the answer/page shows the product and what is supported on it")
    public void showsProductAndSupport() {
        String id = shownId();
        JsonNode status = ResourceJson.resource(conversation.lastAnswer(), id).path("status");
        for (Data data : List.of(Data.PRODUCT, Data.SUPPORT)) {
            assertThat(status.path(data.field).isObject())
                    .as(conversation.lastAnswer().about("whether status.%s is there".formatted(data.field)))
                    .isTrue();
        }
    }

    @Then("neither the product nor what is supported on it is shown")
    public void showsNeither() {
        isNotShown(Data.PRODUCT);
        isNotShown(Data.SUPPORT);
    }

    @Then("the product that is shown is the one of the specification")
    public void productIsOfTheSpecification() {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        JsonNode asked = resources.the().specification().path("product");
        JsonNode shown = flagged.status().path(Data.PRODUCT.field);
        assertThat(List.of(
                        shown.path("name").asText(),
                        shown.path("category").path("name").asText(),
                        shown.path("category").path("provider").asText()))
                .as(answer.about("name, category and provider of the product that is spelled out"))
                .containsExactly(
                        asked.path("id").asText(),
                        asked.path("category").asText(),
                        asked.path("provider").asText());
    }

    @Then("{person} is shown to hold {permissions}")
    public void isShownToHold(Person person, List<String> permissions) {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        List<String> held = others(answer).stream()
                .filter(entry -> isFor(entry, person))
                .flatMap(entry -> ResponseAssertions.texts(entry.path("permissions")).stream())
                .toList();
        if (held.isEmpty()) {
            flagged.requireFlagsRead();
        }
        if (!held.stream()
                .sorted()
                .toList()
                .equals(permissions.stream().sorted().toList())) {
            throw new DeviationError(Deviations.ofField(
                    answer.exchange(),
                    "/permissions/others",
                    "%s holds %s".formatted(person, String.join(", ", permissions)),
                    held.isEmpty() ? "nothing" : String.join(", ", held)));
        }
    }

    @Then("{person} is not shown to hold anything")
    public void isNotShownToHold(Person person) {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        assertThat(others(answer).stream().filter(entry -> isFor(entry, person)))
                .as(answer.about("entries that show %s to hold something".formatted(person)))
                .isEmpty();
    }

    @Then("nobody but {person} is shown to hold anything")
    public void nobodyButIsShown(Person person) {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        assertThat(others(answer).stream().filter(entry -> !isFor(entry, person)))
                .as(answer.about("entries of anybody but %s and the creator".formatted(person)))
                .isEmpty();
    }

    @Then("nobody is shown to hold anything on the resource")
    public void nobodyIsShown() {
        CreatedResource own = resources.the();
        Response answer = ResponseAssertions.accepted(
                resourceReader.at(own.creator(), own.id(), Query.of(AdditionalData.OTHERS, "true")));
        assertThat(others(answer))
                .as(answer.about("entries of anybody but the creator"))
                .isEmpty();
    }

    @Then("its updates tell how it came to be under way")
    public void updatesTell() {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        List<String> states = new ArrayList<>();
        ResourceJson.resource(answer, resources.the().id())
                .path("updates")
                .forEach(update ->
                        states.add(update.path(run.kind().stateOfUpdate()).asText()));
        if (states.isEmpty()) {
            flagged.requireFlagsRead();
        }
        String underWay = Vocabulary.Stage.UNDER_WAY.among(run.kind().states());
        if (!states.contains(underWay)) {
            throw new DeviationError(Deviations.ofField(
                    answer.exchange(),
                    "/updates",
                    "one that tells of " + underWay,
                    states.isEmpty() ? "none" : "those that tell of " + String.join(", ", states)));
        }
    }

    private String shownId() {
        JsonNode body = ResponseAssertions.accepted(conversation.lastAnswer()).body();
        return body.has("items")
                ? ResponseAssertions.ids(body).get(0)
                : body.path("id").asText();
    }

    /**
     * The entries about others in the response. The creator, who has all permissions, may be among them or not, and is left out.
     */
    private List<JsonNode> others(Response answer) {
        JsonNode shown = ResourceJson.resource(answer, resources.the().id());
        String creator = Fields.text(answer, shown, "/owner/createdBy");
        List<JsonNode> entries = new ArrayList<>();
        for (JsonNode entry : shown.path("permissions").path("others")) {
            if (!Objects.equals(entry.path("entity").path("username").asText(), creator)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private boolean isFor(JsonNode entry, Person person) {
        return entry.path("entity").path("username").asText().equals(people.username(person));
    }

    /** Additional data, with the flag that requests it and the field that shows it. */
    public enum Data {
        PRODUCT(AdditionalData.PRODUCT, "resolvedProduct"),
        SUPPORT(AdditionalData.SUPPORT, "resolvedSupport"),
        OTHERS(AdditionalData.OTHERS, "others"),
        UPDATES(AdditionalData.UPDATES, "updates");

        private final String flag;
        private final String field;

        Data(String flag, String field) {
            this.flag = flag;
            this.field = field;
        }

        /** The requirements that check whether it is shown. */
        private String[] requirements() {
            return this == PRODUCT ? new String[] {"RES-017", "RES-035"} : new String[] {"RES-017"};
        }
    }
}
