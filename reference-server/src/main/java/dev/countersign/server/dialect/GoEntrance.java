package dev.countersign.server.dialect;

import dev.countersign.contract.edge.EdgeRequest;
import dev.countersign.contract.edge.EdgeResponse;
import dev.countersign.contract.edge.GoResponses;
import dev.countersign.contract.edge.Upstream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets nobody in who names a project in which they have no part, whatever they call. */
final class GoEntrance {
    /** Names neither an application nor a product that there is; where it gets that far, the caller is a member. */
    private static final String CREATES_NOTHING = "{\"items\":[{\"application\":{\"name\":\"\",\"version\":\"\"},"
            + "\"product\":{\"id\":\"\",\"category\":\"\",\"provider\":\"\"}}]}";

    private GoEntrance() {}

    /** The refusal; null where the caller is let in. */
    static @Nullable EdgeResponse refusal(EdgeRequest request, Upstream core) {
        String project = request.header("Project");
        if (project == null || project.isBlank() || Bearer.of(request).isProvider()) {
            return null;
        }
        EdgeResponse response = core.send(request.withMethod("POST")
                .withPath("/api/jobs")
                .withQuery(Map.of())
                .withBody(CREATES_NOTHING));
        return response.status() == 403 ? GoResponses.refusal(403, "Bad token supplied") : null;
    }
}
