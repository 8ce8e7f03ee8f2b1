package dev.countersign.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.broken.AgaveCall;
import dev.countersign.conformance.broken.Json;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.target.TargetAgave;
import java.math.BigInteger;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Defects of a jobs service, each a few lines long. */
record AgaveDefects(TargetAgave people) {
    private static final Reply DONE = Reply.json(200, "{\"status\":\"success\",\"message\":null,\"version\":\"0\"}");
    private static final Reply FORBIDDEN = Reply.json(403, "{}");
    private static final Pattern NUMBER = Pattern.compile("(?<=/jobs/v2/)\\d+");

    Defect everybodyReads() {
        return lets(AgaveCall::reads);
    }

    Defect everybodySetsPermissions() {
        return lets(AgaveCall::setsPermissions);
    }

    Defect writeCountsAsRead() {
        return lets(call -> call.reads() && call.callerMay("write"));
    }

    Defect readLetsWrite() {
        return lets(call -> !call.reads() && call.callerMay("read"));
    }

    /** A user who has read a path once can still read it after losing the permission. */
    Defect accessOutlivesTheGrant() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        return defect(call -> {
            String visit = call.request().bearer() + call.request().path();
            Reply reply = call.usual();
            if (call.reads() && reply.status() == 200) {
                seen.add(visit);
            }
            return isForbidden(reply) && seen.contains(visit) ? call.asOwner() : reply;
        });
    }

    Defect deletionsOfPermissionsAreForgotten() {
        return instead(call -> call.revokes() && call.callerMay("write"), call -> DONE);
    }

    Defect emptyValuesAreForgotten() {
        return instead(call -> call.grantsNothing() && call.callerMay("write"), call -> DONE);
    }

    /** Revoking one permission revokes all permissions on the job. */
    Defect deletionTakesAll() {
        return instead(AgaveCall::revokes, call -> call.at(call.request().path().replaceAll("/pems/.*", "/pems")));
    }

    /** A grant to a user who already has a permission changes nothing. */
    Defect firstGrantStays() {
        return instead(
                call -> call.grants()
                        && call.isByOwner()
                        && !call.grantsNothing()
                        && !call.permissionOf(call.grantee()).isMissingNode(),
                call -> Reply.json(201, call.permissionOf(call.grantee()).toString()));
    }

    /** A grant on a job also applies to the next job; for scenarios that don't run at the same time. */
    Defect grantsReachTheNextJob() {
        return defect(call -> {
            Reply reply = call.usual();
            if (call.grants() && reply.status() == 201) {
                call.at(NUMBER.matcher(call.request().target()).replaceFirst(AgaveDefects::next));
            }
            return reply;
        });
    }

    Defect ownerIsNotListed() {
        return lists(list -> {
            ArrayNode others = JsonNodeFactory.instance.arrayNode();
            list.forEach(permission -> {
                if (!permission.path("username").asText().equals(people.owner().username())) {
                    others.add(permission);
                }
            });
            return others;
        });
    }

    Defect ownerIsListedLast() {
        return lists(list -> {
            ArrayNode turned = JsonNodeFactory.instance.arrayNode();
            list.forEach(permission -> turned.insert(0, permission));
            return turned;
        });
    }

    Defect unknownValuesMeanRead() {
        return retries("Invalid permission value", grant -> grant.put("permission", "READ"));
    }

    Defect noPermissionMeansRead() {
        return retries("Missing permission field", grant -> grant.put("permission", "READ"));
    }

    Defect garbledGrantsMeanRead() {
        return defect(call -> {
            Reply reply = call.usual();
            return reply.body().matches(".*(Invalid JSON|No content|Unsupported content).*")
                    ? call.saying(JsonNodeFactory.instance.objectNode().put("permission", "READ"))
                    : reply;
        });
    }

    Defect readWriteMeansRead() {
        return instead(
                call -> call.grants() && call.request().body().contains("\"READ_WRITE\""),
                call -> call.saying(grant -> grant.put("permission", "READ")));
    }

    Defect grantsAtAddressesAreRefused() {
        return instead(AgaveCall::grantsAtAddress, call -> Reply.json(404, "{}"));
    }

    Defect answersToGrantsShowRead() {
        return defect(call -> {
            Reply reply = call.usual();
            return call.grants() && reply.status() == 201
                    ? Reply.json(
                            201,
                            reply.body()
                                    .replace("\"read\":false", "\"read\":true")
                                    .replace("\"write\":true", "\"write\":false"))
                    : reply;
        });
    }

    Defect profilesAreElsewhere() {
        return defect(call -> {
            Reply reply = call.usual();
            return new Reply(reply.status(), reply.contentType(), reply.body().replace("/profiles/v2/", "/people/"));
        });
    }

    Defect limitAndOffsetAreIgnored() {
        return instead(
                AgaveCall::lists, call -> call.at(call.request().target().replaceAll("limit|offset", "nothing")));
    }

    Defect anonymousIsTheOwner() {
        return instead(call -> !call.hasToken(), AgaveCall::asOwner);
    }

    Defect anyTokenIsTheOwners() {
        return instead(
                call -> call.isOfJobs() && call.hasToken() && call.caller().isEmpty(), AgaveCall::asOwner);
    }

    /** Requests to stop or delete a job succeed without effect. */
    Defect actionsAreForgotten() {
        return instead(call -> call.acts() && call.callerMay("write"), call -> DONE);
    }

    /** Only the owner can read one part of a job, whatever was granted. */
    Defect ownerAloneReads(String part) {
        return instead(
                call -> call.reads()
                        && call.isByAnother()
                        && call.request().path().contains(part),
                call -> FORBIDDEN);
    }

    Defect ownerAloneSetsPermissions() {
        return instead(call -> call.setsPermissions() && call.isByAnother(), call -> FORBIDDEN);
    }

    Defect unknownJobsAreEmpty() {
        return defect(call -> {
            Reply reply = call.usual();
            return call.reads() && reply.body().contains("No job found") ? Reply.json(200, "[]") : reply;
        });
    }

    Defect formsAreRefused() {
        return instead(call -> call.request().header("content-type").contains("form"), call -> Reply.json(400, "{}"));
    }

    Defect slashesAreRefused() {
        return instead(call -> call.request().path().endsWith("/pems/"), call -> Reply.json(404, "{}"));
    }

    Defect grantsThatNameAUserAreRefused() {
        return instead(call -> call.grants() && !call.grantsAtAddress(), call -> Reply.json(400, "{}"));
    }

    Defect grantsThatNameAUserGoToTheOwner() {
        return instead(
                call -> call.grants() && !call.grantsAtAddress() && call.isByOwner() && !call.grantsNothing(),
                call -> call.saying(
                        grant -> grant.put("username", people.owner().username())));
    }

    /** A grant revokes the permissions of all other users except the owner. */
    Defect grantTakesWhatOthersHad() {
        return defect(call -> {
            if (call.grants() && call.isByOwner() && !call.grantsNothing()) {
                people.people().values().stream()
                        .map(TargetAgave.Person::username)
                        .filter(name -> !name.equals(call.grantee()))
                        .filter(name -> !name.equals(people.owner().username()))
                        .forEach(call::revoke);
            }
            return call.usual();
        });
    }

    Defect everyoneIsListedTwice() {
        return lists(list -> list.deepCopy().addAll(list));
    }

    Defect ownerIsListedWithoutWrite() {
        return lists(this::withOwnerWhoReads);
    }

    Defect ownerAloneIsListed() {
        return lists(list -> Json.stream(list).filter(this::isOwners).collect(Json.toArray()));
    }

    Defect answersAreAlwaysWrapped() {
        return (request, service) -> service.apply(request.without("naked"));
    }

    Defect linksAreRelative() {
        return defect(call -> {
            Reply reply = call.usual();
            return new Reply(
                    reply.status(),
                    reply.contentType(),
                    reply.body().replaceAll("\"href\" *: *\"https?://[^/]*", "\"href\":\""));
        });
    }

    /** No defect; reports the DELETE requests below a job that lack {@code pems}. */
    Defect none(Consumer<String> deletedWithoutPems) {
        return defect(call -> {
            if (call.request().method().equals("DELETE")
                    && call.request().path().matches("/jobs/v2/[^/]+/.*")
                    && !call.revokes()) {
                deletedWithoutPems.accept(call.request().target());
            }
            return call.usual();
        });
    }

    Defect listsShowOwnJobs() {
        return instead(
                call -> call.reads() && call.request().path().equals("/jobs/v2") && call.isByAnother(),
                call -> Reply.json(200, "[]"));
    }

    /** Once the owner's permission is granted or revoked, the list shows the owner with READ only. */
    Defect grantsReachTheOwner() {
        Set<String> reached = ConcurrentHashMap.newKeySet();
        return defect(call -> {
            String job = call.request().path().replaceFirst("/pems.*", "");
            if (call.setsPermissions() && call.grantee().equals(people.owner().username())) {
                reached.add(job);
            }
            return call.lists() && reached.contains(job) ? call.relisted(this::withOwnerWhoReads) : call.usual();
        });
    }

    Defect ownerAloneDeletes() {
        return instead(
                call -> call.acts() && call.request().method().equals("DELETE") && call.isByAnother(),
                call -> FORBIDDEN);
    }

    Defect badGrantsArePassedOver() {
        return defect(call -> {
            Reply reply = call.usual();
            return reply.body().matches(".*(Invalid permission value|Missing permission field|No user found).*")
                    ? DONE
                    : reply;
        });
    }

    Defect everybodyReadsOutputs() {
        return lets(call -> call.reads() && call.request().path().contains("/outputs"));
    }

    Defect writeOpensOutputs() {
        return lets(call -> call.reads() && call.request().path().contains("/outputs") && call.callerMay("write"));
    }

    private ArrayNode withOwnerWhoReads(ArrayNode list) {
        list.forEach(permission -> {
            if (isOwners(permission)) {
                ((ObjectNode) permission.path("permission")).put("write", false);
            }
        });
        return list;
    }

    /** Carries out matching requests of users other than the owner that are forbidden. */
    private Defect lets(Predicate<AgaveCall> what) {
        return defect(call -> {
            Reply reply = call.usual();
            return isForbidden(reply) && call.isByAnother() && what.test(call) ? call.asOwner() : reply;
        });
    }

    private Defect instead(Predicate<AgaveCall> when, Function<AgaveCall, Reply> reply) {
        return defect(call -> when.test(call) ? reply.apply(call) : call.usual());
    }

    private Defect lists(UnaryOperator<ArrayNode> change) {
        return instead(AgaveCall::lists, call -> call.relisted(change));
    }

    /** Sends requests that are refused for this reason again, with a change in the body. */
    private Defect retries(String reason, Consumer<ObjectNode> change) {
        return defect(call -> {
            Reply reply = call.usual();
            return reply.body().contains(reason) ? call.saying(change) : reply;
        });
    }

    private Defect defect(Function<AgaveCall, Reply> reply) {
        return (request, service) -> reply.apply(new AgaveCall(request, service, people));
    }

    private boolean isOwners(JsonNode permission) {
        return permission.path("username").asText().equals(people.owner().username());
    }

    private static boolean isForbidden(Reply reply) {
        return reply.status() == 401 || reply.status() == 403;
    }

    private static String next(MatchResult number) {
        return new BigInteger(number.group()).add(BigInteger.ONE).toString();
    }
}
