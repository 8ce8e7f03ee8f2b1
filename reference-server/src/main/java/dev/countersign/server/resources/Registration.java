package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.AclEntity;
import dev.countersign.model.resource.Permission;
import dev.countersign.model.resource.ProviderRegisteredResource;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceAclEntry;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.model.resource.UpdatedAcl;
import dev.countersign.model.token.AccessToken;
import dev.countersign.server.people.Project;
import dev.countersign.server.resources.ResourceType.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds resources that a provider already has, all of a request or none. One whose id the provider has registered before is
 * the same resource and is not changed.
 *
 * <p>Source: Control API (resources), "register", which documents specifications alone; the other fields are those of real
 * servers.
 */
final class Registration<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private static final TypeReference<BulkRequest<JsonNode>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<BulkRequest<ProviderRegisteredResource>> REGISTRATIONS =
            new TypeReference<>() {};
    private static final String SPECIFICATION = "spec";

    private final ResourceType<R, S, U, F, P> kind;
    private final Core core;
    private final Catalogue<R, U> catalogue;
    private final Verification<R, U, P> verification;

    Registration(
            ResourceType<R, S, U, F, P> kind,
            Core core,
            Catalogue<R, U> catalogue,
            Verification<R, U, P> verification) {
        this.kind = kind;
        this.core = core;
        this.catalogue = catalogue;
        this.verification = verification;
    }

    /** @return the ids, in the order of the items */
    List<String> register(String provider, byte[] body) {
        long receivedAt = core.time().millis();
        List<S> specifications =
                Bulk.items(WireJson.read(specifications(body), kind.payloads().create()));
        List<ProviderRegisteredResource> registrations =
                WireJson.read(body, REGISTRATIONS).items();
        List<StoredResource<R, U>> entries = new ArrayList<>();
        for (int item = 0; item < specifications.size(); item++) {
            String field = Bulk.field(item);
            check(provider, field, specifications.get(item), registrations.get(item));
            entries.add(entry(field, specifications.get(item), registrations.get(item), receivedAt));
        }
        List<StoredResource<R, U>> registered = catalogue.register(entries);
        verification.plan();
        return registered.stream().map(entry -> entry.resource().id()).toList();
    }

    /** The specification is the item itself, as documented, or a field of it. */
    private static byte[] specifications(byte[] body) {
        ArrayNode specifications = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : WireJson.read(body, ITEMS).items()) {
            specifications.add(item.has(SPECIFICATION) ? item.get(SPECIFICATION) : item);
        }
        return WireJson.write(JsonNodeFactory.instance.objectNode().set("items", specifications));
    }

    private void check(String provider, String field, S specification, ProviderRegisteredResource registration) {
        kind.validate(field, specification);
        ProductReference product = specification.product();
        if (!product.provider().equals(provider) || core.products().find(product, kind.productType()) == null) {
            throw new RefusedException.Invalid(
                    field + ".product",
                    "you have no product '%s' in category '%s'".formatted(product.id(), product.category()));
        }
        String id = registration.providerGeneratedId();
        if (id != null && (id.isBlank() || id.contains(","))) {
            throw new RefusedException.Invalid(
                    field + ".providerGeneratedId", "must be neither blank nor contain a comma: '%s'".formatted(id));
        }
        String creator = registration.createdBy();
        if (creator != null && !core.people().know(new AclEntity.User(creator))) {
            throw new RefusedException.Invalid(field + ".createdBy", "there is no user '%s'".formatted(creator));
        }
        checkProject(field, registration);
    }

    private void checkProject(String field, ProviderRegisteredResource registration) {
        String project = registration.project();
        if (project != null && !core.people().projects().containsKey(project)) {
            throw new RefusedException.Invalid(field + ".project", "there is no project '%s'".formatted(project));
        }
        if (project == null && (isTrue(registration.projectAllRead()) || isTrue(registration.projectAllWrite()))) {
            throw new RefusedException.Invalid(
                    field + ".project", "must be given where all of its members may read or change the resource");
        }
    }

    private StoredResource<R, U> entry(
            String field, S specification, ProviderRegisteredResource registration, long receivedAt) {
        String creator = Objects.requireNonNullElse(registration.createdBy(), AccessToken.CORE);
        ResourceOwner owner = new ResourceOwner(creator, registration.project());
        R resource = kind.create(core.newId(), specification, receivedAt, owner);
        Configuration configuration = kind.configuration(specification);
        StoredResource<R, U> entry = new StoredResource<>(
                resource,
                acl(resource, registration),
                configuration == null ? null : new Configuration(configuration.key(), true),
                kind.exclusives(field, specification),
                kind.searchable(resource));
        entry.accept(registration.providerGeneratedId());
        return entry;
    }

    /** The permissions of the creator and of all members; projects have no group of all members, so each is named. */
    private AccessControlList acl(R resource, ProviderRegisteredResource registration) {
        AccessControlList initial = AccessControlList.initial(resource.owner(), core.people());
        boolean writes = isTrue(registration.projectAllWrite());
        Project project = core.people().projects().get(String.valueOf(registration.project()));
        if (project == null || !(writes || isTrue(registration.projectAllRead()))) {
            return initial;
        }
        List<Permission> permissions = writes ? List.of(Permission.READ, Permission.EDIT) : List.of(Permission.READ);
        List<ResourceAclEntry> members = project.members().keySet().stream()
                .sorted()
                .map(member -> new ResourceAclEntry(new AclEntity.User(member), permissions))
                .toList();
        return initial.after(new UpdatedAcl(resource.id(), members, List.of()));
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
