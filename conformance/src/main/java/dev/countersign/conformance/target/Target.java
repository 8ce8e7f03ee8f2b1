package dev.countersign.conformance.target;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.RateLimiter;
import dev.countersign.conformance.wire.Trust;
import dev.countersign.conformance.wire.WireLimits;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A server to be judged, and the people and products that the scenarios may use there.
 *
 * @param profiles what it is certified for
 * @param users by the names that scenarios call them, such as alice and bob, in the order in which they were named
 * @param administrator an administrator of the target itself; null where no scenario may act as one
 * @param products null where only a jobs service is certified
 * @param jobs what jobs may run there
 * @param shares the commands that give access to a folder and take it back; null where there are none
 * @param agave null where no jobs service is certified
 * @param provider null where no provider is played
 * @param core null where no provider is certified
 * @param simulation null where time is real and nothing can be arranged
 * @param deadline how long to wait for something to happen in real time
 * @param limits null where a run may do what it needs
 * @param without what it does not offer, and what may therefore stay unverified
 * @param accept the deviations that are known and put up with
 */
public record Target(
        Description target,
        List<String> profiles,
        Map<String, TargetUser> users,
        @Nullable Administrator administrator,
        @Nullable TargetProducts products,
        TargetJobs jobs,
        @Nullable TargetShares shares,
        @Nullable TargetAgave agave,
        @Nullable TargetProvider provider,
        @JsonIgnore @Nullable TargetCore core,
        @Nullable Simulation simulation,
        Duration deadline,
        @Nullable TargetLimits limits,
        Set<String> without,
        List<AcceptedDeviation> accept) {

    public Target {
        profiles = List.copyOf(profiles);
        users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
        without = Collections.unmodifiableSet(new TreeSet<>(without));
        accept = List.copyOf(accept);
    }

    /** A target without an administrator and without commands for shares. */
    public Target(
            Description target,
            List<String> profiles,
            Map<String, TargetUser> users,
            @Nullable TargetProducts products,
            TargetJobs jobs,
            @Nullable TargetAgave agave,
            @Nullable TargetProvider provider,
            @Nullable TargetCore core,
            @Nullable Simulation simulation,
            Duration deadline,
            @Nullable TargetLimits limits,
            Set<String> without,
            List<AcceptedDeviation> accept) {
        this(
                target,
                profiles,
                users,
                null,
                products,
                jobs,
                null,
                agave,
                provider,
                core,
                simulation,
                deadline,
                limits,
                without,
                accept);
    }

    /** One that is certified for the Resource API, with nothing missing and nothing put up with. */
    public Target(
            Description target,
            Map<String, TargetUser> users,
            @Nullable TargetProducts products,
            @Nullable Simulation simulation,
            Duration deadline) {
        this(target, List.of("ucloud-resources"), users, products, simulation, deadline, Set.of(), List.of());
    }

    /** One whose jobs run what the document's own example runs, and without a service of the other kind. */
    public Target(
            Description target,
            List<String> profiles,
            Map<String, TargetUser> users,
            @Nullable TargetProducts products,
            @Nullable Simulation simulation,
            Duration deadline,
            Set<String> without,
            List<AcceptedDeviation> accept) {
        this(
                target,
                profiles,
                users,
                products,
                TargetJobs.DOCUMENTED,
                null,
                null,
                null,
                simulation,
                deadline,
                null,
                without,
                accept);
    }

    /** The same, with a jobs service to be certified too. */
    public Target with(TargetAgave service) {
        List<String> more = new ArrayList<>(profiles);
        more.add(TargetAgave.PROFILE);
        return new Target(
                target,
                more,
                users,
                administrator,
                products,
                jobs,
                shares,
                service,
                provider,
                core,
                simulation,
                deadline,
                limits,
                without,
                accept);
    }

    /** The same, with its jobs to be certified too. */
    public Target with(TargetJobs certified) {
        List<String> more = new ArrayList<>(profiles);
        more.add(TargetJobs.PROFILE);
        return new Target(
                target,
                more,
                users,
                administrator,
                products,
                certified,
                shares,
                agave,
                provider,
                core,
                simulation,
                deadline,
                limits,
                without,
                accept);
    }

    /** The same, with a provider that can be played to it. */
    public Target with(TargetProvider played) {
        return new Target(
                target,
                profiles,
                users,
                administrator,
                products,
                jobs,
                shares,
                agave,
                played,
                core,
                simulation,
                deadline,
                limits,
                without,
                accept);
    }

    /** The same Core, around a provider that is what is certified. */
    public Target around(TargetCore played) {
        return new Target(
                target,
                List.of(TargetCore.PROFILE),
                users,
                administrator,
                products,
                jobs,
                shares,
                agave,
                provider,
                played,
                simulation,
                deadline,
                limits,
                without,
                accept);
    }

    /** Whether an address is at the same host and port as the target. */
    public boolean isAtHome(URI address) {
        return origin(address).equals(origin(target.url()));
    }

    /** The same, found at another host and port; so is what was beside it. */
    public Target movedTo(String host, int port) {
        Description moved =
                new Description(target.name(), target.version(), moved(target.url(), host, port), target.tls());
        Simulation api = simulation == null || !isAtHome(simulation.url())
                ? simulation
                : new Simulation(moved(simulation.url(), host, port), simulation.token());
        return new Target(
                moved,
                profiles,
                users,
                administrator,
                products,
                jobs,
                shares,
                agave,
                provider,
                core,
                api,
                deadline,
                limits,
                without,
                accept);
    }

    private static URI origin(URI address) {
        return URI.create("%s://%s".formatted(address.getScheme(), address.getRawAuthority()));
    }

    private static URI moved(URI address, String host, int port) {
        return URI.create("%s://%s:%d%s".formatted(address.getScheme(), host, port, address.getRawPath()));
    }

    /** Calls it as its file says: no more often, and believing nobody else. Those who share one share its pace. */
    public HttpTransport transport() {
        return new HttpTransport(
                WireLimits.USUAL,
                Trust.at(
                        target.url(), target.tls() == null ? null : target.tls().trust()),
                RateLimiter.of(limits == null ? null : limits.requestsPerSecond()));
    }

    /** How many units a run may charge. */
    public int mostCharged() {
        return limits == null || limits.charged() == null ? TargetLimits.USUALLY_CHARGED : limits.charged();
    }

    /** The same, within limits. */
    public Target within(@Nullable TargetLimits other) {
        return new Target(
                target,
                profiles,
                users,
                administrator,
                products,
                jobs,
                shares,
                agave,
                provider,
                core,
                simulation,
                deadline,
                other,
                without,
                accept);
    }

    /**
     * What is certified, under which name.
     *
     * @param tls null where those are believed whom Java believes
     */
    public record Description(String name, String version, URI url, @Nullable Tls tls) {
        public Description(String name, String version, URI url) {
            this(name, version, url, null);
        }
    }

    /** Where the target's simulation API is, and the operator's token, which is sent to no other address. */
    public record Simulation(URI url, String token) {
        @Override
        public String toString() {
            return "Simulation[url=%s]".formatted(url);
        }
    }

    /** The token of an administrator of the target, who is none of its users. */
    public record Administrator(String token) {
        @Override
        public String toString() {
            return "Administrator[]";
        }
    }

    /**
     * A known deviation from a requirement, and why it is accepted.
     *
     * @param place the only place that may deviate, as findings name it, such as {@code /status/state}; null for all
     */
    public record AcceptedDeviation(String requirement, @Nullable String place, String because) {
        public AcceptedDeviation(String requirement, String because) {
            this(requirement, null, because);
        }
    }
}
