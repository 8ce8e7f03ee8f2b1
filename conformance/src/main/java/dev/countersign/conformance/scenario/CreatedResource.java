package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A resource that the scenario created.
 *
 * @param specification as requested
 */
public record CreatedResource(String id, Caller creator, JsonNode specification) {}
