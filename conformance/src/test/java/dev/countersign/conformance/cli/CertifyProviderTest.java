package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.StandaloneProvider;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.model.token.Keys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running provider that a target file describes, with our Core around it. */
class CertifyProviderTest {
    private static final TargetProduct MACHINE = new TargetProduct("machine", "machines", "acme");

    private final Path directory;
    private static final KeyPair KEYS = Keys.generate();

    CertifyProviderTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void in_time_that_moves_with_the_providers() throws IOException {
        int port = freePort();
        try (StandaloneProvider provider = StandaloneProvider.start(plan(port), EnvironmentTime.SIMULATED, true)) {
            String target = write(
                    provider,
                    port,
                    "simulation: { url: \"%s/simulation\", token: %s }"
                            .formatted(provider.url(), provider.operatorToken()));

            assertThat(certify(target, () -> Instant.EPOCH))
                    .contains("with its simulation API")
                    .contains(passed());
            assertThat(verify()).endsWith("with the same verdicts\nthe certificate holds: incomplete\n");
        }
    }

    @Test
    void in_real_time() throws IOException {
        int port = freePort();
        try (StandaloneProvider provider = StandaloneProvider.start(plan(port), new EnvironmentTime(1), false)) {
            String target = write(provider, port, "limits: { created: 500 }");

            assertThat(certify(target, InstantSource.system()))
                    .contains("in real time")
                    .contains(passed());
        }
    }

    /** Both are about what the provider sends to Core of its own accord. */
    private static String[] passed() {
        return new String[] {"\npassed      PRV-001 ", "\npassed      PRV-008 "};
    }

    private String certify(String target, InstantSource clock) {
        Invocation certify = new Invocation(new EmbeddedEnvironments(), Suite.published(), clock);
        int status =
                certify.execute("certify", "--report", directory.toString(), "--tags", "@PRV-001 or @PRV-008", target);
        assertThat(certify.err.toString()).isEmpty();
        assertThat(status).isEqualTo(2); // the other requirements did not run
        assertThat(certify.out.toString()).doesNotContain("FAILED", "ERROR");
        return certify.out.toString();
    }

    private String verify() {
        Invocation verify = new Invocation(new NoEnvironments(new IllegalStateException()), Suite.published());
        verify.execute("verify", directory.resolve("certificate.json").toString());
        return verify.out.toString();
    }

    private ProviderPlan plan(int core) {
        return new ProviderPlan(
                URI.create("http://127.0.0.1:" + core),
                new TargetProvider("acme", "127.0.0.1:0", null, "refresh-token", Keys.publicKey(KEYS), null),
                new TargetProducts(MACHINE, null, MACHINE, null, null),
                null);
    }

    private String write(StandaloneProvider provider, int core, String more) throws IOException {
        String key = Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded());
        Files.writeString(
                directory.resolve("core-key.pem"),
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n".formatted(key));
        return Files.writeString(
                        directory.resolve("target.yaml"),
                        """
                        target: { name: Acme provider, version: "1.4", url: "%s" }
                        profiles: [ucloud-provider]
                        products:
                          usual: { id: machine, category: machines, provider: acme }
                          forwardOnly: { id: machine, category: machines, provider: acme }
                        core:
                          provider: acme
                          kinds: [example]
                          listen: "127.0.0.1:%d"
                          url: "http://localhost:%d"
                          key: core-key.pem
                          refreshToken: refresh-token
                        without: [worlds]
                        %s
                        """
                                .formatted(provider.url(), core, core, more))
                .toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
