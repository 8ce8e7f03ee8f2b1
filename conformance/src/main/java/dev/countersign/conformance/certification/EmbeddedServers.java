package dev.countersign.conformance.certification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.SharedEnvironment;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.environment.TestEnvironments;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetCore;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.Json;
import dev.countersign.conformance.wire.WireLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Our own servers for a run: one Core for all of its profiles, and a separate environment for the provider profile. */
public final class EmbeddedServers implements AutoCloseable {
    private final TestEnvironments environments;
    private final Suite suite;
    private final TestEnvironment environment;

    /** @param parallel how many scenarios run at the same time */
    public EmbeddedServers(TestEnvironments environments, Suite suite, int parallel) {
        this.environments = environments;
        this.suite = suite;
        this.environment = parallel > 1
                ? environments.startWithIsolated(EnvironmentSettings.EMBEDDED)
                : environments.set(EnvironmentSettings.EMBEDDED);
    }

    public Target core() {
        return environment.target();
    }

    /** Our Core's own OpenAPI description. */
    public JsonNode description() throws IOException {
        Sent request = new Sent("GET", core().target().url().resolve("/openapi.json"), List.of(), Bytes.NONE);
        return Json.read(
                new HttpTransport(WireLimits.USUAL).exchange(request).received().body());
    }

    /** The names of all profiles that our servers are certified for. */
    public List<String> profiles() {
        List<String> all = new ArrayList<>(core().profiles());
        if (!suite.requirements().of(TargetCore.PROFILE).isEmpty()) {
            all.add(TargetCore.PROFILE);
        }
        return all;
    }

    /** The environment for the scenarios of a profile. */
    TestEnvironment environment(Profile profile) {
        return profile.profile().equals(TargetCore.PROFILE)
                ? environments.aroundOwnProvider()
                : new SharedEnvironment(environment);
    }

    @Override
    public void close() {
        environment.close();
    }
}
