package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.conformance.broken.MutatingProxy;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.run.Suite;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.time.SystemTimeline;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Keys;
import dev.countersign.model.token.Role;
import dev.countersign.server.CoreSettings;
import dev.countersign.server.ReferenceServer;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running Core, in real time and without a simulation API, and our provider behind it. */
class OurProviderBehindCoreTest {
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final ProductReference PRODUCT = new ProductReference("machine", "machines", "acme");

    private final Path directory;

    OurProviderBehindCoreTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void what_core_owes_its_provider_is_verified_by_our_provider() throws IOException {
        KeyPair providerKeys = Keys.generate();
        int port = freePort();
        Path file = directory.resolve("target.yaml");
        Path report = directory.resolve("report");
        try (SystemTimeline time = new SystemTimeline(1);
                ReferenceServer core = ReferenceServer.start(
                        new CoreSettings("127.0.0.1", 0, Keys.generate(), "unused", false), time)) {
            core.register(
                    "acme", URI.create("http://127.0.0.1:" + port), providerKeys::getPrivate, "refresh-secret", null);
            core.furnish(List.of(PRODUCT));
            Files.writeString(file, target(core, port, providerKeys));
            Invocation invocation =
                    new Invocation(new EmbeddedEnvironments(), Suite.published(), InstantSource.system());

            int status = invocation.execute(
                    "certify",
                    file.toString(),
                    "--report",
                    report.toString(),
                    "--tags",
                    "@CTL-001 or @CTL-005 or @CTL-013 or @CTL-015 or @CTL-017 or @RES-028");

            assertThat(status).as(invocation.out.toString()).isEqualTo(2); // the other requirements did not run
            assertThat(invocation.out.toString())
                    .contains("our provider listens at 127.0.0.1:%d; waiting until the target has asked it"
                            .formatted(port));
            assertThat(outcomes(report)).hasSizeGreaterThan(10).allMatch("passed"::equals);
            assertThat(Files.readString(report.resolve("result.json"))).doesNotContain("refresh-secret");
            assertThat(Files.readString(report.resolve("exchanges.ndjson")))
                    .contains(
                            "\"CORE_TO_PROVIDER\"",
                            "/ucloud/acme/example",
                            "\"PROVIDER_TO_CORE\"",
                            "/api/example/control/update")
                    .doesNotContain("refresh-secret");
        }
    }

    /** Resources lose their ids on the way from Core to our provider, which needs them. */
    @Test
    void what_our_own_provider_can_not_read_is_not_charged_to_core() throws IOException {
        KeyPair providerKeys = Keys.generate();
        int port = freePort();
        Path file = directory.resolve("target.yaml");
        Path report = directory.resolve("report");
        Defect losesIds = (request, provider) -> provider.apply(
                request.method().equals("POST") && request.target().endsWith("/ucloud/acme/example")
                        ? new Request(
                                request.method(),
                                request.target(),
                                request.headers(),
                                request.body().replaceAll("\"id\" *: *\"[0-9]+\",", ""))
                        : request);
        try (SystemTimeline time = new SystemTimeline(1);
                ReferenceServer core = ReferenceServer.start(
                        new CoreSettings("127.0.0.1", 0, Keys.generate(), "unused", false), time);
                MutatingProxy proxy = MutatingProxy.before(URI.create("http://127.0.0.1:" + port), losesIds)) {
            core.register("acme", proxy.url(), providerKeys::getPrivate, "refresh-secret", null);
            core.furnish(List.of(PRODUCT));
            Files.writeString(file, target(core, port, providerKeys));
            Invocation invocation =
                    new Invocation(new EmbeddedEnvironments(), Suite.published(), InstantSource.system());

            invocation.execute(
                    "certify", file.toString(), "--report", report.toString(), "--tags", "@RES-015 or @RES-022");

            assertThat(invocation.out.toString())
                    .contains("our own provider answered 400 to Core's /ucloud/acme/example, without a fault: ")
                    .doesNotContain("F1");
            assertThat(outcomes(report)).contains("untestable").doesNotContain("failed");
        }
    }

