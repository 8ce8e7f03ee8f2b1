package dev.countersign.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.cli.TestEnvironments.SetStage;
import dev.countersign.conformance.environment.EnvironmentSettings;
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
    private final CommandContext surroundings;
    private final SetStage stage;

    /** @param parallel how many scenarios run at the same time */
    EmbeddedServers(CommandContext surroundings, int parallel) {
        this.surroundings = surroundings;
        this.stage = setApart(parallel)
                ? surroundings.stages().startWithIsolated(EnvironmentSettings.EMBEDDED)
                : surroundings.stages().set(EnvironmentSettings.EMBEDDED);
    }

    /** Whether scenarios that must run alone get an isolated instance. */
    static boolean setApart(int parallel) {
        return parallel > 1;
    }

    Target core() {
        return stage.target();
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
        if (!surroundings.suite().requirements().of(TargetCore.PROFILE).isEmpty()) {
            all.add(TargetCore.PROFILE);
        }
        return all;
    }

    /** The environment for the scenarios of a profile. */
    SetStage stage(Profile profile) {
        return profile.profile().equals(TargetCore.PROFILE)
                ? surroundings.stages().aroundOwnProvider()
                : stage.shared();
    }

    @Override
    public void close() {
        stage.close();
    }
}
