package dev.countersign.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.SharedEnvironment;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.run.Profile;
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
final class EmbeddedServers implements AutoCloseable {
    private final CommandContext context;
    private final TestEnvironment environment;

    /** @param parallel how many scenarios run at the same time */
    EmbeddedServers(CommandContext context, int parallel) {
        this.context = context;
        this.environment = parallel > 1
                ? context.environments().startWithIsolated(EnvironmentSettings.EMBEDDED)
                : context.environments().set(EnvironmentSettings.EMBEDDED);
    }

    Target core() {
        return environment.target();
    }

    /** Our Core's own OpenAPI description. */
    JsonNode description() throws IOException {
        Sent request = new Sent("GET", core().target().url().resolve("/openapi.json"), List.of(), Bytes.NONE);
        return Json.read(
                new HttpTransport(WireLimits.USUAL).exchange(request).received().body());
    }

    /** The names of all profiles that our servers are certified for. */
    List<String> profiles() {
        List<String> all = new ArrayList<>(core().profiles());
        if (!context.suite().requirements().of(TargetCore.PROFILE).isEmpty()) {
            all.add(TargetCore.PROFILE);
        }
        return all;
    }

    /** The environment for the scenarios of a profile. */
    TestEnvironment environment(Profile profile) {
        return profile.profile().equals(TargetCore.PROFILE)
                ? context.environments().aroundOwnProvider()
                : new SharedEnvironment(environment);
    }

    @Override
    public void close() {
        environment.close();
    }
}
