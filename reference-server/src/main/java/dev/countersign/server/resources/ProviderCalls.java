package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.contract.call.BulkRequest;
import dev.countersign.contract.call.BulkResponse;
import dev.countersign.contract.call.FindByStringId;
import dev.countersign.contract.http.PeerFailed;
import dev.countersign.contract.http.PeerRefused;
import dev.countersign.contract.resource.Resource;
import dev.countersign.contract.resource.ResourceInitializationRequest;
import dev.countersign.contract.resource.UpdatedAclWithResource;
import dev.countersign.server.providers.Provider;
import dev.countersign.server.providers.Providers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks providers, each for its own part of a bulk request.
 *
 * <p>Source: Provider API (resources), "create", "delete", "init" and "updateAcl".
 */
final class ProviderCalls<R extends Resource> {
    private static final int BAD_GATEWAY = 502;
    private static final TypeReference<BulkResponse<FindByStringId>> IDS = new TypeReference<>() {};
    private static final TypeReference<JsonNode> ANYTHING = new TypeReference<>() {};

    private final String kind;
    private final Providers providers;

    ProviderCalls(String kind, Providers providers) {
        this.kind = kind;
        this.providers = providers;
    }

    /**
     * Has every resource created, or none: where one provider refuses, those that had agreed are told to delete.
     *
     * @return the providers' own ids by the resources' ids; null where a provider gave none
     */
    Map<String, @Nullable String> create(List<R> resources) {
        Map<String, @Nullable String> ids = new LinkedHashMap<>();
        List<R> created = new ArrayList<>();
        try {
            byProvider(resources, Function.identity()).forEach((provider, ofProvider) -> {
                created.addAll(ofProvider);
                ids.putAll(createAt(provider, ofProvider));
            });
        } catch (Refused.ProviderTrouble trouble) {
            rollBack(created, ids);
            throw trouble;
        }
        return ids;
    }

    void delete(List<R> resources) {
        byProvider(resources, Function.identity())
                .forEach((provider, ofProvider) -> call(provider, "DELETE", "", ofProvider));
    }

    void updateAcl(List<UpdatedAclWithResource<R>> updates) {
        byProvider(updates, UpdatedAclWithResource::resource)
                .forEach((provider, ofProvider) -> call(provider, "POST", "/updateAcl", ofProvider));
    }

    void init(Provider provider, ResourceInitializationRequest request) {
        ask(provider, "POST", "/init", request, ANYTHING);
    }

    private Map<String, @Nullable String> createAt(Provider provider, List<R> resources) {
        List<@Nullable FindByStringId> answers =
                ask(provider, "POST", "", new BulkRequest<>(resources), IDS).responses();
        if (answers.size() != resources.size()) {
            throw new Refused.ProviderTrouble(
                    BAD_GATEWAY,
                    "Provider %s gave %d answers for %d resources"
                            .formatted(provider.id(), answers.size(), resources.size()));
        }
        Map<String, @Nullable String> ids = new LinkedHashMap<>();
        for (int item = 0; item < answers.size(); item++) {
            FindByStringId answer = answers.get(item);
            ids.put(resources.get(item).id(), answer == null ? null : answer.id());
        }
        return ids;
    }

    /** Tells those who agreed, not the one who refused: that one keeps nothing of what it refused. */
    private void rollBack(List<R> asked, Map<String, @Nullable String> agreed) {
        List<R> created = asked.stream()
                .filter(resource -> agreed.containsKey(resource.id()))
                .toList();
        if (!created.isEmpty()) {
            delete(created);
        }
    }

    private <T> void call(Provider provider, String method, String operation, List<T> items) {
        ask(provider, method, operation, new BulkRequest<>(items), ANYTHING);
    }

    private <T> T ask(Provider provider, String method, String operation, Object body, TypeReference<T> answer) {
        try {
            return provider.peer().call(method, provider.path(kind) + operation, body, answer);
        } catch (PeerRefused problem) {
            throw new Refused.ProviderTrouble(problem.status(), problem);
        } catch (PeerFailed problem) {
            throw new Refused.ProviderTrouble(BAD_GATEWAY, problem);
        }
    }

    private <T> Map<Provider, List<T>> byProvider(List<T> items, Function<T, R> resource) {
        Map<Provider, List<T>> byProvider = new LinkedHashMap<>();
        for (T item : items) {
            String id = resource.apply(item).specification().product().provider();
            Provider provider = providers.find(id);
            if (provider == null) {
                throw new Refused.ProviderTrouble(BAD_GATEWAY, "Provider %s is not registered".formatted(id));
            }
            byProvider.computeIfAbsent(provider, unseen -> new ArrayList<>()).add(item);
        }
        return byProvider;
    }
}
