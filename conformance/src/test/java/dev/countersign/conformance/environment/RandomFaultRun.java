package dev.countersign.conformance.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A random fault test: users send requests while their provider has one fault after the other. Checks after each step whether
 * Core and the provider still agree on the existing resources, the ended ones, and the charges.
 */
final class RandomFaultRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FINAL = Set.of("DONE", "SUCCESS", "FAILURE", "EXPIRED");
    private static final String PRODUCT =
            "{'id': 'example-compute', 'category': 'example-compute', 'provider': 'example'}";
    private static final long CREDITS = 1_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final EmbeddedCore environment;
    private final URI core;
    private final String user;
    private final String operator;
    private final String refreshToken;
    private String provider = "";
    /** The kinds of the existing resources by their ids, according to Core's responses. */
    private final Map<String, String> there = new HashMap<>();

    private final List<String> ids = new ArrayList<>();
    private final Set<String> charges = new HashSet<>();
    private long spent;

    RandomFaultRun(EmbeddedCore environment) {
        this.environment = environment;
        Target target = environment.target();
        this.core = target.target().url();
        this.user = Objects.requireNonNull(target.users().get("user")).token();
        this.operator = Objects.requireNonNull(target.simulation()).token();
        this.refreshToken = Objects.requireNonNull(target.provider()).refreshToken();
    }

    /** Runs these steps in a world of their own, and returns what is wrong afterwards; null if nothing is. */
    @Nullable String suffer(List<RandomFaultStep> steps) {
        begin();
        for (int number = 0; number < steps.size(); number++) {
            RandomFaultStep step = steps.get(number);
            faults("[" + step.fault() + "]");
            carryOut(step);
            String wrong = settle();
            if (wrong != null) {
                return "after step %d of %d (%s): %s".formatted(number + 1, steps.size(), step, wrong);
            }
        }
        return null;
    }

    private void begin() {
        call("PUT", "/simulation/world", operator, "{'name': 'empty'}");
        there.clear();
        ids.clear();
        charges.clear();
        spent = 0;
        // Core verifies only while a resource is active, so one always is.
        create("jobs", job(999, "'timeAllocation': null"));
    }

    private void carryOut(RandomFaultStep step) {
        int number = step.number();
        switch (step.action()) {
            case COUNT ->
                create(
                        "example",
                        repeated(
                                1 + number % 3,
                                "{'start': 0, 'target': %d, 'product': %s}".formatted(30 + number, PRODUCT)));
            case START_JOBS ->
                create(
                        "jobs",
                        repeated(
                                1 + number % 3,
                                job(
                                        number,
                                        "'timeAllocation': {'hours': 0, 'minutes': %d, 'seconds': 7}"
                                                .formatted(number % 40))));
            case REMOVE -> withOne(number, this::remove);
            case SHARE -> withOne(number, (id, kind) -> call("POST", "/api/" + kind + "/updateAcl", user, share(id)));
            case EXTEND ->
                withOne(
                        number,
                        (id, kind) -> call(
                                "POST",
                                "/api/" + kind + "/extend",
                                user,
                                "{'items': [{'jobId': '%s', 'requestedTime': {'hours': 0, 'minutes': 5, 'seconds': 0}}]}"
                                        .formatted(id)));
            case SUSPEND -> withOne(number, (id, kind) -> call("POST", "/api/" + kind + "/suspend", user, bulk(id)));
            case BRING_BACK ->
                withOne(number, (id, kind) -> call("POST", "/api/" + kind + "/unsuspend", user, bulk(id)));
            case CHARGE -> withOne(number, (id, kind) -> charge(id, kind, "charge-" + number % 5, 1 + number % 7));
            case LET_TIME_PASS -> advance("PT%dS".formatted(number));
        }
    }

    /** Ends the faults, lets pending work finish and Core verify, then checks both sides. */
    private @Nullable String settle() {
        faults("[]");
        advance("PT31M");
        login();
        String wrong = visible();
        wrong = wrong == null ? agreed() : wrong;
        wrong = wrong == null ? ended() : wrong;
        return wrong == null ? paid() : wrong;
    }

    /** Users see what was created and not removed, and nothing partially created. */
    private @Nullable String visible() {
        Set<String> seen = new TreeSet<>(browse("example", user, "").keySet());
        seen.addAll(browse("jobs", user, "").keySet());
        return seen.equals(there.keySet())
                ? null
                : "users see resources %s, but %s were created and not removed"
                        .formatted(seen, new TreeSet<>(there.keySet()));
    }

    /** What is active at Core runs at the provider, and vice versa. */
    private @Nullable String agreed() {
        Set<String> active = new TreeSet<>();
        for (String kind : List.of("example", "jobs")) {
            browse(kind, provider, "/control").forEach((id, resource) -> {
                if (!FINAL.contains(resource.at("/status/state").asText())) {
                    active.add(id);
                }
            });
        }
        Set<String> running = new TreeSet<>(environment.running());
        return active.equals(running)
                ? null
                : "Core takes %s for active, but the provider runs %s".formatted(active, running);
    }

    /** No resource received an update after its end. */
    private @Nullable String ended() {
        for (String kind : List.of("example", "jobs")) {
            for (JsonNode resource : browse(kind, provider, "/control").values()) {
                boolean over = false;
                for (JsonNode update : resource.path("updates")) {
                    if (over) {
                        return "%s was told of after its end: %s"
                                .formatted(resource.path("id"), resource.path("updates"));
                    }
                    over = FINAL.contains(update.path(kind.equals("jobs") ? "state" : "newState")
                            .asText());
                }
            }
        }
        return null;
    }

    /** Each charge was paid once. */
    private @Nullable String paid() {
        String anybody = ids.get(0);
        long left = CREDITS - spent;
        boolean covered = isCovered(anybody, left);
        boolean more = isCovered(anybody, left + 1);
        return covered && !more
                ? null
                : "%d credits must be left, but %s".formatted(left, covered ? "there are more" : "there are fewer");
    }

    private boolean isCovered(String id, long units) {
        JsonNode answer = read(call(
                "POST",
                "/api/jobs/control/checkCredits",
                provider,
                "{'items': [{'id': '%s', 'chargeId': 'left', 'units': %d}]}".formatted(id, units)));
        return answer.path("insufficientFunds").isEmpty();
    }

    private void create(String kind, String items) {
        HttpResponse<String> answer = call("POST", "/api/" + kind, user, "{'items': [%s]}".formatted(items));
        if (answer.statusCode() == 200) {
            read(answer).path("responses").forEach(response -> {
                ids.add(response.path("id").asText());
                there.put(response.path("id").asText(), kind);
            });
        }
    }

    /** Keeps the first resource, so that there is always one to verify. */
    private void remove(String id, String kind) {
        if (id.equals(ids.get(0))) {
            return;
        }
        boolean jobs = kind.equals("jobs");
        HttpResponse<String> answer =
                call(jobs ? "POST" : "DELETE", jobs ? "/api/jobs/terminate" : "/api/example", user, bulk(id));
        if (answer.statusCode() == 200 && !jobs) {
            there.remove(id);
        }
    }

    private void charge(String id, String kind, String chargeId, int units) {
        login();
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = call(
                    "POST",
                    "/api/" + kind + "/control/chargeCredits",
                    provider,
                    "{'items': [{'id': '%s', 'chargeId': '%s', 'units': %d}]}".formatted(id, chargeId, units));
            if (answer.statusCode() == 200 && charges.add(id + " " + chargeId)) {
                spent += units;
            }
        }
    }

    private void withOne(int number, Handling handling) {
        String id = ids.get(number % ids.size());
        String kind = there.get(id);
        if (kind != null) {
            handling.handle(id, kind);
        }
    }

    private Map<String, JsonNode> browse(String kind, String token, String control) {
        Map<String, JsonNode> all = new HashMap<>();
        String next = "";
        do {
            JsonNode page = read(call(
                    "GET",
                    "/api/%s%s/browse?itemsPerPage=250&includeUpdates=true%s"
                            .formatted(kind, control, next.isEmpty() ? "" : "&next=" + next),
                    token,
                    null));
            page.path("items").forEach(item -> all.put(item.path("id").asText(), item));
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return all;
    }

    private void login() {
        JsonNode answer = read(call(
                "POST",
                "/auth/providers/refresh",
                null,
                "{'items': [{'refreshToken': '%s'}]}".formatted(refreshToken)));
        provider = answer.at("/responses/0/accessToken").asText();
    }

    private void faults(String faults) {
        read(call("PUT", "/simulation/provider/faults", operator, faults));
    }

    private void advance(String by) {
        read(call("POST", "/simulation/clock/advance", operator, "{'by': '%s'}".formatted(by)));
    }

    private HttpResponse<String> call(String method, String path, @Nullable String token, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(core.resolve(path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", problem);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s was answered %d %s".formatted(answer.request().uri(), answer.statusCode(), answer.body()));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("not JSON: " + answer.body(), problem);
        }
    }

    private static String repeated(int times, String item) {
        return String.join(", ", Collections.nCopies(times, item));
    }

    private static String job(int number, String allocation) {
        return "{'application': {'name': '%s', 'version': '1.0.0'}, 'product': %s, 'replicas': 1, 'allowDuplicateJob': true, 'parameters': {}, 'resources': [], %s}"
                .formatted(number % 2 == 0 ? "acme-virtual-machine" : "acme-web-application", PRODUCT, allocation);
    }

    private static String bulk(String id) {
        return "{'items': [{'id': '%s'}]}".formatted(id);
    }

    private static String share(String id) {
        return "{'items': [{'id': '%s', 'added': [{'entity': {'type': 'user', 'username': 'bob'}, 'permissions': ['READ']}], 'deleted': []}]}"
                .formatted(id);
    }

    private interface Handling {
        void handle(String id, String kind);
    }
}
