package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Converts a job of our Core to the form of Core in Go. */
final class GoJob {
    private static final List<String> ABSENT_WHERE_NULL =
            List.of("openedFile", "restartOnExit", "sshEnabled", "allowDuplicateJob");

    private final GoState state;

    GoJob(GoState state) {
        this.state = state;
    }

    /** @param job with all of its updates */
    ObjectNode of(ObjectNode job, GoFlags flags) {
        ArrayNode updates = updates(job);
        JobTimes times = JobTimes.sinceLatestStart(job, updates);
        ObjectNode specification = specification(job, times);
        job.set("specification", specification);
        job.set("status", status(specification, times, flags));
        job.set("updates", flags.updates() ? updates : JsonNodeFactory.instance.arrayNode());
        job.set("permissions", GoPermissions.of(job.path("permissions"), flags.others()));
        if (job.path("output").isNull()) {
            job.putObject("output").putNull("outputFolder");
        }
        if (job.path("providerGeneratedId").isNull()) {
            job.remove("providerGeneratedId");
        }
        return job;
    }

    private ArrayNode updates(ObjectNode job) {
        ArrayNode updates = JsonNodeFactory.instance.arrayNode();
        state.lateUpdates().among(job).forEach(update -> updates.add(update(update)));
        return updates;
    }

    private static ObjectNode update(JsonNode update) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("state", "outputFolder", "status", "expectedState", "expectedDifferentState")) {
            shown.set(field, update.get(field));
        }
        shown.set("newTimeAllocation", update.get("newTimeAllocation"));
        shown.putNull("allowRestart").putNull("resourceList");
        shown.set("timestamp", update.get("timestamp"));
        return shown;
    }

    private ObjectNode specification(ObjectNode job, JobTimes times) {
        ObjectNode specification = ((ObjectNode) job.path("specification")).deepCopy();
        ABSENT_WHERE_NULL.stream()
                .filter(field -> specification.path(field).isNull())
                .forEach(specification::remove);
        specification.putObject("labels");
        specification.putNull("hostname");
        specification.put("allowDuplicateJob", false);
        if (specification.path("name").isNull()) {
            specification.put("name", "");
        }
        specification.set("timeAllocation", times.allocation());
        specification.set(
                "parameters",
                parameters(
                        specification.path("parameters"),
                        state.isRegistered(job.path("id").asText())));
        ArrayNode resources = JsonNodeFactory.instance.arrayNode();
        specification.path("resources").forEach(value -> resources.add(GoValues.complete(value)));
        specification.set("resources", resources);
        return specification;
    }

    private static ObjectNode parameters(JsonNode given, boolean registered) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        given.properties().forEach(field -> parameters.set(field.getKey(), GoValues.complete(field.getValue())));
        if (!registered) {
            parameters.set("ucMetricSampleRate", GoValues.sampleRate());
        }
        return parameters;
    }

    private ObjectNode status(ObjectNode specification, JobTimes times, GoFlags flags) {
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        JsonNode resolved = state.resolved(specification.path("product"));
        status.set("state", times.state());
        status.set("jobParametersJson", flags.parameters() ? GoExport.of(specification, resolved) : null);
        status.set("startedAt", times.startedAt());
        status.set("expiresAt", times.expiresAt());
        status.set(
                "resolvedApplication",
                flags.application() ? GoApplication.of(specification.path("application")) : null);
        status.set("resolvedProduct", flags.product() ? resolved.path("product") : null);
        status.set("resolvedSupport", flags.product() ? resolved : null);
        status.put("allowRestart", false);
        return status;
    }
}
