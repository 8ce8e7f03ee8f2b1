package dev.countersign.server.resources;

import dev.countersign.model.resource.Permission;
import dev.countersign.model.token.AccessToken;
import java.util.List;
import java.util.Set;

/** The permissions of a provider: all but ADMIN on the resources of its own products, regardless of their owner. */
record ProviderAccess(String provider) implements Access {
    @Override
    public String reader() {
        return AccessToken.ofProvider(provider);
    }

    @Override
    public Set<Permission> to(StoredResource<?, ?> entry) {
        return isOwn(entry) ? Set.of(Permission.PROVIDER) : Set.of();
    }

    /** A provider reads and updates resources; it does not grant permissions. */
    @Override
    public boolean allows(StoredResource<?, ?> entry, Permission permission) {
        return permission != Permission.ADMIN && isOwn(entry);
    }

    @Override
    public List<Readership> audiences() {
        return List.of(new Readership.OfProvider(provider));
    }

    @Override
    public boolean lists(StoredResource<?, ?> entry) {
        return isOwn(entry);
    }

    private boolean isOwn(StoredResource<?, ?> entry) {
        return entry.resource().specification().product().provider().equals(provider);
    }
}
