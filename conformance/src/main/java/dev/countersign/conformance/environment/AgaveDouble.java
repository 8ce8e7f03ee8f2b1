package dev.countersign.conformance.environment;

import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetJobs;
import dev.countersign.model.time.SystemTimeline;
import dev.countersign.model.time.Timeline;
import dev.countersign.server.CoreSettings;
import dev.countersign.server.ReferenceServer;
import dev.countersign.server.agave.ServiceDialect;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A double of Agave's jobs service 2.2.27, on its own port. It has no worlds. */
public final class AgaveDouble implements TestEnvironment {
    private static final String APP = "example-1.0";

    private final ReferenceServer server;
    private final Timeline time;
    private final String operatorToken;
    private final boolean simulation;

    private AgaveDouble(ReferenceServer server, Timeline time, String operatorToken, boolean simulation) {
        this.server = server;
        this.time = time;
        this.operatorToken = operatorToken;
        this.simulation = simulation;
    }

    /** Starts the double with the address and time of {@code settings}, whose world and dialect do not apply to it. */
    public static AgaveDouble start(EnvironmentSettings settings) {
        Timeline time = settings.time().start();
        String operatorToken = CoreAccess.secret();
        ReferenceServer server = ReferenceServer.start(
                new CoreSettings(
                        settings.host(),
                        settings.port(),
                        CoreAccess::keys,
                        operatorToken,
                        settings.simulation(),
                        ServiceDialect.AGAVE_2_2_27),
                time);
        server.furnish(List.of());
        return new AgaveDouble(server, time, operatorToken, settings.simulation());
    }

    public URI url() {
        return server.url();
    }

    /** Its description as a target, with the tokens of its three users. */
    @Override
    public Target target() {
        CoreAccess own = new CoreAccess(server);
        return new Target(
                new Target.Description("Countersign as agave-2.2", CoreAccess.version(), url()),
                List.of(TargetAgave.PROFILE),
                Map.of(),
                null,
                TargetJobs.DOCUMENTED,
                new TargetAgave(
                        AgaveDialect.AGAVE_2_2,
                        person(own, "owner"),
                        person(own, "grantee"),
                        person(own, "stranger"),
                        null,
                        APP),
                null,
                null,
                simulation ? new Target.Simulation(url().resolve("/simulation"), operatorToken) : null,
                EmbeddedCore.DEADLINE,
                null,
                Set.of(),
                List.of());
    }

    private static TargetAgave.Person person(CoreAccess own, String username) {
        return new TargetAgave.Person(username, own.token(username));
    }

    @Override
    public void close() {
        server.close();
        if (time instanceof SystemTimeline system) {
            system.close();
        }
    }
}
