package dev.countersign.server.resources;

import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.server.resources.ResourceType.Configuration;
import dev.countersign.server.resources.ResourceType.Exclusive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A resource in the catalogue, with its internal state. Guarded by the catalogue's lock. */
final class StoredResource<R extends Resource, U extends ResourceUpdate<U>> {
    private final PagePosition position;
    /** In lower case, one line for each searchable text. */
    private final StringBuilder searchText;

    private final ArrayList<U> updates = new ArrayList<>(2);
    private R resource;
    private AccessControlList acl;
    private final List<Exclusive> exclusives;
    private @Nullable Configuration configuration;
    private @Nullable String providerGeneratedId;
    private boolean ended;

    /** @param configuration null if duplicates don't matter */
    StoredResource(
            R resource,
            AccessControlList acl,
            @Nullable Configuration configuration,
            List<Exclusive> exclusives,
            Stream<String> searchable) {
        this.configuration = configuration;
        this.exclusives = exclusives;
        this.position = new PagePosition(
                resource.createdAt(),
                Long.parseLong(resource.id()),
                resource.owner().createdBy());
        this.resource = resource;
        this.acl = acl;
        this.searchText = new StringBuilder(Stream.concat(general(resource), searchable)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT));
    }

    private static Stream<String> general(Resource resource) {
        var product = resource.specification().product();
        var owner = resource.owner();
        return Stream.of(
                resource.id(),
                product.id(),
                product.category(),
                product.provider(),
                owner.createdBy(),
                owner.project() == null ? "" : owner.project());
    }

    PagePosition position() {
        return position;
    }

    R resource() {
        return resource;
    }

    List<U> updates() {
        return List.copyOf(updates);
    }

    /** The updates, valid as long as the lock is held. */
    Stream<U> history() {
        return updates.stream();
    }

    AccessControlList acl() {
        return acl;
    }

    @Nullable String providerGeneratedId() {
        return providerGeneratedId;
    }

    /** Every part of the catalogue that shows this resource. */
    Set<Readership> audiences() {
        Set<Readership> audiences = new LinkedHashSet<>();
        audiences.add(Readership.of(resource.owner()));
        audiences.add(
                new Readership.OfProvider(resource.specification().product().provider()));
        acl.entities().forEach(entity -> audiences.add(new Readership.SharedWith(entity)));
        return audiences;
    }

    /** Whether a search for {@code text}, in lower case, finds this resource. */
    boolean mentions(String text) {
        return searchText.indexOf(text) >= 0;
    }

    void append(List<U> news, R updated) {
        resource = updated;
        for (U update : news) {
            updates.add(update);
            String status = update.status();
            if (status != null) {
                searchText.append('\n').append(status.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The key for finding duplicates of the same owner; null if duplicates don't matter. */
    @Nullable Configuration configuration() {
        return configuration;
    }

    /** What only this resource may have until it ends. */
    List<Exclusive> exclusives() {
        return exclusives;
    }

    boolean hasEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }

    void accept(@Nullable String providersId) {
        providerGeneratedId = providersId;
    }

    void replace(AccessControlList changed) {
        acl = changed;
    }
}
