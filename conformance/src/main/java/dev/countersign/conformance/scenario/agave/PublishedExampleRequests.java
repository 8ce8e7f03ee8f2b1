package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.replay.PublishedExample;
import dev.countersign.conformance.wire.BaseAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds the requests of published examples, with a job and users of the target instead of the published ones. */
public record PublishedExampleRequests(CreatedJobs jobs, JobActors parties) {
    private static final URI ANYWHERE = URI.create("");

    /** An example about the scenario's own job; addresses in its responses begin with their path. */
    public PublishedExample example(String slug) {
        return PublishedExample.read(
                slug,
                ANYWHERE,
                Map.of(
                        "JOB_ID", jobs.the(),
                        "USERNAME", parties.username(JobActor.GRANTEE),
                        "API_USERNAME", parties.username(JobActor.OWNER)));
    }

    /** @throws IllegalStateException where the path is not about permissions: such a call could remove the job */
    public Request request(JsonNode step) {
        String path = step.path("path").asText();
        if (!path.contains("/pems")) {
            throw new IllegalStateException("%s is no address of permissions, and is not sent".formatted(path));
        }
        Request request = Request.of(step.path("method").asText(), encoded(path), parties.caller(actor(step)));
        for (var parameter : step.path("query").properties()) {
            request = request.with(parameter.getKey(), parameter.getValue().asText());
        }
        if (step.has("contentType")) {
            request =
                    request.withHeader("Content-Type", step.path("contentType").asText());
        }
        JsonNode body = step.path("body");
        return body.isNull() ? request : request.withBody(body.isTextual() ? body.asText() : body.toString());
    }

    private static JobActor actor(JsonNode step) {
        return JobActor.valueOf(step.path("actor").asText().toUpperCase(Locale.ROOT));
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/", -1)).map(BaseAddress::encoded).collect(Collectors.joining("/"));
    }
}
