package dev.countersign.conformance.steps.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ScenarioProduct;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds products on which a provider declares what a scenario needs: a new one, or one of the target file. */
public record DeclaredProducts(CurrentRun run, ResourceCalls calls, KnownUsers people, ScenarioProduct product) {
    /**
     * Sets such a product as "that product" of the following steps.
     *
     * @throws UntestableException where there is none
     */
    void use(JobDeclaration declaration) {
        if (product.canBeArranged()) {
            product.offerWithSupport(declaration.support());
        } else {
            product.set(named(declaration));
        }
    }

    private TargetProduct named(JobDeclaration declaration) {
        TargetProducts named = run.products();
        Response listed = calls.send(calls.retrieveProducts(people.caller(Person.USER)));
        return Stream.of(named.usual(), named.backwards(), named.forwardOnly(), named.second())
                .filter(Objects::nonNull)
                .filter(each ->
                        support(listed, each).filter(declaration.isShown()).isPresent())
                .findFirst()
                .orElseThrow(() -> new UntestableException(
                        listed.about("the provider declares this on no product of the target file")));
    }

    /** Empty where the product is not listed. */
    private static Optional<JsonNode> support(Response listed, TargetProduct product) {
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
