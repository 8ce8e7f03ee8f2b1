package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetUser;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The products that a user sees.
 *
 * @param reader the user's key in the target file, such as {@code users.user}
 * @param entries the products, each with its support
 */
record ListedProducts(String reader, List<JsonNode> entries) {
    private static final String USUAL_READER = "user";

    /** The products that the user of the scenarios sees, possibly none; empty without such a user or a usable response. */
    static Optional<ListedProducts> of(DoctorCalls calls, Target target, ResourceKind kind) {
        String reader = target.users().containsKey(USUAL_READER)
                ? USUAL_READER
                : target.users().keySet().stream().findFirst().orElse(USUAL_READER);
        TargetUser user = target.users().get(reader);
        if (user == null) {
            return Optional.empty();
        }
        Response answer = calls.get(target.target().url(), kind.basePath() + "/retrieveProducts", user.token());
        return DoctorCalls.json(answer).path("productsByProvider").isObject() && answer.isSuccess()
                ? Optional.of(shown(answer, reader))
                : Optional.empty();
    }

    /** The products in a response, possibly none. */
    static ListedProducts shown(Response answer, String reader) {
        List<JsonNode> entries = new ArrayList<>();
        if (answer.isSuccess()) {
            DoctorCalls.json(answer).path("productsByProvider").forEach(ofOne -> ofOne.forEach(entries::add));
        }
        return new ListedProducts("users." + reader, entries);
    }

    Optional<JsonNode> find(TargetProduct product) {
        return entries.stream().filter(entry -> named(entry).equals(product)).findFirst();
    }

    List<TargetProduct> all() {
        return entries.stream().map(ListedProducts::named).toList();
    }

    private static TargetProduct named(JsonNode entry) {
        JsonNode product = entry.path("product");
        return new TargetProduct(
                product.path("name").asText(),
                product.path("category").path("name").asText(),
                product.path("category").path("provider").asText());
    }
}
