package dev.countersign.model.resource;

/** A resource of any kind, as far as those who do not know its kind can use it. */
public interface Resource {
    String id();

    ResourceSpecification specification();

    ResourceOwner owner();

    /** When Core received the request to create it, in ms since epoch. */
    long createdAt();
}
