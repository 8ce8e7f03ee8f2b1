package dev.countersign.server.resources;

import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.server.resources.ProviderCalls.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Operations of Core itself on resources, without a user. */
final class SystemCalls<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    /** Resources of usual size then take a fraction of the maximum body size. */
    private static final int RESOURCES_OF_ONE_CALL = 250;

    private static final Logger LOG = LoggerFactory.getLogger(SystemCalls.class);

    private final Catalogue<R, U> catalogue;
    private final Views<R, S, U, F, P> views;
    private final ProviderCalls<R> providers;

    SystemCalls(Catalogue<R, U> catalogue, Views<R, S, U, F, P> views, ProviderCalls<R> providers) {
        this.catalogue = catalogue;
        this.views = views;
        this.providers = providers;
    }

    List<R> find(Predicate<R> wanted) {
        return catalogue.reading(() ->
                catalogue.all().map(StoredResource::resource).filter(wanted).toList());
    }

    void operate(Operation<R, FindByStringId, P> operation, Collection<String> ids) {
        inParts(shown(ids), operation.call().path(), part -> {
            List<Change<R>> changes = part.stream()
                    .map(resource ->
                            new Change<>(resource, operation.sent().apply(resource, new FindByStringId(resource.id()))))
                    .toList();
            providers.operate(null, operation, changes);
        });
    }

    /** Asks each provider whether it knows its resources that have not ended. */
    void verifyActive() {
        List<R> active = catalogue.reading(
                () -> catalogue.active().map(views::forProvider).toList());
        inParts(active, "/verify", providers::verify);
    }

    /** A failure of one provider, or of one part, does not affect the others. */
    private void inParts(List<R> resources, String path, Consumer<List<R>> call) {
        Map<String, List<R>> byProvider = new LinkedHashMap<>();
        for (R resource : resources) {
            byProvider
                    .computeIfAbsent(resource.specification().product().provider(), unseen -> new ArrayList<>())
                    .add(resource);
        }
        byProvider.values().forEach(ofProvider -> {
            for (int from = 0; from < ofProvider.size(); from += RESOURCES_OF_ONE_CALL) {
                List<R> part = ofProvider.subList(from, Math.min(from + RESOURCES_OF_ONE_CALL, ofProvider.size()));
                try {
                    call.accept(part);
                } catch (RefusedException.ProviderFailed trouble) {
                    LOG.warn("{} of {} resources failed: {}", path, part.size(), trouble.getMessage());
                }
            }
        });
    }

    private List<R> shown(Collection<String> ids) {
        return catalogue.reading(() -> ids.stream()
                .map(catalogue::find)
                .filter(Objects::nonNull)
                .map(views::forProvider)
                .toList());
    }
}
