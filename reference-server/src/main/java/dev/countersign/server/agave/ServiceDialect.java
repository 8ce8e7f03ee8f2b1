package dev.countersign.server.agave;

import java.util.Comparator;
import java.util.Set;

/** How the service says what the document leaves open. */
public enum ServiceDialect {
    /** What the document shows and nothing else: bare answers, four values, a status of 404 for what is not there. */
    DOCS,
    /** As version 2.2 of the service does, wherever that does not contradict the document. */
    AGAVE_2_2,
    /**
     * As version 2.2.27 of the service answers with its own database and slow workers, also where that contradicts the document or
     * is a mistake.
     */
    AGAVE_2_2_27;

    private static final Set<String> APPS = Set.of("countersign-1.0", "example-1.0", "wc-osg-1.00");

    /** Whether answers are wrapped, unless a request asks for naked ones. */
    boolean isEnveloped() {
        return this != DOCS;
    }

    /** Whether the mistakes of the real service are included. */
    boolean isReal() {
        return this == AGAVE_2_2_27;
    }

    int statusOfGrant() {
        return this == DOCS ? 200 : 201;
    }

    int statusOf(JobRefusedException.NotPermitted refusal) {
        return (this != DOCS && refusal.action() == JobAction.VIEW_OUTPUTS) ? 401 : 403;
    }

    boolean knows(JobPermission permission, String name) {
        if (this == DOCS) {
            return permission.isDocumented() && permission.name().equals(name);
        }
        return isReal() || permission.isAdvertised();
    }

    /** The values that a refusal names. */
    String permissions() {
        return this == DOCS
                ? "ALL, READ, WRITE, READ_WRITE"
                : "ALL, READ, WRITE, READ_WRITE, EXECUTE, READ_EXECUTE, WRITE_EXECUTE,NONE";
    }

    /** What they hear who grant something on a job that nobody knows, or ask for its outputs. */
    JobRefusedException noSuchJob(String id) {
        return this == DOCS ? JobRefusedException.NotFound.job(id) : new JobRefusedException.Invalid("Invalid job id");
    }

    /** The order in which users with permissions are listed. */
    Comparator<String> orderOfNames() {
        return isReal() ? String.CASE_INSENSITIVE_ORDER : Comparator.naturalOrder();
    }

    /** @throws JobRefusedException where {@code username} can't run the application */
    void requireApp(String app, String username) {
        if (isReal() && !APPS.contains(app)) {
            throw new JobRefusedException.Invalid("No app found matching %s for %s".formatted(app, username));
        }
    }

    JobProgression course() {
        return isReal() ? JobProgression.REAL : JobProgression.USUAL;
    }

    String challenge() {
        return isReal() ? "Basic realm=\"The Agave Platform\"" : "Bearer";
    }
}
