package dev.countersign.server.resources;

import dev.countersign.model.example.ExampleResource;
import dev.countersign.model.example.ExampleResource.Spec;
import dev.countersign.model.example.ExampleResource.Update;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.AclEntity;
import dev.countersign.model.resource.Permission;
import dev.countersign.model.resource.ResourceAclEntry;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.UpdatedAcl;
import dev.countersign.server.example.ExampleType;
import java.util.List;

/** Catalogue entries for tests. */
final class Examples {
    static final ProductReference PRODUCT = new ProductReference("machine", "machines", "example");

    private static final ExampleType KIND = new ExampleType();

    private Examples() {}

    static StoredResource<ExampleResource, Update> entry(long id) {
        return entry(id, 0, "user");
    }

    static StoredResource<ExampleResource, Update> entry(long id, long createdAt, String creator) {
        ExampleResource resource =
                KIND.create(Long.toString(id), new Spec(0, 100, PRODUCT), createdAt, new ResourceOwner(creator, null));
        return new StoredResource<>(resource, AccessControlList.EMPTY, null, List.of(), KIND.searchable(resource));
    }

    static UpdatedAcl added(AclEntity entity, Permission... permissions) {
        return new UpdatedAcl("1", List.of(new ResourceAclEntry(entity, List.of(permissions))), List.of());
    }

    static UpdatedAcl deleted(AclEntity entity) {
        return new UpdatedAcl("1", List.of(), List.of(entity));
    }
}
