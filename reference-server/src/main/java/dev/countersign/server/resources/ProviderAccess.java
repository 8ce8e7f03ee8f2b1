package dev.countersign.server.resources;

import dev.countersign.model.resource.Permission;
import dev.countersign.model.token.AccessToken;
import java.util.List;
import java.util.Set;

/** What a provider may do: everything that is a provider's with the resources of its own products, whoever owns them. */
record ProviderAccess(String provider) implements Access {
    @Override
    public String reader() {
        return AccessToken.ofProvider(provider);
    }

    @Override
    public Set<Permission> to(StoredResource<?, ?> entry) {
        return isOwn(entry) ? Set.of(Permission.PROVIDER) : Set.of();
    }

    /** Reading and telling is what a provider does; permissions are for users to give. */
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
