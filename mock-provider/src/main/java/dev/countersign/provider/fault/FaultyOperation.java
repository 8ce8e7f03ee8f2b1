package dev.countersign.provider.fault;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An operation that can have a fault: a call of Core's, or the provider's updates to Core. */
public enum FaultyOperation {
    @JsonProperty("retrieveProducts")
    RETRIEVE_PRODUCTS,
    @JsonProperty("create")
    CREATE,
    @JsonProperty("delete")
    DELETE,
    @JsonProperty("init")
    INIT,
    @JsonProperty("updateAcl")
    UPDATE_ACL,
    @JsonProperty("verify")
    VERIFY,
    @JsonProperty("terminate")
    TERMINATE,
    @JsonProperty("extend")
    EXTEND,
    @JsonProperty("suspend")
    SUSPEND,
    @JsonProperty("unsuspend")
    UNSUSPEND,
    /** The only one that the provider calls. */
    @JsonProperty("update")
    UPDATE
}
