package dev.countersign.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A server's response. */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** Status and reason of a refusal, such as {@code 404 There is nothing here}. */
    String refusal() {
        List<String> fields = List.of("why", "errorCode");
        boolean isErrorMessage = body.size() == fields.size() && fields.stream().allMatch(body::has);
        if (status < 400 || !isErrorMessage) {
            throw new AssertionError("not a refusal: " + this);
        }
        return status + " " + body.get("why").textValue();
    }

    JsonNode success() {
        if (status != 200) {
            throw new AssertionError("not a success: " + this);
        }
        return body;
    }

    /** The ids of a page's items, or of the resources that were created. */
    List<String> ids() {
        JsonNode items = success().has("items") ? body.get("items") : body.get("responses");
        return texts(items, "id");
    }

    @Nullable String next() {
        return success().get("next").textValue();
    }

    static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.get(field).textValue())
                .toList();
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
