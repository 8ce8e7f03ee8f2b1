package dev.countersign.model.resource;

/**
 * A permission of an entity on a resource.
 *
 * <p>Source: Introduction to Resources, "The Permission Model" and "Permission".
 */
public enum Permission {
    /** Operations that return a resource. */
    READ,
    /** Operations that modify a resource. */
    EDIT,
    /** Privileged operations; held by the administrators of the workspace and never granted. */
    ADMIN,
    /** Privileged operations of the resource's provider; implicit and never granted. */
    PROVIDER;

    /** Whether {@code updateAcl} can grant this permission. */
    public boolean canBeGranted() {
        return this == READ || this == EDIT;
    }
}
