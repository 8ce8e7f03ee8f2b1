package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Converts a job of our Core to the form of Core in Kotlin: with all updates, and the start of its first run. Its state is
 * final once an update has set it to a final one.
 */
final class KotlinJob {
    private static final Set<String> FINAL = Set.of("SUCCESS", "FAILURE", "EXPIRED");

    private final LateUpdates lateUpdates;

    KotlinJob(LateUpdates lateUpdates) {
        this.lateUpdates = lateUpdates;
    }

    ObjectNode of(ObjectNode job, boolean others) {
        ArrayNode updates = lateUpdates.among(job);
        JobTimes times = JobTimes.sinceFirstStart(job, updates);
        ObjectNode status = (ObjectNode) job.path("status");
        if (!FINAL.contains(status.path("state").asText())) {
            status.set("state", times.state());
        }
        status.set("startedAt", times.startedAt());
        status.set("expiresAt", times.expiresAt());
        ((ObjectNode) job.path("specification")).set("timeAllocation", times.allocation());
        job.set("updates", updates);
        JsonNode permissions = job.path("permissions");
        ObjectNode shown = GoPermissions.of(permissions, others);
        if (!others) {
            shown.putNull("others");
        }
        job.set("permissions", shown);
        if (job.path("owner").path("createdBy").asText().equals("_UCloud")) {
            ((ObjectNode) job.path("owner")).put("createdBy", "_ucloud");
        }
        return job;
    }
}
