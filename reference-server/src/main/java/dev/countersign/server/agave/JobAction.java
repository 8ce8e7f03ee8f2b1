package dev.countersign.server.agave;

/** An action on a job, with the message of the refusal to a caller without the permission. */
enum JobAction {
    VIEW_JOB(false, "User does not have permission to view this job"),
    VIEW_HISTORY(false, "User does not have permission to view this job history"),
    VIEW_OUTPUTS(false, "User does not have permission to view this resource."),
    VIEW_PERMISSIONS(false, "User does not have permission to view this resource"),
    CONTROL_JOB(true, "User does not have permission to view this job"),
    SET_PERMISSIONS(true, "User does not have permission to modify this resource.");

    private final boolean writes;
    private final String refusal;

    JobAction(boolean writes, String refusal) {
        this.writes = writes;
        this.refusal = refusal;
    }

    boolean writes() {
        return writes;
    }

    String refusal() {
        return refusal;
    }
}
