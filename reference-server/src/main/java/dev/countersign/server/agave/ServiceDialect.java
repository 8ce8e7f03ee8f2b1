package dev.countersign.server.agave;

import java.util.Comparator;
import java.util.Set;

/** The behaviour of the service where the document leaves something open. */
public enum ServiceDialect {
    /** As documented and nothing else: no envelope, four values, 404 if something does not exist. */
    DOCS,
    /** Like version 2.2 of the service, unless that contradicts the document. */
    AGAVE_2_2,
    /**
     * Like version 2.2.27 of the service with its own database and slow workers, even where that contradicts the document
     * or is a bug.
     */
    AGAVE_2_2_27;

    private static final Set<String> APPS = Set.of("countersign-1.0", "example-1.0", "wc-osg-1.00");

    /** Whether responses have an envelope, unless a request asks for naked ones. */
    boolean isEnveloped() {
        return this != DOCS;
    }

    /** Whether the bugs of the real service are included. */
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

    /** The valid values that a refusal names. */
    String permissions() {
        return this == DOCS
                ? "ALL, READ, WRITE, READ_WRITE"
                : "ALL, READ, WRITE, READ_WRITE, EXECUTE, READ_EXECUTE, WRITE_EXECUTE,NONE";
    }

    /** The refusal of a grant on an unknown job, or of a request for its outputs. */
    JobRefusedException noSuchJob(String id) {
        return this == DOCS ? JobRefusedException.NotFound.job(id) : new JobRefusedException.Invalid("Invalid job id");
    }

    /** The order in which grantees are listed. */
    Comparator<String> orderOfNames() {
        return isReal() ? String.CASE_INSENSITIVE_ORDER : Comparator.naturalOrder();
    }

    /** @throws JobRefusedException if {@code username} can't run the application */
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
