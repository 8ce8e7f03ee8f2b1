package dev.countersign.conformance.broken;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Jobs services that conform to the document, but differ from ours. */
enum SoundAgave {
    KNOWS_ITS_USERS(
            call -> call.grants() && !call.isToOneOfThree() && !call.grantee().isEmpty()
                    ? Reply.json(404, "{}")
                    : call.usual()),
    WRITES_NAMES_IN_CAPITALS(call ->
            shown(call, body -> body.replaceAll("(\"username\" *: *|/pems/|/profiles/v2/)(\"?)owner", "$1$2OWNER")
                    .replaceAll("(\"username\" *: *|/pems/|/profiles/v2/)(\"?)grantee", "$1$2GRANTEE"))),
    SHOWS_NO_INTERNAL_USERNAME(call -> shown(call, body -> body.replace("\"internalUsername\":null,", ""))),
    IS_KNOWN_BY_ANOTHER_ADDRESS(
            call -> shown(call, body -> body.replaceAll("\"https?://[^/]*/", "\"https://agave.example.org/api/"))),
    ADDS_FIELDS(call -> shown(call, body -> body.replace("\"read\":", "\"execute\":false,\"read\":"))),
    LISTS_OWNERS_LAST(call -> call.lists() ? call.relisted(SoundAgave::turned) : call.usual()),
    DELETES_WITHOUT_A_WORD(call -> {
        Reply reply = call.usual();
        return call.revokes() && reply.isGood() ? new Reply(204, "text/plain", "") : reply;
    }),
    GRANTS_WITH_200(call -> {
        Reply reply = call.usual();
        return reply.status() == 201 ? new Reply(200, reply.contentType(), reply.body()) : reply;
    }),
    TAKES_NONSENSE_FOR_AN_EMPTY_PERMISSION(call -> {
        Reply reply = call.usual();
        return reply.body().matches(".*(Missing permission field|Invalid permission value).*")
                ? call.saying(grant -> grant.put("permission", ""))
                : reply;
    }),
    REFUSES_GRANTS_TO_OWNERS(
            call -> call.setsPermissions() && call.isAboutOwner() ? Reply.json(409, "{}") : call.usual()),
    LEAVES_DELETION_TO_OWNERS(call -> call.acts() && call.request().method().equals("DELETE") && call.isByAnother()
            ? Reply.json(403, "{}")
            : call.usual()),
    SHOWS_JOBS_TO_WHO_MAY_WRITE(call -> {
        Reply reply = call.usual();
        return reply.status() == 403 && call.reads() && call.isAbout("") && call.callerMay("write")
                ? withoutStatus(call.asOwner())
                : reply;
    }),
    LISTS_OWN_JOBS_ALONE(call -> call.reads() && call.request().path().equals("/jobs/v2") && call.isByAnother()
            ? Reply.json(200, "[]")
            : call.usual()),
    HIDES_WHAT_IS_NOT_SHARED(call -> {
        Reply reply = call.usual();
        return reply.status() == 403 ? new Reply(404, reply.contentType(), reply.body()) : reply;
    });

    @SuppressWarnings("ImmutableEnumChecker") // each depends on the call only
    private final Function<AgaveCall, Reply> answer;

    SoundAgave(Function<AgaveCall, Reply> answer) {
        this.answer = answer;
    }

    Defect behaviour(Target target) {
        TargetAgave people = Objects.requireNonNull(target.agave());
        return (request, service) -> {
            AgaveCall call = new AgaveCall(request, service, people);
            return call.isOfJobs() ? answer.apply(call) : call.usual();
        };
    }

    private static Reply shown(AgaveCall call, UnaryOperator<String> change) {
        Reply reply = call.usual();
        return new Reply(reply.status(), reply.contentType(), change.apply(reply.body()));
    }

    private static ArrayNode turned(ArrayNode list) {
        ArrayNode turned = JsonNodeFactory.instance.arrayNode();
        list.forEach(permission -> turned.insert(0, permission));
        return turned;
    }

    private static Reply withoutStatus(Reply reply) {
        ObjectNode body = (ObjectNode) Json.read(reply.body());
        body.withObject("/result").remove("status");
        return Reply.json(200, body.toString());
    }
}
