package dev.countersign.server.dialect;

import dev.countersign.model.edge.EdgeFilter;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A double of UCloud's Core in Go, for jobs: it supports jobs, their Control API and the login of providers, and no other
 * call.
 */
public final class GoCore implements CoreDouble {
    private static final String JOBS = "/api/jobs";
    private static final String CONTROL = JOBS + "/control";

    private final Map<String, GoHandler> calls = new HashMap<>();
    private final GoState state = new GoState();

    /** @param time the clock of Core */
    public GoCore(InstantSource time) {
        GoBrowse browse = new GoBrowse(state);
        calls.put("GET " + JOBS + "/browse", browse);
        calls.put("GET " + JOBS + "/retrieve", new GoRetrieve(state));
        calls.put("GET " + JOBS + "/retrieveProducts", new GoProducts(state));
        calls.put("POST " + JOBS + "/search", new GoSearch(browse));
        calls.put("POST " + JOBS, new GoCreate());
        calls.put("POST " + JOBS + "/updateAcl", new GoUpdateAcl(state));
        calls.put("POST " + JOBS + "/terminate", new GoOperation(state, "id"));
        calls.put("POST " + JOBS + "/suspend", new GoOperation(state, "id"));
        calls.put("POST " + JOBS + "/unsuspend", new GoOperation(state, "id"));
        calls.put("POST " + JOBS + "/extend", new GoOperation(state, "jobId"));
        calls.put("GET " + CONTROL + "/browse", browse);
        calls.put("GET " + CONTROL + "/retrieve", new GoRetrieve(state));
        calls.put("POST " + CONTROL + "/update", new GoControlUpdate(state, time));
        calls.put("POST " + CONTROL + "/chargeCredits", new GoCharges());
        calls.put("POST " + CONTROL + "/checkCredits", new GoCharges());
        calls.put("POST " + CONTROL + "/register", new GoRegister(state));
        calls.put("POST /auth/providers/refresh", new GoRefresh());
    }

    @Override
    public EdgeFilter towardsCallers() {
        return this::answer;
    }

    @Override
    public EdgeFilter towardsProviders() {
        return new GoProviderSide(state);
    }

    private EdgeResponse answer(EdgeRequest request, Upstream core) {
        if (DoubleSimulation.isMeant(request)) {
            return DoubleSimulation.answer(request, core, false);
        }
        GoHandler call = calls.get(request.method() + " " + request.path());
        if (call == null) {
            return GoResponses.PAGE_NOT_FOUND;
        }
        EdgeResponse refusal = GoEntrance.refusal(request, core);
        return GoRefusals.translated(Objects.requireNonNullElseGet(refusal, () -> call.answer(request, core)));
    }
}
