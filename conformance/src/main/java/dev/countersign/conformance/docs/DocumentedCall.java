package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.util.List;
import java.util.regex.Pattern;

/** A call in the description of a server. */
final class DocumentedCall {
    private final String method;
    private final String path;
    private final JsonNode operation;
    private final List<JsonNode> parameters;
    private final String caller;
    private final Pattern pattern;

    /** @param caller who may make it, in words */
    DocumentedCall(String method, String path, JsonNode operation, List<JsonNode> parameters, String caller) {
        this.method = method;
        this.path = path;
        this.operation = operation;
        this.parameters = List.copyOf(parameters);
        this.caller = caller;
        this.pattern = Pattern.compile("\\Q" + path.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E");
    }

    /** The operation id, such as {@code jobs.control.update}. */
    String id() {
        return operation.path("operationId").asText();
    }

    /** The last part of its id, which is its name in documents. */
    String name() {
        return id().substring(id().lastIndexOf('.') + 1);
    }

    String service() {
        return operation.path("tags").path(0).asText();
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    JsonNode operation() {
        return operation;
    }

    List<JsonNode> parameters() {
        return parameters;
    }

    String caller() {
        return caller;
    }

    String summary() {
        return operation.path("summary").asText();
    }

    /** The id of its section. */
    String anchor() {
        return Link.anchor(id());
    }

    /** The address of its section. */
    String address() {
        return "%s.html#%s".formatted(page(service()), anchor());
    }

    /** The name of a service's page. */
    static String page(String service) {
        return "calls-" + Link.anchor(service);
    }

    /** Whether a request makes this call. */
    boolean isMadeBy(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && pattern.matcher(requestPath).matches();
    }

    boolean isMadeBy(Sent sent) {
        return isMadeBy(sent.method(), sent.url().getRawPath());
    }
}
