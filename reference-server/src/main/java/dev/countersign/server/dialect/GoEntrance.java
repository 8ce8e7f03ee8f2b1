package dev.countersign.server.dialect;

import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses every call that names a project of which the caller is not a member. */
final class GoEntrance {
    /** A request with an unknown application and product; if it is refused for these, the caller is a member. */
    private static final String CREATES_NOTHING = "{\"items\":[{\"application\":{\"name\":\"\",\"version\":\"\"},"
            + "\"product\":{\"id\":\"\",\"category\":\"\",\"provider\":\"\"}}]}";

    private GoEntrance() {}

    /** The refusal; null if the caller is accepted. */
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
