package dev.countersign.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.jobs.NameAndVersion;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ApplicationsTest {
    private static final NameAndVersion SLEEP = new NameAndVersion("sleep", "1.0");
    private static final NameAndVersion DEBIAN = new NameAndVersion("debian", "12");

    private final Applications applications = new Applications();

    @Test
    void the_documented_ones_are_there_from_the_beginning() {
        assertThat(applications.all()).isEqualTo("'acme-web-application' 1.0.0, 'acme-virtual-machine' 1.0.0");
        assertThat(applications.find(SLEEP)).isNull();
    }

    @Test
    void what_is_installed_is_found_by_name_and_version_with_what_it_runs_on() {
        applications.installContainer(SLEEP);
        applications.installVirtualMachine(DEBIAN);

        assertThat(backend(SLEEP)).isEqualTo(Backend.DOCKER);
        assertThat(backend(DEBIAN)).isEqualTo(Backend.VIRTUAL_MACHINE);
        assertThat(applications.find(new NameAndVersion("sleep", "2.0"))).isNull();
        assertThat(applications.all()).endsWith(", 'sleep' 1.0, 'debian' 12");
    }

    private Backend backend(NameAndVersion name) {
        return Objects.requireNonNull(applications.find(name)).backend();
    }
}
