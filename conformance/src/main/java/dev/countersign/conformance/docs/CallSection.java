package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirement.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call, on the page of its service.
 *
 * @param request null if it has no body
 * @param requirements those that are stated with the call
 * @param furtherRequirements those whose scenarios make the call
 */
record CallSection(
        DocumentedCall call,
        List<Field> parameters,
        @Nullable RequestBody request,
        List<ResponseRow> responses,
        List<Source> sources,
        List<Requirement> requirements,
        List<Requirement> furtherRequirements,
        List<Link> scenarios) {
    static CallSection of(DocumentedCall call, Description description, Bindings bindings) {
        List<Requirement> stated = bindings.of(call);
        return new CallSection(
                call,
                call.parameters().stream().map(Field::ofParameter).toList(),
                RequestBody.of(description.resolved(call.operation().path("requestBody"))),
                call.operation()
                        .path("responses")
                        .propertyStream()
                        .map(response -> ResponseRow.of(response.getKey(), description.resolved(response.getValue())))
                        .toList(),
                Bindings.sources(stated, bindings.examples(call)),
                stated,
                bindings.furtherOf(call),
                bindings.scenarios(call).stream().map(Link::to).toList());
    }

    /** @param contentTypes one or several */
    record RequestBody(String contentTypes, Schema schema) {
        static @Nullable RequestBody of(JsonNode body) {
            List<String> contentTypes =
                    body.path("content").propertyStream().map(Map.Entry::getKey).toList();
            return contentTypes.isEmpty()
                    ? null
                    : new RequestBody(
                            String.join(" or ", contentTypes),
                            Schema.of(body.path("content")
                                    .path(contentTypes.get(0))
                                    .path("schema")));
        }
    }

    /** @param body its type */
    record ResponseRow(String status, TypeText body, String meaning) {
        static ResponseRow of(String status, JsonNode response) {
            return new ResponseRow(
                    status,
                    response.path("content")
                            .valueStream()
                            .findFirst()
                            .map(content -> TypeText.of(content.path("schema")))
                            .orElse(TypeText.of("none")),
                    response.path("description").asText());
        }
    }
}
