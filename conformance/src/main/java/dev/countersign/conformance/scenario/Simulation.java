package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.Exchanges;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator can arrange at the target, where the target offers that. */
public final class Simulation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ThisScenario scenario;
    private final Target.@Nullable Simulation simulation;
    private final @Nullable TargetHttp http;
    private @Nullable JsonNode offered;

    public Simulation(ThisRun run, ThisScenario scenario, Exchanges exchanges, Traces traces) {
        this.scenario = scenario;
        this.simulation = run.target().simulation();
        this.http = simulation == null ? null : new TargetHttp(simulation.url(), exchanges, traces);
    }

    /** Whether the target lets time be moved. */
    public boolean movesTime() {
        return offers("clock");
    }

    public boolean offers(String capability) {
        return simulation != null && offered().path(capability).asBoolean(false);
    }

    /** @throws Untestable where the target does not offer {@code capability} */
    public void require(String capability, String sentence) {
        if (!offers(capability)) {
            throw new Untestable(sentence);
        }
    }

    /** What the target's own clock shows. */
    public Instant now() {
        return clock().now();
    }

    /** Reads the target's own clock. */
    public ClockReading clock() {
        if (simulation == null) {
            throw new Untestable("the target does not tell what its clock shows");
        }
        return ClockReading.of(done("GET", "/clock", null));
    }

    public void advance(Duration by) {
        moveTime(JSON.objectNode().put("by", by.toString()));
    }

    /** Answers what the clock shows then. */
    public ClockReading advanceTo(Instant to) {
        return moveTime(JSON.objectNode().put("to", to.toEpochMilli()));
    }

    public void enterWorld(String name) {
        requireAlone("switches to another world");
        boolean known = false;
        for (JsonNode world : simulation == null ? JSON.arrayNode() : offered().path("worlds")) {
            known |= world.asText().equals(name);
        }
        if (!known) {
            throw new Untestable("the target can't be set to the world '%s'".formatted(name));
        }
        done("PUT", "/world", JSON.objectNode().put("name", name));
    }

    /**
     * A token for anybody in any role, however short-lived.
     *
     * @param life from now; negative for a token that has expired
     */
    public String token(String username, String role, Duration life) {
        require("tokens", "the target issues no tokens of other roles or times through a simulation API");
        ObjectNode request = JSON.objectNode()
                .put("user", username)
                .put("role", role)
                .put("expiresAt", now().plus(life).toEpochMilli());
        return done("POST", "/tokens", request).body().path("token").asText();
    }

    public void offerProduct(ObjectNode offer) {
        require("products", "the target offers no way to arrange products");
        requireAlone("arranges products");
        done("PUT", "/products", offer);
    }

    /** Gives somebody access to a folder. */
    public void share(String folder, String username) {
        changeShares("PUT", folder, username);
    }

    /** Takes back the access to a folder that somebody was given. */
    public void unshare(String folder, String username) {
        changeShares("DELETE", folder, username);
    }

    /** Has the provider fail in these ways from now on, and in no others. */
    public void provideFaults(List<? extends JsonNode> faults) {
        require("faults", "nobody can have the provider fail on purpose");
        requireAlone("has the provider fail");
        ArrayNode array = JSON.arrayNode();
        faults.forEach(array::add);
        done("PUT", "/provider/faults", array);
    }

    private void changeShares(String method, String folder, String username) {
        require("shares", "nobody can give access to files at the target and take it back");
        requireAlone("changes who has access to files");
        done(method, "/shares", JSON.objectNode().put("path", folder).put("user", username));
    }

    /** What the provider was asked, oldest first. */
    public List<JsonNode> providerCalls() {
        require("calls", "the target does not tell what its provider was asked");
        List<JsonNode> calls = new ArrayList<>();
        done("GET", "/provider/calls", null).body().forEach(calls::add);
        return calls;
    }

    private ClockReading moveTime(ObjectNode request) {
        require("clock", "the target's time can't be moved");
        requireAlone("moves time");
        return ClockReading.of(done("POST", "/clock/advance", request));
    }

    private JsonNode offered() {
        if (offered == null) {
            offered = done("GET", "", null).body();
        }
        return offered;
    }

    private Answer done(String method, String path, @Nullable JsonNode body) {
        if (http == null || simulation == null) {
            throw new Untestable("the target offers no simulation API");
        }
        Request request = Request.of(method, path, new Caller("the operator", simulation.token(), null));
        Answer answer = http.send(body == null ? request : request.withBody(body));
        if (!answer.isSuccess()) {
            throw new IllegalStateException(answer.about("the simulation API must do what it offers, but does not"));
        }
        return answer;
    }

    private void requireAlone(String what) {
        if (!scenario.isAlone()) {
            throw new IllegalStateException(
                    "this scenario %s while others may run: it must be tagged @alone".formatted(what));
        }
    }

    /**
     * What a clock shows.
     *
     * @param nextDue when something will happen next; null where nothing will
     */
    public record ClockReading(Instant now, @Nullable Instant nextDue) {
        private static ClockReading of(Answer answer) {
            JsonNode clock = answer.body();
            JsonNode due = clock.path("nextDue");
            return new ClockReading(
                    Instant.ofEpochMilli(clock.path("now").asLong()),
                    due.isIntegralNumber() ? Instant.ofEpochMilli(due.asLong()) : null);
        }
    }
}
