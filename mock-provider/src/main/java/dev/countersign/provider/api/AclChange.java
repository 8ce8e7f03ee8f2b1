package dev.countersign.provider.api;

import com.fasterxml.jackson.databind.JsonNode;

/** A change of permissions, of which our provider, which agrees to all, reads only the resource. */
record AclChange(JsonNode resource) {}