    /** Our provider has a wrong public key of Core, and rejects its tokens. */
    @Test
    void what_our_own_provider_fails_is_not_charged_to_core() throws IOException {
        int port = freePort();
        Path file = directory.resolve("target.yaml");
        Path report = directory.resolve("report");
        try (SystemTimeline time = new SystemTimeline(1);
                ReferenceServer core = ReferenceServer.start(
                        new CoreSettings("127.0.0.1", 0, Keys.generate(), "unused", false), time)) {
            KeyPair keys = Keys.generate();
            core.register("acme", URI.create("http://127.0.0.1:" + port), keys::getPrivate, "refresh-secret", null);
            core.furnish(List.of(PRODUCT));
            Files.writeString(file, target(core, port, Keys.generate()));
            Invocation invocation =
                    new Invocation(new EmbeddedEnvironments(), Suite.published(), InstantSource.system());

            assertThat(invocation.execute("certify", file.toString(), "--report", report.toString()))
                    .isEqualTo(3);
            assertThat(invocation.err.toString())
                    .contains(
                            """
                            provider.coreKey: our provider answers 401 to the target's GET /ucloud/acme/example/retrieveProducts: \
                            The bearer token is not valid: the signature does not match; look whether provider.coreKey is the \
                            public key that the target signs its tokens with
                            """);
            assertThat(report).doesNotExist();
        }
    }

    @Test
    void the_doctor_has_our_provider_listen_while_it_looks() throws IOException {
        KeyPair providerKeys = Keys.generate();
        int port = freePort();
        Path file = directory.resolve("target.yaml");
        try (SystemTimeline time = new SystemTimeline(1);
                ReferenceServer core = ReferenceServer.start(
                        new CoreSettings("127.0.0.1", 0, Keys.generate(), "unused", false), time)) {
            core.register(
                    "acme", URI.create("http://127.0.0.1:" + port), providerKeys::getPrivate, "refresh-secret", null);
            core.furnish(List.of(PRODUCT));
            Files.writeString(file, target(core, port, providerKeys));
            Invocation invocation =
                    new Invocation(new EmbeddedEnvironments(), Suite.published(), InstantSource.system());

            int status = invocation.execute("doctor", file.toString());

            assertThat(status).as(invocation.out.toString()).isZero();
            assertThat(invocation.out.toString())
                    .startsWith(
                            """
                            our provider listens at 127.0.0.1:%d; waiting until the target has asked it for its products, up to 60 s
                            """
                                    .formatted(port))
                    .contains("\nready: Acme Core 1 at %s\n".formatted(core.url()))
                    .doesNotContain("problem:", "note: provider.listen");
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close(); // throws if the provider still listens
        }
    }

    @Test
    void our_provider_can_not_follow_time_that_is_moved_for_core_alone() throws IOException {
        Path file = directory.resolve("target.yaml");
        try (SystemTimeline time = new SystemTimeline(1);
                ReferenceServer core = ReferenceServer.start(
                        new CoreSettings("127.0.0.1", 0, Keys.generate(), "operator", true), time)) {
            core.admit("acme", "refresh-secret");
            core.furnish(List.of(PRODUCT));
            Files.writeString(
                    file,
                    target(core, freePort(), Keys.generate())
                            + "simulation: { url: \"%s/simulation\", token: operator }\n".formatted(core.url()));
            Invocation invocation = new Invocation(new EmbeddedEnvironments(), Suite.published());

            assertThat(invocation.execute("certify", file.toString())).isEqualTo(3);
            assertThat(invocation.err)
                    .hasToString("provider.listen: our provider lives in real time, so the target file must name no"
                            + " 'simulation' that moves the time of Core alone; leave out one of them\n");
        }
    }

    private String target(ReferenceServer core, int port, KeyPair providerKeys) throws IOException {
        Files.writeString(
                directory.resolve("core.pem"),
                "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                        .formatted(Base64.getMimeEncoder()
                                .encodeToString(providerKeys.getPublic().getEncoded())));
        return """
                target: { name: Acme Core, version: "1", url: "%s" }
                profiles: [ucloud-resources]
                users:
                  user:  { token: %s }
                  alice: { token: %s }
                  bob:   { token: %s }
                products: { usual: { id: machine, category: machines, provider: acme } }
                provider: { id: acme, listen: "127.0.0.1:%d", refreshToken: refresh-secret, coreKey: core.pem }
                deadline: PT20S
                """
                .formatted(core.url(), token(core, "user"), token(core, "alice"), token(core, "bob"), port);
    }

    private static String token(ReferenceServer core, String username) {
        return core.issue(new AccessToken(username, Role.USER, Instant.EPOCH, FOREVER));
    }

    private static List<String> outcomes(Path report) throws IOException {
        JsonNode result =
                new ObjectMapper().readTree(report.resolve("result.json").toFile());
        return result.path("scenarios").findValuesAsText("outcome");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
