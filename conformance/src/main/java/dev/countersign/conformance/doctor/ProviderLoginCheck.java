package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.target.Claims;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.Response;

/**
 * Checks that Core accepts the refresh tokens of the providers that Countersign acts as, and logs in the expected provider.
 *
 * <p>Source: Provider Authentication, whose example sends the refresh token in the body.
 */
record ProviderLoginCheck(DoctorCalls calls) implements Check {
    private static final String REFRESH = "/auth/providers/refresh";
    private static final String PREFIX = "#P_";

    @Override
    public void look(Target target, Problems findings) {
        TargetProvider provider = target.provider();
        if (provider == null) {
            return;
        }
        if (target.products() != null && !target.products().usual().provider().equals(provider.id())) {
            findings.problem(
                    "provider.id: products.usual belongs to the provider '%s', not to '%s'; let the provider be played"
                            + " whose product it is, or name one of its own",
                    target.products().usual().provider(), provider.id());
        }
        String subject = login(target, "provider.refreshToken", provider.refreshToken(), findings);
        if (subject.startsWith(PREFIX) && !subject.equals(PREFIX + provider.id())) {
            findings.problem(
                    "provider.refreshToken: it logs in the provider '%s', not '%s'; correct provider.id, or put in the"
                            + " refresh token of that one",
                    subject.substring(PREFIX.length()), provider.id());
        }
        TargetProvider.Another another = provider.another();
        if (another != null && another.refreshToken().equals(provider.refreshToken())) {
            findings.problem(
                    "provider.another.refreshToken: it is the provider's own; put in that of another provider");
        } else if (another != null) {
            login(target, "provider.another.refreshToken", another.refreshToken(), findings);
        }
    }

    /** Logs in, and returns the subject of the access token; empty if it is unknown. */
    private String login(Target target, String place, String refreshToken, Problems findings) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("items").addObject().put("refreshToken", refreshToken);
        Response answer = calls.post(target.target().url(), REFRESH, null, body);
        String token = DoctorCalls.json(answer)
                .path("responses")
                .path(0)
                .path("accessToken")
                .asText();
        if (DoctorCalls.refusesToken(answer)) {
            findings.problem(
                    "%s: the target answers %s to it at %s; put in the one that the provider got when it was registered",
                    place, DoctorCalls.refusal(answer), REFRESH);
        } else if (!answer.isSuccess() || token.isEmpty()) {
            findings.note(
                    "%s: can't be checked, because POST %s is answered %d without an access token",
                    place, REFRESH, answer.status());
        }
        return Claims.in(token).flatMap(Claims::subject).orElse("");
    }
}
