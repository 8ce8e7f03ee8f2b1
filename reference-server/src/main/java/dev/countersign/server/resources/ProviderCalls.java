package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.call.BulkResponse;
import dev.countersign.model.call.Unit;
import dev.countersign.model.http.ActingUser;
import dev.countersign.model.http.CallFailedException;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceInitializationRequest;
import dev.countersign.model.resource.UpdatedAcl;
import dev.countersign.model.resource.UpdatedAclWithResource;
import dev.countersign.server.providers.Provider;
import dev.countersign.server.providers.Providers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls providers, each with its own part of a bulk request.
 *
 * <p>Source: Provider API (resources), "create", "delete", "init" and "updateAcl"; Provider API (jobs).
 */
final class ProviderCalls<R extends Resource> {
    private static final int BAD_GATEWAY = 502;
    private static final Set<Integer> NOT_ABOUT_THE_USER = Set.of(401, 404, 405, 407);
    private static final TypeReference<BulkResponse<GivenId>> IDS = new TypeReference<>() {};
    private static final ProviderCall INIT = new ProviderCall("POST", "/init");
    private static final ProviderCall VERIFY = new ProviderCall("POST", "/verify");
    private static final ProviderCall UPDATE_ACL = new ProviderCall("POST", "/updateAcl");
    private static final TypeReference<BulkResponse<Unit>> UNITS = new TypeReference<>() {};
    private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);

    private final String kind;
    private final ProviderCall disposal;
    private final Providers providers;

    /**
     * An operation on one resource.
     *
     * @param sent the item in the call to the provider
     */
    record Change<R>(R resource, Object sent) {}

    /**
     * A change of one resource's permissions.
     *
     * @param resource before the change
     * @param undo compensates {@code update}
     */
    record AclChange<R>(R resource, UpdatedAcl update, UpdatedAcl undo) {
        private UpdatedAclWithResource<R> asProviderHears(Function<AclChange<R>, UpdatedAcl> way) {
            UpdatedAcl heard = way.apply(this);
            return new UpdatedAclWithResource<>(resource, heard.added(), heard.deleted());
        }
    }

    /** @param disposal the call that deletes resources if their creation fails in the end */
    ProviderCalls(String kind, ProviderCall disposal, Providers providers) {
        this.kind = kind;
        this.disposal = disposal;
        this.providers = providers;
    }

    /**
     * Creates all resources, or none.
     *
     * @param agreement receives the providers' own ids by the resources' ids, null if a provider gave none; if it fails,
     *     the providers undo the creations
     */
    void create(String user, List<R> resources, Consumer<Map<String, @Nullable String>> agreement) {
        Map<String, @Nullable String> ids = new LinkedHashMap<>();
        each(
                byProvider(resources, Function.identity()),
                (provider, ofProvider) -> ids.putAll(createAt(user, provider, ofProvider)),
                (provider, ofProvider) -> disposeAt(user, provider, ofProvider),
                () -> agreement.accept(ids));
    }

    /**
     * Carries out an operation on all resources, or on none if it can be undone.
     *
     * @param user null for a call of Core itself
     */
    void operate(@Nullable String user, Operation<R, ?, ?> operation, List<Change<R>> changes) {
        each(
                byProvider(changes, Change::resource),
                (provider, ofProvider) -> call(user, provider, operation.call(), sent(ofProvider)),
                (provider, ofProvider) -> {
                    if (operation.undo() != null) {
                        call(user, provider, operation.undo(), sent(ofProvider));
                    }
                });
    }

    /** Changes all permissions, or none. */
    void updateAcl(String user, List<AclChange<R>> changes) {
        each(
                byProvider(changes, AclChange::resource),
                (provider, ofProvider) -> orUndone(
                        provider,
                        () -> updateAclAt(user, provider, ofProvider, AclChange::update),
                        () -> updateAclAt(user, provider, ofProvider, AclChange::undo)),
                (provider, ofProvider) -> updateAclAt(user, provider, ofProvider, AclChange::undo));
    }

    /** Asks providers whether they still know their resources. */
    void verify(List<R> resources) {
        byProvider(resources, Function.identity())
                .forEach((provider, ofProvider) -> tell(null, provider, VERIFY, new BulkRequest<>(ofProvider)));
    }

    void init(Provider provider, ResourceInitializationRequest request) {
        tell(request.principal().createdBy(), provider, INIT, request);
    }

    private <T> void each(
            Map<Provider, List<T>> parts, BiConsumer<Provider, List<T>> change, BiConsumer<Provider, List<T>> undo) {
        each(parts, change, undo, () -> {});
    }

    /** Calls one provider after the other. If one refuses or fails, or {@code end} does, the previous ones undo the change. */
    private <T> void each(
            Map<Provider, List<T>> parts,
            BiConsumer<Provider, List<T>> change,
            BiConsumer<Provider, List<T>> undo,
            Runnable end) {
        Map<Provider, List<T>> agreed = new LinkedHashMap<>();
        try {
            parts.forEach((provider, part) -> {
                change.accept(provider, part);
                agreed.put(provider, part);
            });
            end.run();
        } catch (RefusedException.ProviderFailed trouble) {
            agreed.forEach((provider, part) -> quietly(provider, () -> undo.accept(provider, part)));
            throw trouble;
        }
    }

    private Map<String, @Nullable String> createAt(String user, Provider provider, List<R> resources) {
        return orUndone(
                provider,
                () -> ids(
                        provider,
                        resources,
                        ask(user, provider, ProviderCall.CREATE, new BulkRequest<>(resources), IDS)
                                .responses()),
                () -> disposeAt(user, provider, resources));
    }

    /**
     * A provider that refuses has done nothing. One whose response can't be understood may have made the change, so it has
     * to undo it.
     */
    private static <T> T orUndone(Provider provider, Supplier<T> change, Runnable undo) {
        try {
            return change.get();
        } catch (RefusedException.ProviderFailed trouble) {
            if (!trouble.isRefusal()) {
                quietly(provider, undo);
            }
            throw trouble;
        }
    }

    private Map<String, @Nullable String> ids(Provider provider, List<R> resources, List<@Nullable GivenId> answers) {
        requireOneEach(provider, resources.size(), answers.size());
        Map<String, @Nullable String> ids = new LinkedHashMap<>();
        for (int item = 0; item < answers.size(); item++) {
            GivenId answer = answers.get(item);
            String id = answer == null ? null : answer.orNone();
            if (id != null && id.contains(",")) {
                throw new RefusedException.ProviderFailed(
                        BAD_GATEWAY, "Provider %s gave an id that can't be used: '%s'".formatted(provider.id(), id));
            }
            ids.put(resources.get(item).id(), id);
        }
        return ids;
    }

    private void disposeAt(String user, Provider provider, List<R> resources) {
        call(user, provider, disposal, resources);
    }

    private BulkResponse<Unit> updateAclAt(
            String user, Provider provider, List<AclChange<R>> changes, Function<AclChange<R>, UpdatedAcl> way) {
        return call(
                user,
                provider,
                UPDATE_ACL,
                changes.stream().map(change -> change.asProviderHears(way)).toList());
    }

    private static void quietly(Provider provider, Runnable undo) {
        try {
            undo.run();
        } catch (RefusedException.ProviderFailed trouble) {
            LOG.warn("{} may have kept what it was to undo: {}", provider.id(), trouble.getMessage());
        }
    }

    private static <R> List<Object> sent(List<Change<R>> changes) {
        return changes.stream().map(Change::sent).toList();
    }

    private <T> BulkResponse<Unit> call(@Nullable String user, Provider provider, ProviderCall call, List<T> items) {
        BulkResponse<Unit> answer = ask(user, provider, call, new BulkRequest<>(items), UNITS);
        requireOneEach(provider, items.size(), answer.responses().size());
        return answer;
    }

    private static void requireOneEach(Provider provider, int resources, int answers) {
        if (answers != resources) {
            throw new RefusedException.ProviderFailed(
                    BAD_GATEWAY,
                    "Provider %s gave %d answers for %d resources".formatted(provider.id(), answers, resources));
        }
    }

    private <T> T ask(
            @Nullable String user, Provider provider, ProviderCall call, Object body, TypeReference<T> answer) {
        return orTrouble(() -> {
            String path = provider.path(kind) + call.path();
            return provider.peer().call(call.method(), path, ActingUser.headers(user), body, answer);
        });
    }

    /** Makes a call whose response may be empty. */
    private void tell(@Nullable String user, Provider provider, ProviderCall call, Object body) {
        Unit told = orTrouble(() -> {
            String path = provider.path(kind) + call.path();
            provider.peer().tell(call.method(), path, ActingUser.headers(user), body);
            return Unit.UNIT;
        });
        Objects.requireNonNull(told);
    }

    private static <T> T orTrouble(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (CallRefusedException problem) {
            throw new RefusedException.ProviderFailed(passedOn(problem.status()), problem);
        } catch (CallFailedException problem) {
            throw new RefusedException.ProviderFailed(BAD_GATEWAY, problem);
        }
    }

    /** The status for the user: 502 for problems with Core's path or token, which the user did not cause. */
    private static int passedOn(int status) {
        return status < 400 || NOT_ABOUT_THE_USER.contains(status) ? BAD_GATEWAY : status;
    }

    private <T> Map<Provider, List<T>> byProvider(List<T> items, Function<T, R> resource) {
        Map<Provider, List<T>> byProvider = new LinkedHashMap<>();
        for (T item : items) {
            String id = resource.apply(item).specification().product().provider();
            Provider provider = providers.find(id);
            if (provider == null) {
                throw new RefusedException.ProviderFailed(BAD_GATEWAY, "Provider %s is not registered".formatted(id));
            }
            byProvider.computeIfAbsent(provider, unseen -> new ArrayList<>()).add(item);
        }
        return byProvider;
    }

    /** @param id blank or null if the provider gives none */
    private record GivenId(@Nullable String id) {
        @Nullable String orNone() {
            return id == null || id.isBlank() ? null : id;
        }
    }
}
