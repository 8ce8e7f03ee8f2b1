package dev.countersign.model.resource;

/**
 * What an entity may do with a resource.
 *
 * <p>Source: Introduction to Resources, "The Permission Model" and "Permission".
 */
public enum Permission {
    /** Operations that return a resource. */
    READ,
    /** Operations that modify a resource. */
    EDIT,
    /** Privileged operations; held by those who administer the workspace and never granted. */
    ADMIN,
    /** Privileged operations of the resource's provider; implicit and never granted. */
    PROVIDER;

    /** Whether {@code updateAcl} can hand this permission to somebody. */
    public boolean canBeGranted() {
        return this == READ || this == EDIT;
    }
}
