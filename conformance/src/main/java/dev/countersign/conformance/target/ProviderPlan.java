package dev.countersign.conformance.target;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the mock provider serves an existing Core.
 *
 * @param core the URL of Core
 * @param provider its identity, and where it listens
 * @param products of which some may be the provider's; null if none are known
 * @param simulation the simulation API of Core, with the operator's token for the provider's own too; null if Core has none
 */
public record ProviderPlan(
        URI core, TargetProvider provider, @Nullable TargetProducts products, Target.@Nullable Simulation simulation) {
    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "ProviderPlan[core=%s, provider=%s, products=%s]".formatted(core, provider, products);
    }
}
