package dev.countersign.server.agave;

/** How the service says what the document leaves open. */
public enum Dialect {
    /** What the document shows and nothing else: bare answers, four values, a status of 404 for what is not there. */
    DOCS,
    /** As version 2.2 of the service does, wherever that does not contradict the document. */
    AGAVE_2_2;

    /** Whether answers are wrapped, unless a request asks for naked ones. */
    boolean isEnveloped() {
        return this == AGAVE_2_2;
    }

    int statusOfGrant() {
        return this == AGAVE_2_2 ? 201 : 200;
    }

    int statusOf(JobRefused.NotPermitted refusal) {
        return (this == AGAVE_2_2 && refusal.action() == JobAction.VIEW_OUTPUTS) ? 401 : 403;
    }

    boolean knows(JobPermission permission, String name) {
        return this == AGAVE_2_2
                || (permission.isDocumented() && permission.name().equals(name));
    }

    /** The values that a refusal names. */
    String permissions() {
        return this == AGAVE_2_2
                ? "ALL, READ, WRITE, READ_WRITE, EXECUTE, READ_EXECUTE, WRITE_EXECUTE,NONE"
                : "ALL, READ, WRITE, READ_WRITE";
    }

    /** What they hear who grant something on a job that nobody knows, or ask for its outputs. */
    JobRefused noSuchJob(String id) {
        return this == AGAVE_2_2 ? new JobRefused.Invalid("Invalid job id") : JobRefused.NotFound.job(id);
    }
}
