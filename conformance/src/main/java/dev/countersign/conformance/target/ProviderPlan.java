package dev.countersign.conformance.target;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a provider is played to a Core that is there already.
 *
 * @param core where that is
 * @param provider who is played, and where it listens
 * @param products of which some may be the provider's; null where none are known
 * @param simulation of Core; its operator's token opens the provider's own too. Null where Core has none
 */
public record ProviderPlan(
        URI core, TargetProvider provider, @Nullable TargetProducts products, Target.@Nullable Simulation simulation) {
    /** Without the secrets. */
    @Override
    public String toString() {
        return "ProviderPlan[core=%s, provider=%s, products=%s]".formatted(core, provider, products);
    }
}
