package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeFilter;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.Upstream;
import java.time.InstantSource;
import java.util.regex.Pattern;

/** A double of UCloud's Core in Kotlin as of 2023, for jobs. */
public final class KotlinCore implements CoreDouble {
    private static final Pattern ELSEWHERE = Pattern.compile("^/(?:api/(?:example|ingresses)|jobs/v2)(?:/.*)?$");
    private static final Pattern LISTING = Pattern.compile("^/api/jobs(?:/control)?/browse$");
    private static final Pattern RETRIEVAL = Pattern.compile("^/api/jobs(?:/control)?/retrieve$");
    private static final Pattern CHARGE = Pattern.compile("^/api/jobs/control/(?:charge|check)Credits$");

    private final LateUpdates lateUpdates = new LateUpdates();
    private final KotlinListing listing = new KotlinListing(new KotlinJob(lateUpdates));
    private final KotlinCharges charges = new KotlinCharges();
    private final InstantSource time;

    /** @param time the clock of Core */
    public KotlinCore(InstantSource time) {
        this.time = time;
    }

    @Override
    public EdgeFilter towardsCallers() {
        return this::answer;
    }

    /** A job whose user loses access is terminated without a username, and gets an update that says so. */
    @Override
    public EdgeFilter towardsProviders() {
        return (request, provider) -> {
            EdgeResponse response = provider.send(request);
            if (request.path().endsWith("/jobs/terminate") && request.header("UCloud-Username") == null) {
                request.json()
                        .path("items")
                        .forEach(job -> lateUpdates.add(job.path("id").asText(), lostAccess(), time.millis()));
            }
            return response;
        };
    }

    private static JsonNode lostAccess() {
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        return update.put("status", "System initiated cancel: You no longer have permissions to use the path");
    }

    private EdgeResponse answer(EdgeRequest request, Upstream core) {
        if (DoubleSimulation.isMeant(request)) {
            return DoubleSimulation.answer(request, core, true);
        }
        if (ELSEWHERE.matcher(request.path()).matches()) {
            return KotlinResponses.refusal(404, "Not Found");
        }
        EdgeResponse response = call(request, core);
        return response.contentType() == null
                ? response
                : KotlinResponses.translated(request, response)
                        .withContentType(response.contentType().replace("utf-8", "UTF-8"));
    }

    private EdgeResponse call(EdgeRequest request, Upstream core) {
        if (request.method().equals("GET") && LISTING.matcher(request.path()).matches()) {
            return listing.browse(request, core);
        }
        if (request.method().equals("GET") && RETRIEVAL.matcher(request.path()).matches()) {
            return listing.retrieve(request, core);
        }
        if (request.is("POST", "/api/jobs/search")) {
            return listing.search(request, core);
        }
        if (CHARGE.matcher(request.path()).matches()) {
            return charges.answer(request, core);
        }
        if (request.is("POST", "/api/jobs/control/update")) {
            return new KotlinUpdates(lateUpdates, time).answer(request, core);
        }
        return request.is("POST", "/api/jobs") ? KotlinCreation.answer(request, core) : core.send(request);
    }
}
