package dev.countersign.server.resources;

import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceChargeCredits;
import dev.countersign.model.resource.ResourceChargeCreditsResponse;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.server.accounting.Charge;
import dev.countersign.server.accounting.ChargeOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Records the charges of providers for their own resources. An invalid request charges nothing; a valid one applies each
 * charge that is new and covered, and the response names the others.
 *
 * <p>Source: Introduction to Resources, "ResourceChargeCredits" and "ResourceChargeCreditsResponse".
 */
final class Charging<R extends Resource, U extends ResourceUpdate<U>> {
    private final Core core;
    private final Catalogue<R, U> catalogue;

    Charging(Core core, Catalogue<R, U> catalogue) {
        this.core = core;
        this.catalogue = catalogue;
    }

    ResourceChargeCreditsResponse charge(Access provider, List<ResourceChargeCredits> items) {
        return response(items, core.accounting().charge(charges(provider, items)));
    }

    /** What {@link #charge} would return. */
    ResourceChargeCreditsResponse check(Access provider, List<ResourceChargeCredits> items) {
        return response(items, core.accounting().check(charges(provider, items)));
    }

    private List<Charge> charges(Access provider, List<ResourceChargeCredits> items) {
        return catalogue.reading(() -> {
            List<Charge> charges = new ArrayList<>();
            for (ResourceChargeCredits item : items) {
                charges.add(charge(provider, Bulk.field(charges.size()), item));
            }
            return charges;
        });
    }

    private Charge charge(Access provider, String field, ResourceChargeCredits item) {
        StoredResource<R, U> entry = catalogue.find(item.id());
        if (entry == null || !provider.lists(entry)) {
            throw new RefusedException.Invalid(
                    field + ".id", "there is no resource '%s' of yours".formatted(item.id()));
        }
        long periods = Objects.requireNonNullElse(item.periods(), 1L);
        if (item.chargeId().isBlank()) {
            throw new RefusedException.Invalid(field + ".chargeId", "must not be blank");
        }
        if (item.units() < 0) {
            throw new RefusedException.Invalid(field + ".units", "must not be negative, but is " + item.units());
        }
        if (periods < 1) {
            throw new RefusedException.Invalid(field + ".periods", "must be 1 or more, not " + periods);
        }
        R resource = entry.resource();
        return new Charge(
                resource.id(),
                item.chargeId(),
                resource.owner(),
                resource.specification().product(),
                item.units(),
                periods);
    }

    private static ResourceChargeCreditsResponse response(
            List<ResourceChargeCredits> items, List<ChargeOutcome> outcomes) {
        return new ResourceChargeCreditsResponse(
                those(items, outcomes, ChargeOutcome.NOT_COVERED), those(items, outcomes, ChargeOutcome.DUPLICATE));
    }

    private static List<FindByStringId> those(
            List<ResourceChargeCredits> items, List<ChargeOutcome> outcomes, ChargeOutcome wanted) {
        return IntStream.range(0, items.size())
                .filter(item -> outcomes.get(item) == wanted)
                .mapToObj(item -> new FindByStringId(items.get(item).id()))
                .toList();
    }
}
