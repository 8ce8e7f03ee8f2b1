package dev.countersign.conformance.doctor;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that the products are listed, and support what the file says. */
final class ProductCheck implements Check {
    private static final int SHOWN = 5;

    private final DoctorCalls calls;
    private final List<ResourceKind> kinds;

    ProductCheck(DoctorCalls calls, List<ResourceKind> kinds) {
        this.calls = calls;
        this.kinds = kinds;
    }

    @Override
    public void look(Target target, Problems findings) {
        TargetProducts products = target.products();
        if (products != null) {
            kinds.forEach(kind -> ListedProducts.of(calls, target, kind)
                    .ifPresentOrElse(
                            listed -> look(kind, products, listed, findings),
                            () -> findings.note(
                                    "products: can't be checked, because GET %s/retrieveProducts does not list them",
                                    kind.basePath())));
        }
    }

    private static void look(ResourceKind kind, TargetProducts products, ListedProducts listed, Problems findings) {
        requireListed("usual", products.usual(), listed, findings);
        requireListed("backwards", products.backwards(), listed, findings);
        requireListed("forwardOnly", products.forwardOnly(), listed, findings);
        requireListed("second", products.second(), listed, findings);
        if (products.notGranted() != null && listed.find(products.notGranted()).isPresent()) {
            findings.note(
                    "products.notGranted: '%s' is listed to %s, although the file says that no user was granted it;"
                            + " RES-021 judges that",
                    products.notGranted().id(), listed.reader());
        }
        if (kind instanceof ExampleKind) {
            support("backwards", products.backwards(), true, listed, findings);
            support("forwardOnly", products.forwardOnly(), false, listed, findings);
        }
    }

    private static void requireListed(
            String name, @Nullable TargetProduct product, ListedProducts listed, Problems findings) {
        if (product != null && listed.entries().isEmpty()) {
            findings.problem(
                    "products.%s: %s is shown no product at all, and so not '%s'; grant it, or look whether its provider tells"
                            + " the target what it supports",
                    name, listed.reader(), product.id());
        } else if (product != null && listed.find(product).isEmpty()) {
            findings.problem(
                    "products.%s: %s is shown no product '%s' of category '%s' and provider '%s', but %s; grant it, or"
                            + " name another",
                    name,
                    listed.reader(),
                    product.id(),
                    product.category(),
                    product.provider(),
                    listed.all().stream().limit(SHOWN).map(ProductCheck::entry).collect(joining(", ")));
        }
    }

    /** A product in the notation of target files. */
    private static String entry(TargetProduct product) {
        return "{ id: %s, category: %s, provider: %s }".formatted(product.id(), product.category(), product.provider());
    }

    private static void support(
            String name, @Nullable TargetProduct product, boolean expected, ListedProducts listed, Problems findings) {
        Optional<JsonNode> entry = product == null ? Optional.empty() : listed.find(product);
        boolean supported = entry.filter(found -> found.path("support")
                        .path("supportsBackwardsCounting")
                        .asText()
                        .equals("SUPPORTED"))
                .isPresent();
        if (product != null && entry.isPresent() && supported != expected) {
            findings.problem(
                    "products.%s: the provider %s counting backwards on '%s'; name a product on which it %s, or leave it out",
                    name, supported ? "supports" : "does not support", product.id(), expected ? "does" : "does not");
        }
    }
}
