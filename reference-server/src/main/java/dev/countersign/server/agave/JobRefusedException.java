package dev.countersign.server.agave;

/** A request that the jobs service refuses. Sealed, so that all cases are mapped to statuses in one place. */
abstract sealed class JobRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private JobRefusedException(String message) {
        super(message);
    }

    /** The caller can't be determined. */
    static final class NotAuthenticated extends JobRefusedException {
        private static final long serialVersionUID = 1L;

        NotAuthenticated(boolean tried) {
            super(
                    tried
                            ? "Permission denied. Invalid authentication credentials"
                            : "Permission denied. No authentication credentials found.");
        }
    }

    /** The caller lacks the permission. */
    static final class NotPermitted extends JobRefusedException {
        private static final long serialVersionUID = 1L;

        private final JobAction action;

        NotPermitted(JobAction action) {
            super(action.refusal());
            this.action = action;
        }

        JobAction action() {
            return action;
        }
    }

    /** The object of the request does not exist, or was deleted. */
    static final class NotFound extends JobRefusedException {
        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message);
        }

        static NotFound job(String id) {
            return new NotFound("No job found with job id %s.".formatted(id));
        }

        static NotFound hidden(String id) {
            return new NotFound("Job with uuid %s is not visible.".formatted(id));
        }
    }

    /** The request is invalid. */
    static final class Invalid extends JobRefusedException {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }
    }

    /** The service failed although the request is valid. */
    static final class Failed extends JobRefusedException {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }

        static Failed update(String reason) {
            return new Failed("Failed to update job permissions: " + reason);
        }
    }

    /** The path exists, but not for this method. */
    static final class WrongMethod extends JobRefusedException {
        private static final long serialVersionUID = 1L;

        WrongMethod() {
            super("The method specified in the request is not allowed for the resource identified by the request URI");
        }
    }
}
