package dev.countersign.server.jobs;

import dev.countersign.model.jobs.NameAndVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The applications that jobs can run: the one of the documented example, and installed ones. Thread-safe. */
public final class Applications {
    private final Map<NameAndVersion, Application> known = new LinkedHashMap<>();

    public Applications() {
        install(new NameAndVersion("acme-web-application", "1.0.0"), "Acme Web Application", Backend.DOCKER);
        install(new NameAndVersion("acme-virtual-machine", "1.0.0"), "Acme Virtual Machine", Backend.VIRTUAL_MACHINE);
    }

    /** Installs an application that runs in a container. */
    public void installContainer(NameAndVersion name) {
        install(name, name.name(), Backend.DOCKER);
    }

    /** Installs an application that runs as a virtual machine. */
    public void installVirtualMachine(NameAndVersion name) {
        install(name, name.name(), Backend.VIRTUAL_MACHINE);
    }

    /** The application of that name and version; null if there is none. */
    synchronized @Nullable Application find(NameAndVersion name) {
        return known.get(name);
    }

    /** All applications, for messages. */
    synchronized String all() {
        return known.keySet().stream()
                .map(name -> "'%s' %s".formatted(name.name(), name.version()))
                .collect(Collectors.joining(", "));
    }

    private synchronized void install(NameAndVersion name, String title, Backend backend) {
        known.put(name, new Application(name, title, backend));
    }
}
