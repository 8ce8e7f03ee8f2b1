package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Terminates, extends, suspends and unsuspends jobs. A job named twice counts once; a job without EDIT permission is not
 * found.
 */
final class GoOperation implements GoHandler {
    private static final Pattern REFUSED_ITEM = Pattern.compile("^items\\[\\d+]\\.(?:id|jobId): .*'([^']*)', or none");

    private final GoState state;
    private final String idField;

    GoOperation(GoState state, String idField) {
        this.state = state;
        this.idField = idField;
    }

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        return GoBulk.answer(request, core, (items, behind) -> operate(request, behind, items));
    }

    private EdgeResponse operate(EdgeRequest request, Upstream core, List<ObjectNode> items) {
        Set<String> seen = new HashSet<>();
        List<ObjectNode> once =
                items.stream().filter(item -> seen.add(id(item))).toList();
        EdgeRequest acting = items.size() == 1 ? state.grants().acting(request, id(items.get(0))) : request;
        EdgeResponse response = core.send(GoBulk.of(acting, once));
        if (response.isSuccess()) {
            return GoResponses.units(items.size());
        }
        Matcher refused = REFUSED_ITEM.matcher(response.json().path("why").asText());
        return response.status() == 400 && refused.find()
                ? GoResponses.refusal(404, "Permission denied or job not found (%s)".formatted(refused.group(1)))
                : response;
    }

    private String id(ObjectNode item) {
        return item.path(idField).asText();
    }
}
