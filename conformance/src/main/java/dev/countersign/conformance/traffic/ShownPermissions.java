package dev.countersign.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.wire.Header;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The permissions that are shown are those that the acknowledged calls leave: as long as none of them changes, a user is shown the
 * same of their own by every call; {@code others} names who holds what; and who holds nothing on a personal resource is shown
 * nothing of it.
 *
 * <p>Source: Introduction to Resources, "ResourcePermissions" and "Resource Collaboration".
 */
final class ShownPermissions implements Invariant {
    private static final String MYSELF = "/permissions/myself";
    private static final String ADMIN = "ADMIN";
    /** What can be given to somebody; anything else may be ignored. */
    private static final Set<String> GIVEN = Set.of("READ", "EDIT");

    private static final String OTHERS = "/permissions/others";

    private final Map<Header, String> usernames;
    private final Map<String, Acl> acls = new HashMap<>();

    /** @param usernames of the users, by the headers with their tokens */
    ShownPermissions(Map<Header, String> usernames) {
        this.usernames = usernames;
    }

    @Override
    public boolean isAboutOwnResources() {
        return true;
    }

    @Override
    public void observe(TrafficEvent event, Consumer<Deviation> report) {
        Acl acl = acls.computeIfAbsent(event.id(), unseen -> new Acl());
        if (event instanceof TrafficEvent.Created created) {
            acl.createdBy(Sighting.viewer(created.exchange()));
        } else if (event instanceof TrafficEvent.AclUpdated update) {
            acl.apply(update.item(), update.accepted());
        } else if (event instanceof TrafficEvent.Shown shown
                && !shown.sighting().continued()) {
            requireSameForViewer(acl, shown.sighting(), report);
            requireOthers(acl, shown.sighting(), report);
            requireAccess(acl, shown.sighting(), report);
        }
    }

    /** The holder of ADMIN may do everything, whether the server lists what that implies or not. */
    private static boolean areSame(Set<String> some, Set<String> others) {
        return some.equals(others) || (some.contains(ADMIN) && others.contains(ADMIN));
    }

    private static void requireSameForViewer(Acl acl, Sighting now, Consumer<Deviation> report) {
        if (!now.at(MYSELF).isArray()) {
            return;
        }
        Sighting before = acl.seen().putIfAbsent(now.viewer(), now);
        if (before != null && !areSame(texts(before.at(MYSELF)), texts(now.at(MYSELF)))) {
            report.accept(Deviations.ofField(
                    now.exchange(),
                    MYSELF,
                    Comparison.expected(before, texts(before.at(MYSELF))),
                    texts(now.at(MYSELF)).toString(),
                    "RES-042"));
        }
    }

    /** {@code others} are others than the viewer, so that nothing is said of the viewer's own entry. */
    private void requireOthers(Acl acl, Sighting now, Consumer<Deviation> report) {
        Map<String, Set<String>> shown = new HashMap<>();
        if (!now.at(OTHERS).isArray() || now.at(OTHERS).isEmpty()) {
            return;
        }
        now.at(OTHERS).forEach(entry -> shown.computeIfAbsent(entity(entry.path("entity")), unseen -> new TreeSet<>())
                .addAll(texts(entry.path("permissions"))));
        String viewer =
                now.viewer().isEmpty() ? null : usernames.get(now.viewer().get(0));
        acl.grants().forEach((entity, held) -> {
            Set<String> found = shown.getOrDefault(entity, Set.of());
            boolean differs = held.isEmpty() ? !found.isEmpty() : !found.containsAll(held);
            if (differs && !entity.equals("user " + viewer)) {
                report.accept(Deviations.ofField(
                        now.exchange(),
                        OTHERS,
                        "%s holds %s".formatted(entity, held.isEmpty() ? "nothing" : String.join(", ", held)),
                        found.isEmpty() ? "nothing" : String.join(", ", found),
                        "RES-034"));
            }
        });
    }

    /** The entity in words; empty if it is none of those that can be given permissions. */
    private static String entity(JsonNode entity) {
        return switch (entity.path("type").asText()) {
            case "user" -> "user " + entity.path("username").asText();
            case "project_group" ->
                "group %s of %s"
                        .formatted(
                                entity.path("group").asText(),
                                entity.path("projectId").asText());
            default -> "";
        };
    }

    private void requireAccess(Acl acl, Sighting now, Consumer<Deviation> report) {
        String username = now.viewer().size() == 1 ? usernames.get(now.viewer().get(0)) : null;
        boolean isPersonal = Comparison.isLeftOut(now.at("/owner/project"));
        boolean isOwner = now.at("/owner/createdBy").asText().equals(username);
        if (username == null || isOwner || now.byProvider() || !isPersonal || !acl.excludes(now.viewer(), username)) {
            return;
        }
        report.accept(now.excess(
                "nothing of resource %s for %s, who has no access to it".formatted(now.id(), username),
                acl.hasEverGivenTo(username) ? "RES-006" : "RES-019"));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** What is known of the permissions on one resource. */
    private static final class Acl {
        /** What an entity holds; nothing after it was deleted. Missing where that is not known. */
        private final Map<String, Set<String>> grants = new HashMap<>();

        private final Map<List<Header>, Sighting> seen = new HashMap<>();
        private final Set<String> everGivenTo = new TreeSet<>();
        private List<Header> creator = List.of();
        private boolean isCertain = true;
        private boolean givenToGroup;

        void createdBy(List<Header> viewer) {
            creator = viewer;
        }

        /** A grant may replace what the entity held before or add to it: at least what it names is held. */
        void apply(JsonNode item, boolean accepted) {
            seen.clear();
            isCertain &= accepted;
            Set<String> deleted = new HashSet<>();
            item.path("deleted").forEach(entity -> deleted.add(entity(entity)));
            deleted.forEach(entity -> put(entity, Set.of(), accepted));
            for (JsonNode entry : item.path("added")) {
                String entity = entity(entry.path("entity"));
                Set<String> permissions = texts(entry.path("permissions"));
                permissions.retainAll(GIVEN);
                put(entity, permissions, accepted && !deleted.contains(entity));
            }
        }

        private void put(String entity, Set<String> permissions, boolean isKnown) {
            if (!permissions.isEmpty()) {
                givenToGroup |= entity.startsWith("group ");
                everGivenTo.add(entity);
            }
            if (isKnown && !entity.isEmpty()) {
                grants.put(entity, permissions);
            } else {
                grants.remove(entity);
                isCertain &= entity.isEmpty();
            }
        }

        Map<String, Set<String>> grants() {
            return grants;
        }

        Map<List<Header>, Sighting> seen() {
            return seen;
        }

        /** Whether a user certainly holds nothing on a personal resource of another user. */
        boolean excludes(List<Header> viewer, String username) {
            boolean isOfAnother = creator.size() == 1 && !creator.equals(viewer);
            return isOfAnother
                    && isCertain
                    && !givenToGroup
                    && grants.getOrDefault("user " + username, Set.of()).isEmpty();
        }

        boolean hasEverGivenTo(String username) {
            return everGivenTo.contains("user " + username);
        }
    }
}
