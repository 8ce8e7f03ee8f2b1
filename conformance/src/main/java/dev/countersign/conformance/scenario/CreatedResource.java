package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A resource that the scenario made.
 *
 * @param specification as it was asked for
 */
public record CreatedResource(String id, Caller creator, JsonNode specification) {}
