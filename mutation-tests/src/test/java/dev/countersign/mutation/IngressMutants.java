package dev.countersign.mutation;

import static dev.countersign.conformance.broken.Mutations.call;
import static dev.countersign.conformance.broken.Mutations.changing;
import static dev.countersign.conformance.broken.Mutations.showing;
import static dev.countersign.conformance.broken.Mutations.status;
import static dev.countersign.conformance.broken.Mutations.understanding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.run.IngressKind;
import java.util.List;
import java.util.function.Predicate;

/** Mutants of Core with one defect each, concerning public links. */
final class IngressMutants {
    private static final String BASE = "/api/ingresses";
    private static final Predicate<Request> CREATES = call("POST", BASE);
    private static final Predicate<Request> RETRIEVES = call("GET", BASE + "/retrieve");
    private static final Predicate<Request> LISTS_PRODUCTS = call("GET", BASE + "/retrieveProducts");
    private static final MutantGroup LINKS = new MutantGroup(new IngressKind(), new IngressKind(), "@ingresses");

    static final List<Mutant> ALL = List.of(
            broken(
                    "domains may begin as they like",
                    "LNK-001",
                    understanding(
                            CREATES, request -> request.saying(request.body().replace("\"xapp-", "\"app-")))),
            broken(
                    "domains may end as they like",
                    "LNK-001",
                    understanding(
                            CREATES, request -> request.saying(request.body().replace(".com.invalid", ".com")))),
            broken("no link is ever ready", "LNK-002", showing(RETRIEVES, link -> status(link)
                    .put("state", "PREPARING"))),
            broken("products tell of another beginning", "LNK-003", changing(LISTS_PRODUCTS, IngressMutants::rename)),
            broken("links are bound from the beginning", "LNK-004", showing(RETRIEVES, link -> status(link)
                    .putArray("boundTo")
                    .add("1"))));

    private IngressMutants() {}

    private static Mutant broken(String name, String breaks, Defect defect) {
        return Mutant.of(LINKS, name, breaks, sound -> defect);
    }

    private static void rename(ObjectNode products) {
        products.findParents("domainPrefix").forEach(support -> ((ObjectNode) support).put("domainPrefix", "link-"));
    }
}
