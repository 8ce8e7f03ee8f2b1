package dev.countersign.conformance.broken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetAgave.Person;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An intercepted request to a jobs service. */
public record AgaveCall(Request request, Function<Request, Reply> service, TargetAgave people) {
    public Reply usual() {
        return service.apply(request);
    }

    public Reply asOwner() {
        return service.apply(request.as(people.owner().token()));
    }

    public Reply at(String target) {
        return service.apply(request.at(target));
    }

    /** Forwards the request with a change in its body. */
    public Reply saying(Consumer<ObjectNode> change) {
        ObjectNode body = (ObjectNode) Json.read(request.body());
        change.accept(body);
        return saying(body);
    }

    /** Forwards the request with another body. */
    public Reply saying(ObjectNode body) {
        return service.apply(request.sayingJson(body.toString()));
    }

    /** Whether it is a request to the jobs API, not to the simulation API. */
    public boolean isOfJobs() {
        return request.path().startsWith("/jobs");
    }

    public boolean reads() {
        return request.method().equals("GET");
    }

    public boolean lists() {
        return reads() && request.path().matches(".*/pems/?");
    }

    public boolean grants() {
        return request.method().equals("POST") && request.path().contains("/pems");
    }

    public boolean grantsAtAddress() {
        return grants() && !request.path().endsWith("/pems");
    }

    public boolean grantsNothing() {
        return grants() && request.body().matches("permission=|.*\"permission\":\"\".*");
    }

    public boolean revokes() {
        return request.method().equals("DELETE") && request.path().contains("/pems");
    }

    public boolean setsPermissions() {
        return grants() || revokes();
    }

    /** Whether it stops or deletes a job. */
    public boolean acts() {
        return !reads() && request.path().matches("/jobs/v2/[^/]+");
    }

    /** Whether its path is that of a job followed by {@code part}, which is empty for the job itself. */
    public boolean isAbout(String part) {
        return request.path().matches("/jobs/v2/[^/]+" + part);
    }

    public boolean isAboutOwner() {
        return grantee().equalsIgnoreCase(people.owner().username());
    }

    /** Whether the grantee is one of the target's three users. */
    public boolean isToOneOfThree() {
        return people.people().values().stream()
                .anyMatch(person -> person.username().equalsIgnoreCase(grantee()));
    }

    public boolean hasToken() {
        return request.bearer() != null;
    }

    /** The caller; empty if it is none of the target's three users. */
    public Optional<Person> caller() {
        return people.people().values().stream()
                .filter(person -> ("Bearer " + person.token()).equals(request.bearer()))
                .findFirst();
    }

    public boolean isByOwner() {
        return caller().filter(people.owner()::equals).isPresent();
    }

    public boolean isByAnother() {
        return caller().isPresent() && !isByOwner();
    }

    /** Whether the caller's permission on the job has this flag. */
    public boolean callerMay(String flag) {
        return caller().map(person -> permissionOf(person.username())
                        .path("permission")
                        .path(flag)
                        .asBoolean())
                .orElse(false);
    }

    /** The username that a grant or a revocation names. */
    public String grantee() {
        String[] path = request.path().split("/", -1);
        return path.length > 5 && !path[5].isEmpty()
                ? path[5]
                : Json.read(request.body()).path("username").asText();
    }

    /** The user's entry in the job's list of permissions; a missing node if there is none. */
    public JsonNode permissionOf(String username) {
        JsonNode list = Json.read(get(request.path().replaceAll("(/jobs/v2/[^/]+).*", "$1/pems")))
                .path("result");
        return Json.stream(list)
                .filter(permission -> permission.path("username").asText().equals(username))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The response with a change in the list that it contains. */
    public Reply relisted(UnaryOperator<ArrayNode> change) {
        Reply reply = usual();
        JsonNode body = reply.status() == 200 ? Json.read(reply.body()) : MissingNode.getInstance();
        if (body instanceof ArrayNode bare) {
            return Reply.json(200, change.apply(bare).toPrettyString());
        }
        return body.path("result") instanceof ArrayNode list
                ? Reply.json(
                        200,
                        ((ObjectNode) body).set("result", change.apply(list)).toPrettyString())
                : reply;
    }

    /** Revokes the user's permission on the job. */
    public void revoke(String username) {
        String path = request.path().replaceAll("(/jobs/v2/[^/]+).*", "$1/pems/" + username);
        var unused = service.apply(new Request("DELETE", path, request.headers(), ""));
    }

    private String get(String path) {
        return service.apply(Request.get(path, "Bearer " + people.owner().token()))
                .body();
    }
}
