package dev.countersign.model.ingress;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.Maintenance;
import dev.countersign.model.resource.ResolvedSupport;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.ResourcePermissions;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public link: a domain at which the web interface of a job can be reached.
 *
 * <p>Source: Public Links (Ingress), "Ingress".
 *
 * @param createdAt when Core received the request, in ms since epoch
 */
public record Ingress(
        String id,
        Spec specification,
        ResourceOwner owner,
        long createdAt,
        Status status,
        List<Update> updates,
        @Nullable ResourcePermissions permissions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String providerGeneratedId)
        implements Resource {

    /** The domain of a public link. */
    public record Spec(String domain, ProductReference product) implements ResourceSpecification {}

    public enum State {
        /** Being prepared; expected to become ready soon. */
        PREPARING,
        /** Ready for use, or in use. */
        READY,
        /** Interrupted by its provider. */
        UNAVAILABLE
    }

    /**
     * @param boundTo the ids of the jobs that use the link at present
     * @param resolvedSupport null unless requested
     * @param resolvedProduct null unless requested
     */
    public record Status(
            List<String> boundTo,
            State state,
            @Nullable ResolvedSupport<Product, Support> resolvedSupport,
            @Nullable Product resolvedProduct) {}

    /** An update of a public link by its provider; null fields change nothing. */
    public record Update(
            @Nullable State state, @Nullable String status, @Nullable Long timestamp, @Nullable Binding binding)
            implements ResourceUpdate<Update> {
        /** An update of the link's state. */
        public static Update to(State state, String status) {
            return new Update(state, status, NOT_DATED, null);
        }

        @Override
        public Update receivedAt(long receivedAt) {
            return new Update(state, status, receivedAt, binding);
        }
    }

    /** The beginning or end of a job's use of a public link. */
    public record Binding(Kind kind, String job) {
        public enum Kind {
            BIND,
            UNBIND
        }
    }

    /** What a provider demands of the domains on one of its products: how they begin and how they end. */
    public record Support(
            String domainPrefix, String domainSuffix, ProductReference product, @Nullable Maintenance maintenance)
            implements ResourceSupport {
        /** Whether a domain begins and ends as demanded, with a name of its own in between. */
        public boolean admits(String domain) {
            return domain.length() > domainPrefix.length() + domainSuffix.length()
                    && domain.startsWith(domainPrefix)
                    && domain.endsWith(domainSuffix);
        }
    }

    /** Flags that filter public links and select their fields. */
    public record IncludeFlags(
            @Nullable State filterState,
            @Nullable Boolean includeOthers,
            @Nullable Boolean includeUpdates,
            @Nullable Boolean includeSupport,
            @Nullable Boolean includeProduct,
            @Nullable String filterCreatedBy,
            @Nullable Long filterCreatedAfter,
            @Nullable Long filterCreatedBefore,
            @Nullable String filterProvider,
            @Nullable String filterProductId,
            @Nullable String filterProductCategory,
            @Nullable String filterProviderIds,
            @Nullable String filterIds,
            @Nullable String hideProductId,
            @Nullable String hideProductCategory,
            @Nullable String hideProvider)
            implements ResourceFlags {}
}
