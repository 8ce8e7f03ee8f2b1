package dev.countersign.provider.fault;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where something can go wrong: in a call of Core's, or in what the provider tells Core. */
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
    /** The one that the provider calls. */
    @JsonProperty("update")
    UPDATE
}
