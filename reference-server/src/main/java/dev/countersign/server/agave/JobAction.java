package dev.countersign.server.agave;

/** What somebody can want with a job of somebody else, and what they hear who may not. */
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
