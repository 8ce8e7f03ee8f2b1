package dev.countersign.conformance.scenario.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.wire.Response;
import org.jspecify.annotations.Nullable;

/**
 * Logs in at Core as the provider.
 *
 * <p>Source: Provider Authentication, whose example sends the refresh token in the body.
 */
public final class ProviderLogin {
    private static final Caller NOBODY = new Caller("the provider", null, null);

    private final CurrentRun run;
    private final TargetHttp http;
    private @Nullable Caller provider;
    private @Nullable Caller another;

    public ProviderLogin(CurrentRun run, TargetHttp http) {
        this.run = run;
        this.http = http;
    }

    /** The provider, with an access token that Core issued. */
    public Caller provider() {
        if (provider == null) {
            provider = loggedIn(NOBODY, run.refreshToken());
        }
        return provider;
    }

    /** A provider that is unrelated to the products of the scenarios. */
    public Caller anotherProvider() {
        if (another == null) {
            another = loggedIn(new Caller("another provider", null, null), run.refreshTokenOfAnother());
        }
        return another;
    }

    public String ownRefreshToken() {
        return run.refreshToken();
    }

    private Caller loggedIn(Caller caller, String refreshToken) {
        Response answer = http.send(refresh(refreshToken));
        String token = answer.isSuccess()
                ? answer.body().path("responses").path(0).path("accessToken").asText()
                : "";
        if (token.isEmpty()) {
            throw new UntestableException("Core gives %s no access token for its refresh token".formatted(caller));
        }
        return caller.withToken(token);
    }

    public Request refresh(String refreshToken) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("items").addObject().put("refreshToken", refreshToken);
        return Request.of("POST", "/auth/providers/refresh", NOBODY).withBody(body);
    }
}
