package dev.countersign.model.token;

/** The role of a caller. */
public enum Role {
    GUEST,
    USER,
    ADMIN,
    SERVICE,
    THIRD_PARTY_APP,
    PROVIDER,
    UNKNOWN
}
