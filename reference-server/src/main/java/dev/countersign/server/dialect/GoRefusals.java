package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates refusals of our Core to those of the one in Go. */
final class GoRefusals {
    private static final String JSON = "application/json; charset=utf-8";
    private static final Pattern OF_PROVIDER = Pattern.compile("^.* refused: (.*)$", Pattern.DOTALL);

    private GoRefusals() {}

    /** Passes on the provider's own message, which is empty if it did not respond. */
    static EdgeResponse translated(EdgeResponse response) {
        JsonNode body = response.json();
        if (response.status() < 400 || body.has("statusCode") || !body.isObject()) {
            return body.isObject() ? response.withContentType(JSON) : response;
        }
        if (response.status() == 401) {
            return GoResponses.refusal(403, "Forbidden");
        }
        String why = body.path("why").asText("");
        Matcher ofProvider = OF_PROVIDER.matcher(why);
        if (ofProvider.matches()) {
            return GoResponses.refusal(response.status(), ofProvider.group(1));
        }
        return GoResponses.refusal(response.status(), response.status() == 502 ? "" : why);
    }
}
