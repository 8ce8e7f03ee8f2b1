package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The parameters of a job in the form in which users can submit it again: an object, as documented. */
final class GoExport {
    private GoExport() {}

    static ObjectNode of(ObjectNode specification, JsonNode resolved) {
        ObjectNode export = JsonNodeFactory.instance.objectNode();
        export.put("siteVersion", 3);
        ObjectNode request = export.putObject("request");
        for (String field :
                List.of("application", "product", "name", "replicas", "parameters", "resources", "timeAllocation")) {
            request.set(field, specification.path(field).deepCopy());
        }
        ((ObjectNode) request.path("parameters")).remove("ucMetricSampleRate");
        request.set("resolvedProduct", resolved.path("product"));
        request.set("resolvedSupport", resolved);
        request.put("allowDuplicateJob", false).put("sshEnabled", false);
        export.putObject("resolvedResources").putNull("ingress");
        export.putObject("machineType").put("cpu", 1).put("memoryInGigs", 1);
        return export;
    }
}
