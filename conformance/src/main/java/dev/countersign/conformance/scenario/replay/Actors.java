package dev.countersign.conformance.scenario.replay;

import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ProviderHttp;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.JobActor;
import dev.countersign.conformance.scenario.agave.JobActors;
import dev.countersign.conformance.scenario.control.ProviderLogin;
import dev.countersign.conformance.scenario.provider.CoreTokens;
import dev.countersign.conformance.wire.Response;
import java.util.Locale;

/** The actors of published examples, by their published names, with the server that each calls. */
public record Actors(
        CurrentRun run,
        KnownUsers people,
        JobActors parties,
        CoreTokens core,
        ProviderLogin login,
        TargetHttp target,
        ProviderHttp provider) {
    private static final String CORE = "ucloud";
    private static final String PROVIDER = "provider";

    /** Sends a request as {@code actor}: Core calls the provider, and all others call the target. */
    public Response send(String actor, Request request) {
        Request asActor = request.by(caller(actor));
        return actor.equals(CORE) ? provider.send(asActor) : target.send(asActor);
    }

    private Caller caller(String actor) {
        if (run.isAbout(JobsPermissions.class)) {
            return parties.caller(JobActor.valueOf(actor.toUpperCase(Locale.ROOT)));
        }
        return switch (actor) {
            case CORE -> core.core();
            case PROVIDER -> login.provider();
            default -> people.alone(Person.valueOf(actor.toUpperCase(Locale.ROOT)));
        };
    }
}
