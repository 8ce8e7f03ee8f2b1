package dev.countersign.conformance.doctor;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ResourceKind.ExpectedSupport;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that the products are listed, and support what the file says. */
record ProductCheck(DoctorCalls calls, List<ResourceKind> kinds) implements Check {
    private static final int SHOWN = 5;

    @Override
    public void look(Target target, Problems findings) {
        TargetProducts products = target.products();
        if (products != null) {
            kinds.forEach(kind -> ListedProducts.of(calls, target, kind)
                    .ifPresentOrElse(
                            listed -> look(kind, target, products, listed, findings),
                            () -> findings.note(
                                    "%s: can't be checked, because GET %s/retrieveProducts does not list them",
                                    products.key(kind.name()), kind.basePath())));
        }
    }

    private static void look(
            ResourceKind kind, Target target, TargetProducts all, ListedProducts listed, Problems findings) {
        TargetProducts products = all.of(kind.name());
        String key = all.key(kind.name());
        requireListed(key + ".usual", products.usual(), listed, findings);
        requireListed(key + ".backwards", products.backwards(), listed, findings);
        requireListed(key + ".forwardOnly", products.forwardOnly(), listed, findings);
        requireListed(key + ".second", products.second(), listed, findings);
        if (products.notGranted() != null && listed.find(products.notGranted()).isPresent()) {
            findings.note(
                    "%s.notGranted: '%s' is listed to %s, although the file says that no user was granted it;"
                            + " RES-021 judges that",
                    key, products.notGranted().id(), listed.reader());
        }
        kind.expectedSupport(target, products).forEach(expected -> support(key, expected, listed, findings));
    }

    private static void requireListed(
            String name, @Nullable TargetProduct product, ListedProducts listed, Problems findings) {
        if (product != null && listed.entries().isEmpty()) {
            findings.problem(
                    "%s: %s is shown no product at all, and so not '%s'; grant it, or look whether its provider tells"
                            + " the target what it supports",
                    name, listed.reader(), product.id());
        } else if (product != null && listed.find(product).isEmpty()) {
            findings.problem(
                    "%s: %s is shown no product '%s' of category '%s' and provider '%s', but %s; grant it, or"
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

    private static void support(String key, ExpectedSupport expected, ListedProducts listed, Problems findings) {
        TargetProduct product = expected.product();
        Optional<JsonNode> entry = product == null ? Optional.empty() : listed.find(product);
        boolean supported = entry.filter(found -> expected.test().test(found.path("support")))
                .isPresent();
        if (product != null && entry.isPresent() && supported != expected.expected()) {
            findings.problem(
                    "%s.%s: the provider %s %s on '%s'; name a product on which it %s%s",
                    key,
                    expected.key(),
                    supported ? "supports" : "does not support",
                    expected.what(),
                    product.id(),
                    expected.expected() ? "does" : "does not",
                    expected.key().equals("usual") ? "" : ", or leave it out");
        }
    }
}
