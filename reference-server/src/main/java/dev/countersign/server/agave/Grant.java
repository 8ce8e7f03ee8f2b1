package dev.countersign.server.agave;

import java.util.Locale;

/**
 * A requested grant.
 *
 * @param value the name of a permission; empty to revoke the current one
 */
record Grant(String username, String value, ServiceDialect dialect) {
    private static final int LONGEST_USERNAME = 32;
    private static final String TOO_LONG =
            "'permission.username' must be less than %d characters".formatted(LONGEST_USERNAME);
    private static final String NOTHING = "null";

    Grant {
        boolean isNobody = dialect.isReal() ? username.isEmpty() : username.isBlank();
        if (isNobody || username.equals(NOTHING)) {
            throw new JobRefusedException.Invalid("No user found matching " + username);
        }
        if (!dialect.isReal() && username.length() > LONGEST_USERNAME) {
            throw new JobRefusedException.Invalid(TOO_LONG);
        }
    }

    /** Reads a request to the collection of permissions. */
    static Grant to(RequestFields fields, ServiceDialect dialect) {
        return new Grant(fields.text("username").orElse(NOTHING), permission(fields, dialect), dialect);
    }

    /** Reads a request to the address of one user's permission, which names the user. */
    static Grant to(String username, RequestFields fields, ServiceDialect dialect) {
        fields.text("username")
                .filter(named -> !named.equalsIgnoreCase(username))
                .ifPresent(named -> {
                    throw new JobRefusedException.Invalid(
                            "The username value in the POST body, %s, does not match the username in the URL, %s"
                                    .formatted(named, username));
                });
        return new Grant(username, permission(fields, dialect), dialect);
    }

    /** Whether the permission is revoked by an empty value. */
    boolean isEmpty() {
        return value.isEmpty();
    }

    /**
     * @throws JobRefusedException.Invalid if there is no such permission; the value is not checked if the grantee is the
     *     owner
     */
    JobPermission permissionOn(AgaveJob job) {
        if (isEmpty() || username.equals(job.owner())) {
            return JobPermission.NONE;
        }
        String name = dialect.isEnveloped() && value.toLowerCase(Locale.ROOT).equals(NOTHING) ? "NONE" : value;
        JobPermission permission = JobPermission.named(name)
                .filter(found -> dialect.knows(found, name))
                .orElseThrow(() -> new JobRefusedException.Invalid(
                        "Invalid permission value. Valid values are: " + dialect.permissions()));
        requireRoom(permission);
        return permission;
    }

    /** Checks the column widths of the real service. */
    private void requireRoom(JobPermission permission) {
        if (username.length() > LONGEST_USERNAME) {
            throw JobRefusedException.Failed.update(TOO_LONG);
        }
        if (permission == JobPermission.READ_WRITE_PERMISSION) {
            throw JobRefusedException.Failed.update("Failed to save job.");
        }
    }

    /** The real service reads an object as an empty string. */
    private static String permission(RequestFields fields, ServiceDialect dialect) {
        if (dialect.isReal() && fields.isContainer("permission")) {
            return "";
        }
        return fields.text("permission")
                .orElseThrow(() -> new JobRefusedException.Invalid("Missing permission field."));
    }
}
