package dev.countersign.conformance.target;

import static com.fasterxml.jackson.annotation.JsonProperty.Access.WRITE_ONLY;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.Proxies;
import dev.countersign.conformance.wire.ProxyAddress;
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
 * A server under test, with the users and products that scenarios may use there.
 *
 * @param profiles that it is certified for
 * @param users by their names in scenarios, such as alice and bob, in the order in which they were named
 * @param administrator an administrator of the target itself; null if no scenario may act as one
 * @param products null if only a jobs service is certified
 * @param jobs what jobs may run there
 * @param shares the commands that grant and revoke access to a folder; null if there are none
 * @param agave null if no jobs service is certified
 * @param provider null if Countersign acts as no provider
 * @param core null if no provider is certified
 * @param simulation null if time is real and there is no simulation API
 * @param deadline the timeout for anything that happens in real time
 * @param limits null for the defaults
 * @param without capabilities that it lacks; what needs them may stay unverified
 * @param accept the known deviations that are accepted
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
        @JsonProperty(access = WRITE_ONLY) @Nullable TargetCore core,
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

    /** A target that is certified for nothing yet, with no missing capabilities and no accepted deviations. */
    public Target(
            Description target,
            Map<String, TargetUser> users,
            @Nullable TargetProducts products,
            @Nullable Simulation simulation,
            Duration deadline) {
        this(target, List.of(), users, products, simulation, deadline, Set.of(), List.of());
    }

    /** A target whose jobs run the application of the document's own example, and that is no Agave jobs service. */
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

    /** A copy with a jobs service that is certified too. */
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

    /** A copy that is certified for these profiles alone. */
    public Target certifiedFor(List<String> others) {
        return new Target(
                target,
                others,
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
                limits,
                without,
                accept);
    }

    /** A copy whose jobs run these applications. */
    public Target with(TargetJobs other) {
        return new Target(
                target,
                profiles,
                users,
                administrator,
                products,
                other,
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

    /** A copy with this provider. */
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

    /** A copy for certifying a provider, with this Core around it. */
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

    /** Whether an address has the origin of the target: scheme, host and port. */
    public boolean isAtHome(URI address) {
        return origin(address).equals(origin(target.url()));
    }

    /** A copy at another host and port, which are also those of a simulation API with the target's origin. */
    public Target movedTo(String host, int port) {
        Description moved = new Description(
                target.name(), target.version(), moved(target.url(), host, port), target.tls(), target.proxy());
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

    /** A transport with the TLS trust, the proxy and the rate limit of the target. Users of one transport share its rate limit. */
    public HttpTransport transport() {
        return new HttpTransport(
                WireLimits.USUAL,
                Trust.at(
                        target.url(), target.tls() == null ? null : target.tls().trust()),
                Proxies.of(target.proxy()),
                RateLimiter.of(limits == null ? null : limits.requestsPerSecond()));
    }

    /** The number of units that a run may charge. */
    public int mostCharged() {
        return limits == null || limits.charged() == null ? TargetLimits.USUALLY_CHARGED : limits.charged();
    }

    /** A copy with these limits. */
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
     * The name, version and address of what is certified.
     *
     * @param tls null for the JVM's default trust
     * @param proxy null for what system properties and environment say; never stored
     */
    public record Description(
            String name,
            String version,
            URI url,
            @Nullable Tls tls,
            @JsonProperty(access = WRITE_ONLY) @Nullable ProxyAddress proxy) {
        public Description(String name, String version, URI url) {
            this(name, version, url, null, null);
        }
    }

    /** The target's simulation API, and the operator's token, which is sent to no other address. */
    public record Simulation(URI url, String token) {
        @Override
        public String toString() {
            return "Simulation[url=%s]".formatted(url);
        }
    }

    /** The token of an administrator of the target, who is not one of its users. */
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
