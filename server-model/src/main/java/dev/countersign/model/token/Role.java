package dev.countersign.model.token;

/** In which role somebody calls. */
public enum Role {
    GUEST,
    USER,
    ADMIN,
    SERVICE,
    THIRD_PARTY_APP,
    PROVIDER,
    UNKNOWN
}
