package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Client of the simulation APIs of the target and of our provider, where these exist. */
public final class SimulationControl {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The capabilities that the simulation API of our provider offers, even where the target has none. */
    private static final Set<String> OF_PROVIDER = Set.of("calls", "faults");

    private final ScenarioContext scenario;
    private final @Nullable Operator target;
    private final @Nullable Operator provider;
    private boolean failing;

    public SimulationControl(CurrentRun run, ScenarioContext scenario, TraceIds traces) {
        TargetProvider played = run.target().provider();
        this.scenario = scenario;
        this.target = operator(run.target().simulation(), scenario, traces);
        this.provider = operator(played == null ? null : played.simulation(), scenario, traces);
    }

    /** Whether the target's clock can be advanced. */
    public boolean movesTime() {
        return offers("clock");
    }

    public boolean offers(String capability) {
        Operator operator = operatorFor(capability);
        return operator != null && operator.offers(capability);
    }

    /** @throws UntestableException where the target does not offer {@code capability} */
    public void require(String capability, String sentence) {
        if (!offers(capability)) {
            throw new UntestableException(sentence);
        }
    }

    /** The current time of the target's own clock. */
    public Instant now() {
        return clock().now();
    }

    /** Reads the target's own clock. */
    public ClockReading clock() {
        if (target == null) {
            throw new UntestableException("the target does not tell what its clock shows");
        }
        return clockOf(target);
    }

    public void advance(Duration by) {
        moveTime(JSON.objectNode().put("by", by.toString()));
    }

    /** Returns the clock reading afterwards. */
    public ClockReading advanceTo(Instant to) {
        return moveTime(JSON.objectNode().put("to", to.toEpochMilli()));
    }

    public void enterWorld(String name) {
        requireAlone("switches to another world");
        boolean known = false;
        for (JsonNode world :
                target == null ? JSON.arrayNode() : target.offered().path("worlds")) {
            known |= world.asText().equals(name);
        }
        if (!known) {
            throw new UntestableException("the target can't be set to the world '%s'".formatted(name));
        }
        done("PUT", "/world", JSON.objectNode().put("name", name));
    }

    /**
     * Issues a token for any user in any role, with any lifetime.
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

    /** Gives a user access to a folder. */
    public void share(String folder, String username) {
        changeShares("PUT", folder, username);
    }

    /** Revokes a user's access to a folder. */
    public void unshare(String folder, String username) {
        changeShares("DELETE", folder, username);
    }

    /** Sets the faults of the provider, and replaces earlier ones. */
    public void provideFaults(List<? extends JsonNode> faults) {
        require("faults", "the provider can't be made to fail on purpose");
        requireAlone("has the provider fail");
        ArrayNode array = JSON.arrayNode();
        faults.forEach(array::add);
        done("faults", "PUT", "/provider/faults", array);
        failing = !faults.isEmpty();
    }

    /**
     * Must be called before the effect of a fault is checked.
     *
     * @throws UntestableException where a fault was set and never fired, as far as the simulation API shows
     */
    public void requireFired() {
        if (failing) {
            requireOperator("faults").askedIfTold("/provider/faults").ifPresent(SimulationControl::requireFired);
        }
    }

    private static void requireFired(Response told) {
        for (JsonNode set : told.body()) {
            if (set.path("fired").asInt(1) == 0) {
                throw new UntestableException(
                        "the fault %s never fired: Core made no such call to the provider, so that its reaction can't be judged"
                                .formatted(set.path("fault")));
            }
        }
    }

    /**
     * Must be called before a missing call to the provider is reported.
     *
     * @throws UntestableException where the provider was never called at all
     */
    public void requireCalled() {
        // Calls that nearly every Core makes first are few; all calls of a long run are too many.
        if (providerCalls("retrieveProducts").isEmpty()
                && calls(operatorOfCalls(), Query.NOTHING_SPECIAL).isEmpty()) {
            throw new UntestableException("our provider was never called: Core may know it by another address");
        }
    }

    /** The calls that our provider failed without an injected fault; none where the target has a provider of its own. */
    public List<JsonNode> errorsOfOurProvider() {
        return provider == null || !provider.offers("calls") ? List.of() : calls(provider, Query.of("erred", "true"));
    }

    private void changeShares(String method, String folder, String username) {
        require("shares", "access to files at the target can't be given and taken back");
        requireAlone("changes who has access to files");
        done(method, "/shares", JSON.objectNode().put("path", folder).put("user", username));
    }

    /**
     * The calls to the provider that name a resource or product, oldest first. May include others: {@code about} only reduces
     * what the target returns.
     *
     * @param id of a resource or a product
     */
    public List<JsonNode> providerCallsAbout(String id) {
        return calls(operatorOfCalls(), Query.of("about", id));
    }

    /** The provider's calls of that operation, oldest first; all calls where the API can't filter. */
    public List<JsonNode> providerCalls(String operation) {
        return calls(operatorOfCalls(), Query.of("operation", operation));
    }

    /** Returns a supplier of the calls that the provider has received from now on. */
    public Supplier<List<JsonNode>> listenToProvider() {
        Operator operator = operatorOfCalls();
        Query fromNowOn = operator.fromNowOn();
        int before = calls(operator, fromNowOn).size();
        return () -> calls(operator, fromNowOn).stream().skip(before).toList();
    }

    private Operator operatorOfCalls() {
        require("calls", "the target does not tell what its provider was asked");
        return requireOperator("calls");
    }

    private static List<JsonNode> calls(Operator operator, Query which) {
        List<JsonNode> calls = new ArrayList<>();
        operator.asked("/provider/calls", which).body().forEach(calls::add);
        return calls;
    }

    private static ClockReading clockOf(Operator operator) {
        return ClockReading.of(operator.asked("/clock", Query.NOTHING_SPECIAL));
    }

    private ClockReading moveTime(ObjectNode request) {
        require("clock", "the target's time can't be moved");
        requireAlone("moves time");
        return ClockReading.of(done("POST", "/clock/advance", request));
    }

    private Response done(String method, String path, JsonNode body) {
        return done("", method, path, body);
    }

    private Response done(String capability, String method, String path, JsonNode body) {
        return requireOperator(capability).done(method, path, body);
    }

    private Operator requireOperator(String capability) {
        Operator operator = operatorFor(capability);
        if (operator == null) {
            throw new UntestableException("the target offers no simulation API");
        }
        return operator;
    }

    private @Nullable Operator operatorFor(String capability) {
        return provider != null && OF_PROVIDER.contains(capability) ? provider : target;
    }

    private static @Nullable Operator operator(
            Target.@Nullable Simulation simulation, ScenarioContext scenario, TraceIds traces) {
        return simulation == null ? null : new Operator(simulation, scenario::sender, traces);
    }

    private void requireAlone(String what) {
        if (!scenario.isAlone()) {
            throw new IllegalStateException(
                    "this scenario %s while others may run: it must be tagged @alone".formatted(what));
        }
    }

    /**
     * A reading of the clock.
     *
     * @param nextDue when the next event is due; null where none is
     */
    public record ClockReading(Instant now, @Nullable Instant nextDue) {
        private static ClockReading of(Response answer) {
            JsonNode clock = answer.body();
            JsonNode due = clock.path("nextDue");
            return new ClockReading(
                    Instant.ofEpochMilli(clock.path("now").asLong()),
                    due.isIntegralNumber() ? Instant.ofEpochMilli(due.asLong()) : null);
        }
    }
}
