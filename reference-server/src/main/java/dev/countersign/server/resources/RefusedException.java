package dev.countersign.server.resources;

import dev.countersign.model.http.CallRefusedException;
import org.jspecify.annotations.Nullable;

/** Thrown where Core refuses a request, with a subclass for each reason. Sealed, so that the HTTP side maps every case in one place. */
public abstract sealed class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RefusedException(String why) {
        super(why);
    }

    private RefusedException(String why, Throwable cause) {
        super(why, cause);
    }

    /** Machine-readable; null for most refusals. */
    public @Nullable String errorCode() {
        return null;
    }

    /** A part of the request is invalid; the message names the field. */
    public static final class Invalid extends RefusedException {
        private static final long serialVersionUID = 1L;

        public Invalid(String field, String problem) {
            super(field + ": " + problem);
        }
    }

    /** The provider does not declare support for the request. */
    public static final class Unsupported extends RefusedException {
        private static final long serialVersionUID = 1L;

        public Unsupported(String field, String problem) {
            super(field + ": " + problem);
        }

        @Override
        public String errorCode() {
            return "FEATURE_NOT_SUPPORTED_BY_PROVIDER";
        }
    }

    /** There is no such resource for this caller. Does not distinguish between absent, hidden and filtered resources. */
    public static final class NotFound extends RefusedException {
        private static final long serialVersionUID = 1L;

        NotFound() {
            super("There is no such resource, or none that you may see");
        }
    }

    /** The caller is not a member of the workspace. */
    public static final class NotAMember extends RefusedException {
        private static final long serialVersionUID = 1L;

        NotAMember(String project) {
            super("Project: you are not a member of '%s'".formatted(project));
        }
    }

    /** The workspace has no credits for the product. */
    public static final class InsufficientFunds extends RefusedException {
        private static final long serialVersionUID = 1L;

        InsufficientFunds(String field, String product) {
            super("%s: this workspace has no credits for '%s'".formatted(field, product));
        }
    }

    /** An equal resource already exists. */
    public static final class Duplicate extends RefusedException {
        private static final long serialVersionUID = 1L;

        Duplicate(String field, String id) {
            super("%s: is the same as resource '%s', which has not ended; change it, or allow duplicates"
                    .formatted(field, id));
        }
    }

    /** Another resource already has something that only one may have. */
    public static final class InUse extends RefusedException {
        private static final long serialVersionUID = 1L;

        InUse(String field, String problem) {
            super(field + ": " + problem);
        }
    }

    /** The list has changed since its first page was read. */
    public static final class Inconsistent extends RefusedException {
        private static final long serialVersionUID = 1L;

        Inconsistent() {
            super("consistency: what you list has changed since its first page; start again, or ask for PREFER");
        }
    }

    /** The provider refused, or could not be called. */
    public static final class ProviderFailed extends RefusedException {
        private static final long serialVersionUID = 1L;

        private final int status;

        ProviderFailed(int status, String why) {
            super(why);
            this.status = status;
        }

        ProviderFailed(int status, Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
            this.status = status;
        }

        /** Whether the provider responded with a refusal, rather than not at all or unintelligibly. */
        boolean isRefusal() {
            return getCause() instanceof CallRefusedException;
        }

        /** The provider's status, or a substitute if there is none to pass on. */
        public int status() {
            return status;
        }
    }
}
