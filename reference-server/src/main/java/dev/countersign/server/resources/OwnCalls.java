package dev.countersign.server.resources;

import dev.countersign.contract.call.FindByStringId;
import dev.countersign.contract.resource.Resource;
import dev.countersign.contract.resource.ResourceFlags;
import dev.countersign.contract.resource.ResourceSpecification;
import dev.countersign.contract.resource.ResourceSupport;
import dev.countersign.contract.resource.ResourceUpdate;
import dev.countersign.server.resources.ProviderCalls.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Core does with resources by itself, for no user. */
final class OwnCalls<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    /** So many resources of usual size are a fraction of the largest body. */
    private static final int RESOURCES_OF_ONE_CALL = 250;

    private static final Logger LOG = LoggerFactory.getLogger(OwnCalls.class);

    private final Catalogue<R, U> catalogue;
    private final Views<R, S, U, F, P> views;
    private final ProviderCalls<R> providers;

    OwnCalls(Catalogue<R, U> catalogue, Views<R, S, U, F, P> views, ProviderCalls<R> providers) {
        this.catalogue = catalogue;
        this.views = views;
        this.providers = providers;
    }

    List<R> find(Predicate<R> wanted) {
        return catalogue.reading(
                () -> catalogue.all().map(Entry::resource).filter(wanted).toList());
    }

    void operate(Operation<R, FindByStringId, P> operation, Collection<String> ids) {
        Map<String, List<R>> byProvider = new LinkedHashMap<>();
        for (R resource : shown(ids)) {
            byProvider
                    .computeIfAbsent(resource.specification().product().provider(), unseen -> new ArrayList<>())
                    .add(resource);
        }
        byProvider.values().forEach(ofProvider -> {
            for (int from = 0; from < ofProvider.size(); from += RESOURCES_OF_ONE_CALL) {
                call(operation, ofProvider.subList(from, Math.min(from + RESOURCES_OF_ONE_CALL, ofProvider.size())));
            }
        });
    }

    private void call(Operation<R, FindByStringId, P> operation, List<R> resources) {
        try {
            providers.operate(
                    null,
                    operation,
                    resources.stream()
                            .map(resource -> new Change<>(
                                    resource, operation.sent().apply(resource, new FindByStringId(resource.id()))))
                            .toList());
        } catch (Refused.ProviderTrouble trouble) {
            LOG.warn("{} of {} resources failed: {}", operation.call().path(), resources.size(), trouble.getMessage());
        }
    }

    private List<R> shown(Collection<String> ids) {
        return catalogue.reading(() -> ids.stream()
                .map(catalogue::find)
                .filter(Objects::nonNull)
                .map(views::forProvider)
                .toList());
    }
}
