package dev.countersign.model.resource;

import dev.countersign.model.call.FindByStringId;
import java.util.List;

/** The resources that could not be charged, by reason; both lists are empty on success. */
public record ResourceChargeCreditsResponse(
        List<FindByStringId> insufficientFunds, List<FindByStringId> duplicateCharges) {}
