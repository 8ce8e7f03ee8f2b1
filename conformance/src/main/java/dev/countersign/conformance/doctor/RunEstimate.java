package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProfileGroups;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.run.TargetClock;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetLimits;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Estimates what a run will do to a target. */
final class RunEstimate {
    private final Suite suite;
    private final DoctorCalls calls;
    private final List<Profile> profiles;
    private final String tags;
    private final ExpectedCreations creations = ExpectedCreations.published();
    private final ExpectedCharges charges = ExpectedCharges.published();

    /** @param tags the tag expression of the run; empty for all scenarios */
    RunEstimate(Suite suite, DoctorCalls calls, List<Profile> profiles, String tags) {
        this.suite = suite;
        this.calls = calls;
        this.profiles = profiles;
        this.tags = tags;
    }

    /** The estimate, line by line. */
    List<String> of(Target target, Problems findings) {
        List<String> lines = new ArrayList<>();
        int inAll = 0;
        for (Profile profile : profiles) {
            int created = created(profile, target);
            inAll += created;
            lines.add("%s: %d scenarios, %s, which %s"
                    .formatted(
                            profile.profile(),
                            scenarios(profile, target),
                            target.simulation() == null ? "in real time" : "with the simulation API",
                            named(profile, target)
                                    .map("share job '%s', and neither create nor delete any"::formatted)
                                    .orElseGet(() -> "create about %d %s and %s them again"
                                            .formatted(created, creators(profile, target), end(profile)))));
        }
        if (TargetClock.isReal(target, target.transport())) {
            lines.addAll(waits(target).lines());
        }
        kinds(target).findFirst().ifPresent(kind -> lines.add(price(target, kind)));
        int charged = profiles.stream().mapToInt(charges::of).sum();
        charges(target, charged, lines, findings);
        limits(target.limits(), inAll, lines, findings);
        return lines;
    }

    private Stream<ResourceKind> kinds(Target target) {
        return profiles.stream().flatMap(profile -> profile.kinds(target));
    }

    /** The existing job that a profile uses, if the file names one. */
    private static Optional<String> named(Profile profile, Target target) {
        return profile.profile().equals(TargetAgave.PROFILE) && target.agave() != null
                ? Optional.ofNullable(target.agave().job())
                : Optional.empty();
    }

    /** The verb for the removal of resources: ended jobs are not deleted. */
    private static String end(Profile profile) {
        return profile instanceof ResourceKind kind && !kind.removal().states().isEmpty() ? "end" : "delete";
    }

    private int created(Profile profile, Target target) {
        if (named(profile, target).isPresent()) {
            return 0;
        }
        return profile instanceof ResourceKind
                        || profile.kinds(target).findAny().isEmpty()
                ? creations.of(profile, null)
                : profile.kinds(target)
                        .mapToInt(kind -> creations.of(profile, kind))
                        .sum();
    }

    private long scenarios(Profile profile, Target target) {
        return scenarios(profile, target, "").mapToLong(Scenarios::count).sum();
    }

    private Stream<Scenarios> scenarios(Profile profile, Target target, String asked) {
        List<@Nullable ResourceKind> kinds =
                new ArrayList<>(profile.kinds(target).toList());
        if (kinds.isEmpty()) {
            kinds.add(null);
        }
        return kinds.stream().map(kind -> new Scenarios(suite.settings(profile, kind, asked, 1, null)));
    }

    private WaitForecast waits(Target target) {
        WaitForecast forecast = new WaitForecast(target.deadline());
        for (List<Profile> group : ProfileGroups.of(profiles, target, () -> true)) {
            boolean besideEachOther = group.stream().noneMatch(profile -> profile.oneScenarioAtATime(target));
            forecast.add(
                    group.stream()
                            .flatMap(profile -> scenarios(profile, target, tags))
                            .flatMap(some -> some.tags().stream())
                            .toList(),
                    besideEachOther);
        }
        return forecast;
    }

    private static String creators(Profile profile, Target target) {
        if (profile instanceof ResourceKind) {
            return "resources as " + String.join(", ", target.users().keySet());
        }
        return target.core() == null ? "jobs as agave.owner" : "resources at the provider";
    }

    private String price(Target target, ResourceKind kind) {
        TargetProduct usual = target.products() == null
                ? null
                : target.products().of(kind.name()).usual();
        if (usual == null) {
            return "no product is named";
        }
        String cost = entry(target, kind, usual).map(RunEstimate::cost).orElse("at an unknown price");
        return "most of them are on product '%s' of provider '%s', %s".formatted(usual.id(), usual.provider(), cost);
    }

    private Optional<JsonNode> entry(Target target, ResourceKind kind, TargetProduct usual) {
        try {
            return target.core() == null
                    ? ListedProducts.of(calls, target, kind).flatMap(listed -> listed.find(usual))
                    : Optional.empty();
        } catch (TargetUnresponsiveException | UnusableResponseException noAnswer) {
            return Optional.empty();
        }
    }

    private static String cost(JsonNode entry) {
        JsonNode product = entry.path("product");
        JsonNode category = product.path("category");
        if (product.path("freeToUse").asBoolean(false)
                || category.path("freeToUse").asBoolean(false)) {
            return "free of charge";
        }
        if (category.path("accountingUnit").isObject() && product.path("price").isNumber()) {
            return "at a price of %s (%s, %s) each"
                    .formatted(
                            product.path("price").asText(),
                            category.path("accountingUnit").path("name").asText("unknown unit"),
                            category.path("accountingFrequency").asText("unknown frequency"));
        }
        return product.path("pricePerUnit").isNumber()
                ? "at a price of %s (%s) each"
                        .formatted(
                                product.path("pricePerUnit").asText(),
                                product.path("unitOfPrice").asText("unknown unit"))
                : "at an unknown price";
    }

    /** Only providers charge. */
    private static void charges(Target target, int charged, List<String> lines, Problems findings) {
        TargetProvider provider = target.provider();
        if (provider == null || charged == 0) {
            return;
        }
        lines.add("about %d units are charged for them as provider '%s', and %d at most"
                .formatted(Math.min(charged, target.mostCharged()), provider.id(), target.mostCharged()));
        if (target.mostCharged() < charged) {
            findings.note(
                    "limits.charged: a run charges about %d units, so that with %d some scenarios stay untestable",
                    charged, target.mostCharged());
        }
    }

    private static void limits(@Nullable TargetLimits limits, int inAll, List<String> lines, Problems findings) {
        if (limits == null) {
            lines.add("limits: none");
            return;
        }
        List<String> kept = new ArrayList<>();
        if (limits.requestsPerSecond() != null) {
            kept.add("at most %d requests a second".formatted(limits.requestsPerSecond()));
        }
        if (limits.created() != null) {
            kept.add("at most %d resources created".formatted(limits.created()));
        }
        if (limits.charged() != null) {
            kept.add("at most %d units charged".formatted(limits.charged()));
        }
        lines.add("limits: " + (kept.isEmpty() ? "none" : String.join(", ", kept)));
        if (limits.created() != null && limits.created() < inAll) {
            findings.note(
                    "limits.created: a run creates about %d, so that with %d some scenarios stay untestable",
                    inAll, limits.created());
        }
    }
}
