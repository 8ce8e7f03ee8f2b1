package dev.countersign.conformance.steps.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ProductAtHand;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ThisRun;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.Answer;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds products on which a provider declares what a scenario needs: a new one, or one of the target file. */
public final class DeclaredProducts {
    private final ThisRun run;
    private final ResourceCalls calls;
    private final People people;
    private final ProductAtHand product;

    public DeclaredProducts(ThisRun run, ResourceCalls calls, People people, ProductAtHand product) {
        this.run = run;
        this.calls = calls;
        this.people = people;
        this.product = product;
    }

    /**
     * Makes such a product "that product" of the following steps.
     *
     * @throws Untestable where there is none
     */
    void use(JobDeclaration declaration) {
        if (product.canBeArranged()) {
            product.supports(declaration.support());
        } else {
            product.is(named(declaration));
        }
    }

    private TargetProduct named(JobDeclaration declaration) {
        TargetProducts named = run.products();
        Answer listed = calls.send(calls.retrieveProducts(people.caller(Person.USER)));
        return Stream.of(named.usual(), named.backwards(), named.forwardOnly(), named.second())
                .filter(Objects::nonNull)
                .filter(each ->
                        support(listed, each).filter(declaration.isShown()).isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new Untestable(listed.about("the provider declares this on no product of the target file")));
    }

    /** Empty where the product is not listed. */
    private static Optional<JsonNode> support(Answer listed, TargetProduct product) {
        for (JsonNode resolved : listed.body().path("productsByProvider").path(product.provider())) {
            JsonNode support = resolved.path("support");
            if (support.path("product").path("id").asText().equals(product.id())
                    && support.path("product").path("category").asText().equals(product.category())) {
                return Optional.of(support);
            }
        }
        return Optional.empty();
    }
}
