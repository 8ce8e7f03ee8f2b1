package dev.countersign.provider.api;

import com.fasterxml.jackson.databind.JsonNode;

/** A change of permissions. The mock provider accepts all of them, and reads only the resource. */
record AclChange(JsonNode resource) {}
