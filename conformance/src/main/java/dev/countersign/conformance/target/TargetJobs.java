package dev.countersign.conformance.target;

import org.jspecify.annotations.Nullable;

/**
 * The applications and the folder that jobs at a target use.
 *
 * @param application needs no parameters, and runs in a container until it is ended
 * @param virtualMachine the same as a virtual machine; null if the target has none
 * @param share the path of a folder to which an operator can grant and revoke users' access
 */
public record TargetJobs(Application application, @Nullable Application virtualMachine, String share) {
    /** The application and the folder of the document's own example. Source: Jobs, "Example: Losing access to resources". */
    public static final TargetJobs DOCUMENTED =
            new TargetJobs(new Application("acme-web-application", "1.0.0"), null, "/12512/shared");

    /** An application, by the name and version that the target knows. */
    public record Application(String name, String version) {}
}
