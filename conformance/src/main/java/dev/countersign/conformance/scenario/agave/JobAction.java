package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Request;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An action on a job, named by a phrase of the steps, and the request that it sends. */
public enum JobAction {
    VIEW_JOB("views the job"),
    VIEW_STATUS("views its status"),
    VIEW_HISTORY("views its history"),
    LIST_OUTPUTS("lists its outputs"),
    LIST_PERMISSIONS("lists its permissions"),
    STOP("stops it"),
    DELETE("deletes it"),
    GRANT("grants on it"),
    CHANGE("changes a permission on it"),
    REVOKE("takes a permission on it away");

    private final String spoken;

    JobAction(String spoken) {
        this.spoken = spoken;
    }

    public static JobAction named(String text) {
        return Arrays.stream(values())
                .filter(action -> action.spoken.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody '%s' here; there is: %s"
                        .formatted(
                                text,
                                Arrays.stream(values())
                                        .map(action -> action.spoken)
                                        .collect(Collectors.joining(", ")))));
    }

    public Request by(Caller caller, AgaveJobCalls calls, String job, String stranger) {
        return switch (this) {
            case VIEW_JOB -> calls.view(caller, job, "");
            case VIEW_STATUS -> calls.view(caller, job, "/status");
            case VIEW_HISTORY -> calls.view(caller, job, "/history");
            case LIST_OUTPUTS -> calls.view(caller, job, "/outputs/listings");
            case LIST_PERMISSIONS -> calls.permissions(caller, job);
            case STOP -> calls.stop(caller, job);
            case DELETE -> calls.delete(caller, job);
            case GRANT -> calls.grant(caller, job, stranger, "READ");
            case CHANGE -> calls.grantAtAddress(caller, job, stranger, "READ_WRITE");
            case REVOKE -> calls.revoke(caller, job, stranger);
        };
    }

    /** Whether the action changes the job itself, regardless of grants. */
    public boolean endsTheJob() {
        return this == STOP || this == DELETE;
    }

    @Override
    public String toString() {
        return spoken;
    }
}
