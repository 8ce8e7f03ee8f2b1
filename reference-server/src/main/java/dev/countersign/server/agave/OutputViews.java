package dev.countersign.server.agave;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON representations of output files. */
record OutputViews(Links links) {
    ObjectNode file(AgaveJob job, String name, int length) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("path", "/" + name)
                .put("lastModified", JobViews.timestamp(job.state().started()))
                .put("length", length)
                .put("permission", "READ")
                .put("mimeType", "text/plain")
                .put("format", "raw")
                .put("type", "file")
                .set(
                        "_links",
                        Links.named(
                                "self", links.output(job.id(), name),
                                "system", links.base() + "/systems/v2/countersign",
                                "parent", links.job(job.id())));
    }
}
