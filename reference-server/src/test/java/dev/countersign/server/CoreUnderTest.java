package dev.countersign.server;

import static dev.countersign.server.Requests.json;

import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Keys;
import dev.countersign.model.token.Role;
import java.net.URI;
import java.security.KeyPair;
import java.time.Instant;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Core on a free port, with a simulated clock and two providers; each test starts with the empty world. */
final class CoreUnderTest implements BeforeEachCallback, AfterAllCallback, AutoCloseable {
    static final String OPERATOR_TOKEN = "secret of the operator";
    /** Shared, because generating keys takes long. */
    static final KeyPair CORE_KEYS = Keys.generate();

    private static final KeyPair PROVIDER_KEYS = Keys.generate();
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final SimulatedClock clock = new SimulatedClock(Instant.EPOCH);
    private final FakeProvider provider = new FakeProvider("example", "secret of example");
    private final FakeProvider second = new FakeProvider("second", "secret of second");
    private final ReferenceServer server;

    private CoreUnderTest() {
        this.server = ReferenceServer.start(new CoreSettings("127.0.0.1", 0, CORE_KEYS, OPERATOR_TOKEN, true), clock);
        register(provider);
        register(second);
        server.enter("empty");
    }

    static CoreUnderTest start() {
        return new CoreUnderTest();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.enter("empty");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        server.close();
        provider.close();
        second.close();
    }

    SimulatedClock clock() {
        return clock;
    }

    /** The provider that offers all products of the empty world. */
    FakeProvider provider() {
        return provider;
    }

    /** A provider that offers nothing, unless {@link #offer} is called. */
    FakeProvider second() {
        return second;
    }

    ReferenceServer server() {
        return server;
    }

    URI url() {
        return server.url();
    }

    Caller as(String username) {
        return as(username, Role.USER);
    }

    Caller as(String subject, Role role) {
        return withToken(server.issue(new AccessToken(subject, role, Instant.EPOCH, FOREVER)));
    }

    Caller withToken(String token) {
        return new Caller(url(), token, null);
    }

    Caller anonymous() {
        return new Caller(url(), null, null);
    }

    Caller operator() {
        return withToken(OPERATOR_TOKEN);
    }

    /** Sends updates of example resources to Core, as the provider. */
    Answer update(String... updates) {
        return provider.at(url()).post("/api/example/control/update", Requests.bulk(updates));
    }

    /** Sends updates of jobs to Core, as the provider. */
    Answer updateJobs(String... updates) {
        return provider.at(url()).post("/api/jobs/control/update", Requests.bulk(updates));
    }

    /** Sets the state of a job, as the provider. */
    void move(String id, String state) {
        updateJobs(Requests.jobIs(id, state)).success();
    }

    /** Grants a user access to a folder. */
    void give(String path, String username) {
        operator().put("/simulation/shares", share(path, username)).success();
    }

    void takeBack(String path, String username) {
        operator().send("DELETE", "/simulation/shares", share(path, username)).success();
    }

    private static String share(String path, String username) {
        return json("{'path': '%s', 'user': '%s'}".formatted(path, username));
    }

    /** @param more fields of the request besides the product, such as {@code 'credits': 500} */
    Answer offer(String product, String offeredBy, String more) {
        return operator()
                .put(
                        "/simulation/products",
                        json(
                                """
                                {'product': {'type': 'compute', 'name': '%s', 'pricePerUnit': 1,
                                 'category': {'name': '%s-compute', 'provider': '%s'}, 'priority': 0, 'version': 1,
                                 'freeToUse': false, 'hiddenInGrantApplications': false}, %s}"""
                                        .formatted(product, offeredBy, offeredBy, more)));
    }

    /** Offers a product of the second provider, which supports counting forwards. */
    void offerOfSecond(String product) {
        offer(
                        product,
                        "second",
                        json("'credits': 1, 'support': {'product': %s}".formatted(Requests.product(product, "second"))))
                .success();
    }

    private void register(FakeProvider known) {
        server.register(known.id(), known.url(), PROVIDER_KEYS::getPrivate, known.refreshToken());
    }
}
