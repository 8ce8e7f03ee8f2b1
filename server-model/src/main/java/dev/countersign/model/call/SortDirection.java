package dev.countersign.model.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The order of a list; in lower case on the wire. */
public enum SortDirection {
    @JsonProperty("ascending")
    ASCENDING,
    @JsonProperty("descending")
    DESCENDING
}
