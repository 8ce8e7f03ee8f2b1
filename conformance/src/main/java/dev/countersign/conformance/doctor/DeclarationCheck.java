package dev.countersign.conformance.doctor;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.target.NearestKey;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import dev.countersign.conformance.target.TargetProducts;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Checks that {@code without}, {@code accept} and {@code core.kinds} or {@code products.kinds} name known capabilities, requirements and kinds of resources,
 * and that the file does not combine {@code provider.listen} with {@code simulation}.
 */
record DeclarationCheck(Needs needs) implements Check {
    @Override
    public void look(Target target, Problems findings) {
        if (target.provider() != null && target.provider().listen() != null && target.simulation() != null) {
            findings.problem("provider.listen: our provider lives in real time, so the target file must name no"
                    + " 'simulation' that moves the time of Core alone; leave out one of them");
        }
        Set<String> known = needs.ofAll();
        target.without().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        findings.problem("without: nothing needs '%s'; %s", name, new NearestKey(known).hintFor(name)));
        if (target.core() != null) {
            requireKinds("core.kinds", target.core().kinds(), findings);
        }
        if (target.products() != null) {
            requireKinds("products.kinds", target.products().kinds().keySet(), findings);
            target.products().kinds().forEach((kind, products) -> requireSettings(kind, products, findings));
        }
        List<String> ids =
                needs.requirements().all().stream().map(Requirement::id).toList();
        target.accept().stream()
                .map(AcceptedDeviation::requirement)
                .filter(id -> !ids.contains(id))
                .forEach(id -> findings.problem(
                        "accept: there is no requirement '%s'; %s",
                        id,
                        new NearestKey(ids)
                                .nearest(id)
                                .map("did you mean '%s'?"::formatted)
                                .orElse("take it out")));
    }

    private static void requireSettings(String kind, TargetProducts products, Problems findings) {
        Set<String> known = ResourceKinds.find(kind).map(ResourceKind::settings).orElse(Set.of());
        products.settings().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.problem(
                        "products.kinds.%s.settings: there is no '%s'; %s",
                        kind, name, new NearestKey(known).hintFor(name)));
    }

    private static void requireKinds(String key, Collection<String> names, Problems findings) {
        List<String> kinds = ResourceKinds.names();
        names.stream()
                .filter(name -> !kinds.contains(name))
                .forEach(name -> findings.problem(
                        "%s: there is no kind of resource '%s'; %s", key, name, new NearestKey(kinds).hintFor(name)));
    }
}
