package dev.countersign.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Defects concerning jobs, each a few lines long. */
final class JobDefects {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Reply DONE = Reply.json(200, "{\"responses\":[{}]}");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");

    private JobDefects() {}

    /** The loss of a user's access is not detected. */
    static Defect lostAccessIsNotNoticed() {
        return swallowing("DELETE", "/simulation/shares");
    }

    static Defect terminationIsForgotten() {
        return swallowing("POST", "/api/jobs/terminate");
    }

    /** The deadline of a job never changes. */
    static Defect deadlineStays() {
        var first = new ConcurrentHashMap<String, JsonNode>();
        return showing(job -> {
            ObjectNode status = status(job);
            if (status.path("expiresAt").isNumber()) {
                status.set(
                        "expiresAt",
                        first.computeIfAbsent(job.path("id").asText(), unseen -> status.path("expiresAt")));
            }
        });
    }

    /** A request to extend several jobs succeeds, even if some of them can't be extended. */
    static Defect someExtensionsAreEnough() {
        return (request, core) -> {
            Reply reply = core.apply(request);
            boolean several =
                    request.isFor("POST", "/api/jobs/extend") && request.body().split("jobId", -1).length > 2;
            return several && reply.status() != 200 ? DONE : reply;
        };
    }

    /** The same job can be started any number of times. */
    static Defect duplicatesAreStarted() {
        return (request, core) -> {
            Reply reply = core.apply(request);
            return request.isFor("POST", "/api/jobs") && reply.status() == 409
                    ? core.apply(request.saying(
                            request.body().replace("\"allowDuplicateJob\":false", "\"allowDuplicateJob\":true")))
                    : reply;
        };
    }

    /** Duplicate jobs are refused even if the request allows them. */
    static Defect noDuplicatesAreStarted() {
        return (request, core) -> core.apply(
                request.isFor("POST", "/api/jobs")
                        ? request.saying(
                                request.body().replace("\"allowDuplicateJob\":true", "\"allowDuplicateJob\":false"))
                        : request);
    }

    static Defect suspensionIsForgotten() {
        return swallowing("POST", "/api/jobs/suspend");
    }

    static Defect suspendedJobsStaySo() {
        return swallowing("POST", "/api/jobs/unsuspend");
    }

    /** Jobs that expire are shown as ended with SUCCESS. */
    static Defect nothingExpires() {
        return (request, core) -> {
            Reply reply = core.apply(request);
            return Reply.json(reply.status(), reply.body().replace("\"EXPIRED\"", "\"SUCCESS\""));
        };
    }

    /** Jobs that end with SUCCESS are shown as EXPIRED. */
    static Defect everythingExpires() {
        return (request, core) -> {
            Reply reply = core.apply(request);
            return Reply.json(reply.status(), reply.body().replace("\"SUCCESS\"", "\"EXPIRED\""));
        };
    }

    static Defect noJobTellsWhenItStarted() {
        return showing(job -> status(job).putNull("startedAt"));
    }

    static Defect jobsStartWhenTheyAreCreated() {
        return showing(job -> status(job).set("startedAt", job.path("createdAt")));
    }

    static Defect noJobHasADeadline() {
        return showing(job -> status(job).putNull("expiresAt"));
    }

    static Defect everyJobHasADeadline() {
        return showing(job -> {
            if (status(job).path("expiresAt").isNull()) {
                status(job).put("expiresAt", job.path("createdAt").asLong() + 3_600_000);
            }
        });
    }

    static Defect updatesAreBackToFront() {
        return showing(job -> {
            ArrayNode turned = JSON.createArrayNode();
            job.path("updates").forEach(update -> turned.insert(0, update));
            job.set("updates", turned);
        });
    }

    static Defect updatesBeginWithTheRun() {
        return showing(job -> {
            ArrayNode later = JSON.createArrayNode();
            job.path("updates").forEach(update -> {
                if (!update.path("state").asText().equals("IN_QUEUE")) {
                    later.add(update);
                }
            });
            job.set("updates", later);
        });
    }

    /** Terminating a job that has expired changes its state to CANCELING. */
    static Defect endedJobsEndAgain() {
        Set<String> again = ConcurrentHashMap.newKeySet();
        return (request, core) -> {
            if (request.isFor("POST", "/api/jobs/terminate")) {
                ID.matcher(request.body())
                        .results()
                        .map(id -> id.group(1))
                        .filter(id -> core.apply(Request.get("/api/jobs/retrieve?id=" + id, request.bearer()))
                                .body()
                                .contains("\"status\":{\"state\":\"EXPIRED\""))
                        .forEach(again::add);
            }
            return core.apply(request).showing(job -> {
                if (again.contains(job.path("id").asText())) {
                    status(job).put("state", "CANCELING");
                }
            });
        };
    }

    static Defect theApplicationIsNeverSpelledOut() {
        return showing(job -> status(job).putNull("resolvedApplication"));
    }

    static Defect theApplicationIsAlwaysSpelledOut() {
        return showing(job -> status(job).putObject("resolvedApplication"));
    }

    static Defect filterByApplicationIsIgnored() {
        return (request, core) -> core.apply(request.at(request.target().replaceAll("filterApplication=[^&]*&?", "")));
    }

    /** Unsupported operations report success. */
    static Defect everythingIsSupported() {
        return (request, core) -> {
            Reply reply = core.apply(request);
            return reply.body().contains("does not support") && request.target().startsWith("/api/jobs") ? DONE : reply;
        };
    }

    private static Defect swallowing(String method, String path) {
        return (request, core) -> request.isFor(method, path) ? DONE : core.apply(request);
    }

    /** Applies a change to every job in a response. */
    private static Defect showing(Consumer<ObjectNode> change) {
        return (request, core) -> core.apply(request).showing(change);
    }

    private static ObjectNode status(JsonNode job) {
        return (ObjectNode) job.path("status");
    }
}
