package dev.countersign.model.resource;

/** The fields of a resource that do not depend on its kind. */
public interface Resource {
    String id();

    ResourceSpecification specification();

    ResourceOwner owner();

    /** When Core received the request to create it, in ms since epoch. */
    long createdAt();
}
