package dev.countersign.conformance.target;

import org.jspecify.annotations.Nullable;

/**
 * What jobs may run at a target, and with what.
 *
 * @param application needs no parameters, and runs in a container until it is ended
 * @param virtualMachine the same as a virtual machine; null where the target has none
 * @param share the path of a folder that an operator can give users access to and take it back
 */
public record TargetJobs(Application application, @Nullable Application virtualMachine, String share) {
    /** The profile that all of this is for. */
    public static final String PROFILE = "ucloud-jobs";

    /** What the document's own example runs and uses. Source: Jobs, "Example: Losing access to resources". */
    public static final TargetJobs DOCUMENTED =
            new TargetJobs(new Application("acme-web-application", "1.0.0"), null, "/12512/shared");

    /** A program, by the name and version that the target knows. */
    public record Application(String name, String version) {}
}
