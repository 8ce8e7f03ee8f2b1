package dev.countersign.contract.resource;

import dev.countersign.contract.call.FindByStringId;
import java.util.List;

/** The resources that could not be charged, by reason; both lists are empty when all went well. */
public record ResourceChargeCreditsResponse(
        List<FindByStringId> insufficientFunds, List<FindByStringId> duplicateCharges) {}
