package dev.countersign.conformance.environment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.target.Address;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.time.SystemTimeline;
import dev.countersign.model.time.Timeline;
import dev.countersign.provider.MockProvider;
import dev.countersign.provider.ProviderSettings;
import dev.countersign.provider.counting.CountingRate;
import dev.countersign.provider.fault.Pause;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Our provider alone, for an external Core. */
public final class StandaloneProvider implements AutoCloseable {
    private final Timeline time;
    private final MockProvider provider;
    private final @Nullable String operatorToken;

    private StandaloneProvider(Timeline time, MockProvider provider, @Nullable String operatorToken) {
        this.time = time;
        this.provider = provider;
        this.operatorToken = operatorToken;
    }

    /**
     * Starts the provider, with support for those of the plan's products that are its own.
     *
     * @param clock where simulated, it starts with the system time, at which Core's first tokens are likely to be valid
     * @param simulation whether the simulation API is offered
     * @throws IllegalArgumentException where the provider's id can't be part of a path
     */
    public static StandaloneProvider start(ProviderPlan plan, EnvironmentTime clock, boolean simulation) {
        String operatorToken = simulation ? operatorToken(plan) : null;
        ProviderSettings settings = settings(plan, operatorToken);
        Timeline time = clock.startNow();
        MockProvider provider = MockProvider.start(settings, time, pause(plan, time));
        if (plan.products() != null) {
            SupportAtStart.of(settings.provider(), plan.products())
                    .forEach(support -> provider.declare(support.product(), support));
            plan.products().kinds().forEach((kind, own) -> declare(provider, settings.provider(), kind, own));
        }
        return new StandaloneProvider(time, provider, operatorToken);
    }

    /** Declares the minimal support for the products that one kind of resource has for itself. */
    private static void declare(MockProvider provider, String id, String kind, TargetProducts products) {
        ResourceKind known = ResourceKinds.find(kind)
                .orElseThrow(() ->
                        new IllegalArgumentException("products.kinds: there is no kind of resource '%s'; there is %s"
                                .formatted(kind, String.join(", ", ResourceKinds.names()))));
        products.usable().filter(product -> product.provider().equals(id)).forEach(product -> {
            ObjectNode support = known.support(products).putNull("maintenance");
            support.putObject("product")
                    .put("id", product.id())
                    .put("category", product.category())
                    .put("provider", id);
            provider.declare(kind, new ProductReference(product.id(), product.category(), id), support);
        });
    }

    /** The URL of the provider. */
    public URI url() {
        return provider.url();
    }

    /** The token for its simulation API; null where that is not offered. */
    public @Nullable String operatorToken() {
        return operatorToken;
    }

    @Override
    public void close() {
        provider.close();
        if (time instanceof SystemTimeline system) {
            system.close();
        }
    }

    private static String operatorToken(ProviderPlan plan) {
        return plan.simulation() == null
                ? CoreAccess.secret()
                : plan.simulation().token();
    }

    /** Where Core's clock can be moved, the provider's moves with it. */
    private static Pause pause(ProviderPlan plan, Timeline time) {
        if (plan.simulation() == null || !time.isSimulated()) {
            return Pause.on(time);
        }
        URI core = URI.create(plan.simulation().url().toString().replaceFirst("/simulation/?$", ""));
        return Pause.throughCore(core, plan.simulation().token());
    }

    private static ProviderSettings settings(ProviderPlan plan, @Nullable String operatorToken) {
        TargetProvider played = plan.provider();
        InetSocketAddress listen = Address.of(Objects.requireNonNull(played.listen(), "a plan says where"));
        RSAPublicKey coreKey = Objects.requireNonNull(played.coreKey(), "a provider that listens needs Core's key");
        return new ProviderSettings(
                played.id(),
                listen.getHostString(),
                listen.getPort(),
                plan.core(),
                played.refreshToken(),
                () -> coreKey,
                operatorToken,
                CountingRate.USUAL);
    }
}
