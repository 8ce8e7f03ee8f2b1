package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Response;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that the simulation API exists, accepts the operator's token, and offers what a run needs. */
record SimulationApiCheck(DoctorCalls calls, Needs needs, List<Profile> profiles) implements Check {
    /** The capabilities that such an API may offer; others that requirements need are unrelated to it. */
    private static final Set<String> CAPABILITIES =
            Set.of("calls", "clock", "faults", "products", "shares", "tokens", "worlds");

    @Override
    public void look(Target target, Problems findings) {
        Target.Simulation api = target.simulation();
        if (api == null) {
            return;
        }
        Response answer = calls.get(api.url(), "", api.token());
        JsonNode offered = DoctorCalls.json(answer);
        if (DoctorCalls.refusesToken(answer)) {
            findings.problem(
                    "simulation.token: %s answers %d to it; put in the operator's token", api.url(), answer.status());
        } else if (!answer.isSuccess() || !offered.isObject()) {
            findings.problem(
                    "simulation.url: %s does not say what it offers (status %d); correct the address, or leave out"
                            + " 'simulation' where there is no such API",
                    api.url(), answer.status());
        } else {
            clock(api, offered, findings);
            missing(target, offered, findings);
        }
    }

    private void clock(Target.Simulation api, JsonNode offered, Problems findings) {
        if (offered.path("clock").asBoolean(false)) {
            Response answer = calls.get(api.url(), "/clock", api.token());
            if (!DoctorCalls.json(answer).path("now").isIntegralNumber()) {
                findings.problem(
                        "simulation.url: %s offers a clock, but GET %s/clock names no 'now' (status %d); correct the API, or"
                                + " have it not offer 'clock'",
                        api.url(), api.url(), answer.status());
            }
        }
    }

    private void missing(Target target, JsonNode offered, Problems findings) {
        Set<String> missing = new TreeSet<>(needs.of(profiles.stream()
                .map(Profile::profile)
                .map(needs::requirements)
                .flatMap(Collection::stream)
                .filter(requirement -> requirement.level() == Requirement.Level.MUST)
                .toList()));
        missing.retainAll(CAPABILITIES);
        missing.removeIf(capability -> isOffered(offered.path(capability)));
        missing.removeAll(target.without());
        for (String capability : missing) {
            findings.note(
                    "simulation: the API does not offer '%s', and 'without' does not say so; what needs it stays unverified,"
                            + " and the run incomplete",
                    capability);
        }
    }

    private static boolean isOffered(JsonNode capability) {
        return capability.isArray() ? !capability.isEmpty() : capability.asBoolean(false);
    }
}
