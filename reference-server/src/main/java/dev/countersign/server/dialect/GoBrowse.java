package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists jobs in pages, for users and providers. Only a provider can filter by its own ids. */
final class GoBrowse implements GoHandler {
    private static final String BY_PROVIDER_ID = "filterProviderIds";
    private static final Set<String> OWN_FILTERS = Set.of("filterCreatedBy", "filterState", "includeParameters");

    private final GoState state;

    GoBrowse(GoState state) {
        this.state = state;
    }

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        return list(request, core, request.query(), job -> true);
    }

    /** @param wanted selects among the jobs that pass all filters */
    EdgeResponse list(EdgeRequest request, Upstream core, Map<String, String> query, Predicate<ObjectNode> wanted) {
        List<ObjectNode> found = new ArrayList<>();
        EdgeResponse last = new JobListing(request, core, query, OWN_FILTERS).read(found);
        if (!last.isSuccess() || isNoNumber(query.get("itemsPerPage"))) {
            return last.isSuccess() || last.status() == 400 ? GoResponses.INVALID : last;
        }
        Bearer caller = Bearer.of(request);
        boolean byProviderId = query.containsKey(BY_PROVIDER_ID);
        if (byProviderId && !caller.isProvider()) {
            return GoPage.whole(List.of()).response();
        }
        List<ObjectNode> passing = found.stream()
                .filter(job -> passes(job, query) && wanted.test(job))
                .toList();
        GoPage page = byProviderId ? GoPage.whole(passing) : GoPage.of(passing, query);
        page.items().forEach(job -> show(job, GoFlags.listing(query), caller));
        return page.response();
    }

    private void show(ObjectNode job, GoFlags flags, Bearer caller) {
        ObjectNode shown = new GoJob(state).of(job, flags);
        state.grants().show(shown, caller.subject(), flags.others());
    }

    /** Matches the creator exactly, and accepts any text as the state. */
    private static boolean passes(ObjectNode job, Map<String, String> query) {
        String creator = query.getOrDefault("filterCreatedBy", "");
        String inState = query.getOrDefault("filterState", "");
        return (creator.isEmpty()
                        || creator.equals(job.path("owner").path("createdBy").asText()))
                && (inState.isEmpty()
                        || inState.equals(job.path("status").path("state").asText()));
    }

    private static boolean isNoNumber(@Nullable String size) {
        return size != null && !size.matches("-?\\d{0,9}");
    }
}
