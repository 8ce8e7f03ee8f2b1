package dev.countersign.conformance.scenario.control;

import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.ScenarioProduct;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.Response;
import java.util.List;

/**
 * The funds for a resource: few credits where the target allows setting them, otherwise determined by checkCredits. So a charge
 * that is not covered is small, and does little harm at a target that carries it out.
 */
public final class ResourceFunds {
    private static final long FEW = 10;

    private final CurrentRun run;
    private final ScenarioProduct product;
    private final ControlCalls calls;
    private final Charges charges;

    public ResourceFunds(CurrentRun run, ScenarioProduct product, ControlCalls calls, Charges charges) {
        this.run = run;
        this.product = product;
        this.calls = calls;
        this.charges = charges;
    }

    /** A product with few credits, where these can be set. */
    public TargetProduct product() {
        if (!product.canBeArranged()) {
            return run.products().usual();
        }
        product.offerAtPrice(false, FEW);
        return product.get();
    }

    /**
     * A number of units that the funds do not cover, though they cover one.
     *
     * @throws UntestableException where that is more than a scenario may charge
     */
    public long tooMany(String resource) {
        if (product.canBeArranged()) {
            return FEW + 1;
        }
        int limit = run.target().mostCharged();
        long many = limit / 2;
        if (many == 0 || covers(resource, many)) {
            throw new UntestableException(
                    "the funds cover %d units, and no charge is larger than that, which is half of what the"
                                    .formatted(many)
                            + " target file lets a run charge (limits.charged: %d)".formatted(limit));
        }
        if (!covers(resource, 1)) {
            throw new UntestableException("the funds do not cover 1 unit, so that nothing can be charged");
        }
        return many;
    }

    private boolean covers(String resource, long units) {
        Response answer = calls.send(calls.checkCredits(List.of(charges.of(resource, units))));
        charges.useAnotherId();
        if (!answer.isSuccess()) {
            throw new UntestableException("the target does not say what the funds cover: it answers %d to checkCredits"
                    .formatted(answer.status()));
        }
        return answer.body().path(Charges.NOT_COVERED).isEmpty();
    }
}
