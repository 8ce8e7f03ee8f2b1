package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates resources, and records what was requested even where creation failed. */
public final class ResourceCreator {
    private final CurrentRun run;
    private final ScenarioContext scenario;
    private final ResourceCalls calls;
    private final CreatedResources resources;
    private final Conversation conversation;
    private @Nullable Caller watcher;
    private List<JsonNode> asked = List.of();
    private final Map<JsonNode, Integer> markers = new HashMap<>();

    public ResourceCreator(
            CurrentRun run,
            ScenarioContext scenario,
            ResourceCalls calls,
            CreatedResources resources,
            Conversation conversation) {
        this.run = run;
        this.scenario = scenario;
        this.calls = calls;
        this.resources = resources;
        this.conversation = conversation;
    }

    /** Valid specifications, each unique in the catalogue. */
    public List<JsonNode> specifications(int count) {
        return specifications(run.products().usual(), count);
    }

    public List<JsonNode> specifications(TargetProduct product, int count) {
        return Stream.generate(() -> specification(product)).limit(count).toList();
    }

    /** Valid specifications of resources that soon end by themselves. */
    public List<JsonNode> brief(int count) {
        TargetProduct usual = run.products().usual();
        return Stream.generate(() -> run.kind().brief(run.target(), usual, scenario.marker()))
                .limit(count)
                .toList();
    }

    /** Creates resources, which must succeed. */
    public List<CreatedResource> made(Caller creator, List<JsonNode> specifications) {
        Response answer = calls.send(calls.create(creator, specifications));
        if (!answer.isSuccess() && run.isAboutProvider()) {
            throw new UntestableException(answer.about("the provider creates nothing that this could be about"));
        }
        if (!answer.isSuccess()) {
            throw new AssertionError(answer.about("%s must be able to create %d valid resources, but was answered %d"
                    .formatted(creator, specifications.size(), answer.status())));
        }
        return made(creator, specifications, answer);
    }

    /** Tries to create resources. On success they become "the resources". */
    public Response attempted(Caller creator, List<JsonNode> specifications) {
        return attempted(calls.create(creator, specifications), specifications);
    }

    /** Tries to create resources by a request of a special form. */
    public Response attempted(Request request, List<JsonNode> specifications) {
        watcher = request.caller();
        asked = List.copyOf(specifications);
        Response answer = conversation.record(request, calls.send(request));
        if (answer.isSuccess()) {
            resources.set(made(request.caller(), specifications, answer));
        }
        return answer;
    }

    /** Sets another caller as the one who would see what was requested. */
    public void wouldBeSeenBy(Caller other) {
        watcher = other;
    }

    /** The search text that finds a resource of that specification. */
    public String special(JsonNode specification) {
        Integer marker = markers.get(specification);
        if (marker == null) {
            throw new IllegalStateException("nothing special was put into " + specification);
        }
        return marker.toString();
    }

    /** The specifications that were requested last. */
    public List<JsonNode> asked() {
        if (asked.isEmpty()) {
            throw new IllegalStateException("nothing was asked for yet: this step must follow a request to create");
        }
        return asked;
    }

    /** The caller who would see what was requested last, had it been created. */
    public Caller watcher() {
        if (watcher == null) {
            throw new IllegalStateException("nothing was asked for yet: this step must follow a request to create");
        }
        return watcher;
    }

    private JsonNode specification(TargetProduct product) {
        int marker = scenario.marker();
        JsonNode specification = run.kind().specification(run.target(), product, marker);
        markers.put(specification, marker);
        return specification;
    }

    private static List<CreatedResource> made(Caller creator, List<JsonNode> specifications, Response answer) {
        List<String> ids = ResourceCalls.newIds(answer);
        if (ids.size() != specifications.size()) {
            throw new AssertionError(
                    answer.about("an answer to create must name one id for each of %d items, but names %d"
                            .formatted(specifications.size(), ids.size())));
        }
        List<CreatedResource> made = new ArrayList<>();
        for (int item = 0; item < ids.size(); item++) {
            made.add(new CreatedResource(ids.get(item), creator, specifications.get(item)));
        }
        return made;
    }
}
