package dev.countersign.provider.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** The support for one product. Anything that can't be parsed is not supported. */
public record ProductSupport(JsonNode declared) {
    private static final String SUPPORTED = "SUPPORTED";
    private static final String NO_SERVICE = "NO_SERVICE";

    public boolean supports(String feature) {
        return SUPPORTED.equals(declared.path(feature).textValue());
    }

    /** Whether a part such as {@code docker} is enabled, and a feature of that part. */
    public boolean enables(String part, String feature) {
        JsonNode found = declared.path(part);
        return found.path("enabled").asBoolean() && found.path(feature).asBoolean();
    }

    /** Whether maintenance with no service has begun; its end is only an estimate. */
    public boolean isOutOfService(Instant now) {
        JsonNode maintenance = declared.path("maintenance");
        return NO_SERVICE.equals(maintenance.path("availability").textValue())
                && maintenance.path("startsAt").asLong() <= now.toEpochMilli();
    }

    public String maintenance() {
        return declared.path("maintenance").path("description").asText("maintenance");
    }
}
