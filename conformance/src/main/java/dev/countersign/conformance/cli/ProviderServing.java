package dev.countersign.conformance.cli;

import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.ListenAddress;
import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.environment.StandaloneProvider;
import dev.countersign.conformance.environment.TestEnvironments;
import dev.countersign.conformance.target.Address;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.TargetFile;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * {@code serve --provider-only}: our provider alone, for the Core that a target file describes.
 *
 * @param file the target file that the plan was read from
 */
record ProviderServing(TestEnvironments environments, Path file, ProviderPlan plan) {
    static ProviderServing of(CommandContext context, Path file) {
        return new ProviderServing(
                context.environments(), file, new TargetFile(file).readProvider(context.environment()));
    }

    /** @param simulation whether to offer the simulation API also at an address that is not loopback */
    StandaloneProvider start(EnvironmentTime clock, boolean simulation) {
        InetSocketAddress address = Address.of(String.valueOf(plan.provider().listen()));
        ListenAddress listening = new ListenAddress(address.getHostString(), address.getPort());
        boolean offersSimulation = simulation || listening.isLoopback();
        try {
            return listening.start(() -> environments.play(plan, clock, offersSimulation));
        } catch (IllegalArgumentException e) {
            throw new SetUpException("%s: %s".formatted(file, e.getMessage()));
        }
    }

    /** The first line ends with the address, for programs that wait for it. */
    void print(StandaloneProvider provider, PrintWriter out) {
        out.printf("Provider %s at %s%n", plan.provider().id(), provider.url());
        out.printf("%nCore at %s%n", plan.core());
        if (provider.operatorToken() != null) {
            out.printf(
                    "%nSimulation API at %s, for the operator%n", provider.url().resolve("/simulation"));
            if (plan.simulation() == null) {
                out.printf("  %-8s  %s%n", "operator", provider.operatorToken());
            }
        }
        out.printf("%nCtrl-C stops it.%n");
        out.flush();
    }
}
