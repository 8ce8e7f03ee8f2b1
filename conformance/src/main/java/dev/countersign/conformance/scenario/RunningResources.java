package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.Leftovers;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks up, after all scenarios, which of the ended resources of a user are still running. */
final class RunningResources implements Leftovers.Running {
    private static final int IN_ONE_REQUEST = 100;

    private final URI url;
    private final ResourceKind kind;
    private final long seed;
    private final Caller reader;

    RunningResources(CurrentRun run, Caller reader) {
        this.url = run.target().target().url();
        this.kind = run.kind();
        this.seed = run.seed();
        this.reader = reader;
    }

    @Override
    public Map<String, String> states(HttpSender sender, Set<String> ids) {
        TargetHttp http = new TargetHttp(url, () -> sender, new TraceIds(() -> seed));
        Map<String, String> running = new TreeMap<>();
        List<String> all = new ArrayList<>(ids);
        for (int first = 0; first < all.size(); first += IN_ONE_REQUEST) {
            List<String> some = all.subList(first, Math.min(all.size(), first + IN_ONE_REQUEST));
            running.putAll(running(http, some));
        }
        return running;
    }

    private Map<String, String> running(TargetHttp http, List<String> ids) {
        Map<String, String> running = new TreeMap<>();
        Response answer =
                http.send(ResourceCalls.browsing(kind, reader, ResourceBrowser.LARGE_PAGES.and(Query.only(ids))));
        if (answer.isSuccess()) {
            for (JsonNode resource : answer.body().path("items")) {
                String state = resource.path("status").path("state").asText();
                if (ids.contains(resource.path("id").asText())
                        && !kind.finalStates().contains(state)) {
                    running.put(resource.path("id").asText(), state);
                }
            }
        }
        return running;
    }
}
