package dev.countersign.server.agave;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON representations of permissions on a job.
 *
 * <p>Source: Jobs Permissions and Sharing, "Granting" and "Listing".
 */
record PermissionViews(Links links) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The owner, then the grantees in the window, sorted by name. */
    ArrayNode all(AgaveJob job, Window window) {
        ArrayNode view = JSON.arrayNode().add(ofOwner(job));
        window.of(job.granted().keySet().stream().toList()).forEach(username -> view.add(of(job, username)));
        return view;
    }

    ObjectNode ofOwner(AgaveJob job) {
        return of(job, job.owner(), JobPermission.ALL);
    }

    /** The permission of a user. The owner has all, but the real service shows only the permission granted by name. */
    ObjectNode of(AgaveJob job, String username) {
        return username.equals(job.owner()) && !job.dialect().isReal()
                ? ofOwner(job)
                : of(job, username, job.grantedTo(username));
    }

    private ObjectNode of(AgaveJob job, String username, JobPermission permission) {
        ObjectNode view = JSON.objectNode().put("username", username).putNull("internalUsername");
        view.putObject("permission").put("read", permission.read()).put("write", permission.write());
        return view.set(
                "_links",
                Links.named(
                        "self", links.permission(job.id(), username, job.dialect()),
                        "parent", links.job(job.id()),
                        "profile", links.profile(username, job.dialect())));
    }
}
