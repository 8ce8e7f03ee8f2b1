package dev.countersign.server.agave;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** JSON representations of jobs. */
record JobViews(Links links) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);
    private static final String SYSTEM = "countersign";

    ObjectNode job(AgaveJob job) {
        return described(job, "lastUpdated");
    }

    /** A job in the response to its submission. */
    ObjectNode submitted(AgaveJob job) {
        ObjectNode view =
                described(job, "lastModified").put("executionType", "CLI").put("schedulerType", "FORK");
        view.withObject("/_links").set("notification", JSON.arrayNode());
        return view;
    }

    ObjectNode summary(AgaveJob job) {
        ObjectNode view = JSON.objectNode()
                .put("id", job.id())
                .put("name", job.submission().name())
                .put("owner", job.owner())
                .put("executionSystem", SYSTEM)
                .put("appId", job.submission().appId())
                .put("created", timestamp(job.created()))
                .put("status", job.state().wireName())
                .put("startTime", timestamp(job.state().started()))
                .put("endTime", timestamp(job.state().ended()));
        String self = links.job(job.id());
        return view.set("_links", Links.named("self", self, "archiveData", self + "/outputs/listings"));
    }

    ObjectNode status(AgaveJob job) {
        return JSON.objectNode()
                .put("id", job.id())
                .put("status", job.state().wireName())
                .set("_links", Links.named("self", links.job(job.id())));
    }

    ArrayNode history(AgaveJob job, Window window) {
        ArrayNode view = JSON.arrayNode();
        for (JobEvent event : window.of(job.history())) {
            view.addObject()
                    .put("status", event.status())
                    .put("created", timestamp(event.created()))
                    .put("createdBy", event.createdBy())
                    .put("description", event.description());
        }
        return view;
    }

    private ObjectNode described(AgaveJob job, String changed) {
        String submitted = timestamp(job.created());
        ObjectNode view = JSON.objectNode()
                .put("id", job.id())
                .put("name", job.submission().name())
                .put("owner", job.owner())
                .put("appId", job.submission().appId())
                .put("executionSystem", SYSTEM)
                .put("batchQueue", "normal")
                .put("nodeCount", 1)
                .put("processorsPerNode", 1)
                .put("memoryPerNode", 1)
                .put("maxRunTime", "01:00:00")
                .put("archive", false)
                .put("retries", 0)
                .putNull("localId")
                .put("created", submitted)
                .put(changed, timestamp(job.lastUpdated()))
                .put("outputPath", outputPath(job))
                .put("status", job.state().wireName())
                .put("submitTime", submitted)
                .put("startTime", timestamp(job.state().started()))
                .put("endTime", timestamp(job.state().ended()));
        view.set("inputs", job.submission().inputs());
        view.set("parameters", job.submission().parameters());
        return view.set("_links", linksOf(job));
    }

    private static @Nullable String outputPath(AgaveJob job) {
        boolean none = job.dialect().isReal() && !job.state().hasWorkFolder();
        return none ? null : "%s/job-%s".formatted(job.owner(), job.id());
    }

    private ObjectNode linksOf(AgaveJob job) {
        String self = links.job(job.id());
        String base = links.base();
        return Links.named(
                "self", self,
                "app", base + "/apps/v2/" + job.submission().appId(),
                "executionSystem", base + "/systems/v2/" + SYSTEM,
                "archiveSystem", base + "/systems/v2/" + SYSTEM,
                "archiveData", self + "/outputs/listings",
                "owner", links.profile(job.owner(), job.dialect()),
                "permissions", self + "/pems",
                "history", self + "/history",
                "metadata", base + "/meta/v2/data/?q=%7B%22associationIds%22%3A%22" + job.id() + "%22%7D",
                "notifications", base + "/notifications/v2/?associatedUuid=" + job.id());
    }

    static @Nullable String timestamp(@Nullable Instant instant) {
        return instant == null ? null : TIMESTAMP.format(instant);
    }
}
