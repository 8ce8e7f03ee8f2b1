package dev.countersign.provider.api;

import com.fasterxml.jackson.databind.JsonNode;

/** A change of permissions, of which a provider that agrees to all of them reads no more than whose it is. */
record AclChange(JsonNode resource) {}
