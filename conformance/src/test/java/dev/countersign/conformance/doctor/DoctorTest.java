package dev.countersign.conformance.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.Profiles;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetLimits;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.target.TargetUser;
import dev.countersign.conformance.wire.ForwardProxy;
import dev.countersign.conformance.wire.ProxyAddress;
import dev.countersign.model.token.Keys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Our own Core, with one error at a time in its target file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorTest {
    private final Doctor doctor = new Doctor(Suite.published(), InstantSource.system());
    private EmbeddedCore environment;
    private Target target;
    private TargetProducts products;
    private Target.Simulation simulation;
    private TargetProvider provider;
    private TargetProvider.Another another;
    private TargetAgave agave;

    @BeforeAll
    void set() {
        environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
        target = environment.target();
        products = Objects.requireNonNull(target.products());
        simulation = Objects.requireNonNull(target.simulation());
        provider = Objects.requireNonNull(target.provider());
        another = Objects.requireNonNull(provider.another());
        agave = Objects.requireNonNull(target.agave());
    }

    @AfterAll
    void strike() {
        environment.close();
    }

    @Test
    void finds_nothing_wrong_where_nothing_is() {
        Diagnosis diagnosis = examine(target);

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes())
                .containsExactly(
                        "users.alice.projects: the roles can't be checked, because no call shows them",
                        "users.bob.groups[0]: can't be checked, because no call shows who is in 'Group of Bob'",
                        "users.bob.projects: the roles can't be checked, because no call shows them",
                        "jobs.application: whether the target knows 'acme-web-application' 1.0.0 can't be checked, because no"
                                + " documented call shows it",
                        "jobs.virtualMachine: whether the target knows 'acme-virtual-machine' 1.0.0 can't be checked, because"
                                + " no documented call shows it");
    }

    @Test
    void says_what_a_run_will_do() {
        assertThat(examine(target.within(new TargetLimits(20, 5_000))).prospect())
                .hasSize(7)
                .anyMatch(line -> line.matches(
                        "ucloud-jobs: \\d{3} scenarios, with the simulation API, which create about 9\\d{2}"
                                + " resources as user, alice, bob and end them again"))
                .anyMatch(line -> line.matches("agave-jobs-permissions: .* about 1\\d{2} jobs as agave.owner and .*"))
                .contains(
                        "most of them are on product 'example-compute' of provider 'example', at a price of 1"
                                + " (UNITS_PER_HOUR) each",
                        "limits: at most 20 requests a second, at most 5000 resources created")
                .anyMatch(line ->
                        line.matches("about \\d+ units are charged for them as provider 'example', and 100 at most"));
        assertThat(examine(target.within(new TargetLimits(null, null, 9))).prospect())
                .contains(
                        "about 9 units are charged for them as provider 'example', and 9 at most",
                        "limits: at most 9 units charged");
    }

    @Test
    void a_limit_of_charges_that_is_too_low_for_a_run_is_no_problem_but_said() {
        Diagnosis diagnosis = examine(target.within(new TargetLimits(null, null, 3)));

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes())
                .anyMatch(note -> note.matches("limits.charged: a run charges about \\d+ units, so that with 3 some"
                        + " scenarios stay untestable"));
    }

    @Test
    void a_limit_that_is_too_low_for_a_run_is_no_problem_but_said() {
        Diagnosis diagnosis = examine(target.within(new TargetLimits(null, 3)));

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes())
                .anyMatch(note -> note.matches("limits.created: a run creates about \\d+, so that with 3 some scenarios"
                        + " stay untestable"));
    }

    @Test
    void nobody_listens() throws IOException {
        URI nowhere = URI.create("http://127.0.0.1:" + freePort());

        assertProblems(
                at(nowhere),
                "target.url: nothing listens at %s; start the target, or correct the address".formatted(nowhere));
    }

    @Test
    void says_through_which_proxy_a_target_is_called() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.to(target.target().url().getPort())) {
            Diagnosis diagnosis = examine(behind(proxy));

            assertThat(diagnosis.problems()).isEmpty();
            assertThat(diagnosis.notes())
                    .contains("target.url: called through the proxy http://127.0.0.1:%d of target.proxy"
                            .formatted(proxy.port()));
            assertThat(diagnosis.toString()).doesNotContain("password");
        }
    }

    @Test
    void a_proxy_refuses() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.refusing("407 Who are you")) {
            assertProblems(
                    behind(proxy),
                    ("target.url: the proxy http://127.0.0.1:%1$d of target.proxy asks for other credentials (407); name them"
                                    + " in target.proxy, as in http://user:password@127.0.0.1:%1$d")
                            .formatted(proxy.port()));
        }
    }

    @Test
    void there_is_no_such_host() {
        assertProblems(
                at(URI.create("http://no-such-host.invalid")),
                "target.url: there is no host 'no-such-host.invalid'; correct the address");
    }

    @Test
    void what_answers_does_not_speak_tls() {
        URI url = URI.create(target.target().url().toString().replace("http:", "https:"));

        assertProblems(
                at(url),
                ("target.url: %s does not answer in TLS (Unsupported or unrecognized SSL message); write http://,"
                                + " or correct the address")
                        .formatted(url));
    }

    @Test
    void what_answers_does_not_speak_http() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread chatter = new Thread(() -> {
                while (!socket.isClosed()) {
                    try (var caller = socket.accept()) {
                        caller.getOutputStream()
                                .write("220 mail.example.org\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            chatter.start();
            URI url = URI.create("http://127.0.0.1:" + socket.getLocalPort());

            assertThat(examine(at(url)).problems())
                    .singleElement()
                    .asString()
                    .startsWith("target.url: %s does not answer in HTTP (".formatted(url))
                    .endsWith("); correct the address");
        }
    }

    @Test
    void a_token_is_not_accepted() {
        assertProblems(
                with("alice", new TargetUser("nonsense", List.of(), List.of())),
                "users.alice.token: the target answers 401 ('The bearer token is not valid: it is not a signed token') to it;"
                        + " put in a fresh token");
    }

    @Test
    void a_token_is_somebody_elses() {
        assertProblems(
                with("alice", user("bob")),
                "users.alice.token: it is made out to 'bob', who is described as users.bob; put in the token of alice");
    }

    @Test
    void two_users_have_one_token() {
        Map<String, TargetUser> users = new LinkedHashMap<>();
        users.put("user", user("user"));
        users.put("alice", new TargetUser("nonsense", List.of(), List.of()));
        users.put("bob", new TargetUser("nonsense", List.of(), List.of()));

        assertProblems(
                with(users),
                "users.bob.token: it belongs to the same user as users.alice.token; put in tokens of different users",
                "users.alice.token: the target answers 401 ('The bearer token is not valid: it is not a signed token') to it;"
                        + " put in a fresh token",
                "users.bob.token: the target answers 401 ('The bearer token is not valid: it is not a signed token') to it;"
                        + " put in a fresh token");
    }

    @Test
    void a_token_is_made_out_to_another_of_the_file() {
        Map<String, TargetUser> swapped = new LinkedHashMap<>(target.users());
        swapped.put("user", withTokenOf("alice"));
        swapped.put("alice", withTokenOf("user"));

        assertProblems(
                with(swapped),
                "users.user.token: it is made out to 'alice', who is described as users.alice; put in the token of user",
                "users.alice.token: it is made out to 'user', who is described as users.user; put in the token of alice");
    }

    @Test
    void a_token_is_none_of_a_person() {
        String claims = "eyJzdWIiOiIjUF9leGFtcGxlIiwicm9sZSI6IlBST1ZJREVSIn0"; // {"sub":"#P_example","role":"PROVIDER"}

        assertProblems(
                with("alice", new TargetUser("eyJhbGciOiJSUzI1NiJ9." + claims + ".c2ln", List.of(), List.of())),
                "users.alice.token: it is made out for the role PROVIDER, which no person has; put in the token of a user",
                "users.alice.token: the target answers 401 ('The bearer token is not valid: the signature does not match')"
                        + " to it; put in a fresh token");
    }

    @Test
    void a_project_does_not_know_its_member() {
        TargetUser alice =
                new TargetUser(user("alice").token(), List.of(), List.of(new TargetUser.Project("Elsewhere", "PI")));

        assertProblems(
                with("alice", alice),
                "users.alice.projects[0]: alice is not shown products.usual when working in project 'Elsewhere' (status 200);"
                        + " name a project that alice is a member of and that may use it, as the header Project has it");
    }

    @Test
    void a_product_is_not_there() {
        TargetProduct gone = new TargetProduct("gone", "example-compute", "example");

        assertProblems(
                with(products -> new TargetProducts(gone, null, null, null, null)),
                "products.usual: users.user is shown no product 'gone' of category 'example-compute' and provider 'example',"
                        + " but { id: example-compute, category: example-compute, provider: example }, { id: example-backwards,"
                        + " category: example-compute, provider: example }; grant it, or name another");
    }

    @Test
    void a_product_of_a_kind_is_not_there() {
        assertProblems(
                certifiedForLinks(Map.of("ingresses", links("gone", Map.of()))),
                "products.kinds.ingresses.usual: users.user is shown no product 'gone' of category 'example-ingress' and"
                        + " provider 'example', but { id: example-ingress, category: example-ingress, provider: example };"
                        + " grant it, or name another");
    }

    @Test
    void a_provider_requires_other_domains_than_the_file_says() {
        assertProblems(
                certifiedForLinks(Map.of("ingresses", links("example-ingress", Map.of("domainPrefix", "link-")))),
                "products.kinds.ingresses.usual: the provider does not support domains that begin with 'link-' and end with"
                        + " '.example.com' on 'example-ingress'; name a product on which it does");
    }

    @Test
    void a_kind_and_a_setting_are_unknown() {
        assertProblems(
                certifiedForLinks(Map.of(
                        "ingress", links("example-ingress", Map.of()),
                        "ingresses", links("example-ingress", Map.of("domainPrefx", "app-")))),
                "products.kinds: there is no kind of resource 'ingress'; did you mean 'ingresses'?",
                "products.kinds.ingresses.settings: there is no 'domainPrefx'; did you mean 'domainPrefix'?");
    }

    @Test
    void a_product_that_no_user_was_granted_is_listed_which_is_for_a_scenario_to_judge() {
        Diagnosis diagnosis =
                examine(with(products -> new TargetProducts(products.usual(), null, null, products.usual(), null)));

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes())
                .contains(
                        "products.notGranted: 'example-compute' is listed to users.user, although the file says that no"
                                + " user was granted it; RES-021 judges that");
    }

    @Test
    void products_do_not_support_what_they_are_named_for() {
        assertProblems(
                with(products ->
                        new TargetProducts(products.usual(), products.usual(), products.backwards(), null, null)),
                "products.backwards: the provider does not support counting backwards on 'example-compute'; name a product on"
                        + " which it does, or leave it out",
                "products.forwardOnly: the provider supports counting backwards on 'example-backwards'; name a product on"
                        + " which it does not, or leave it out");
    }

    @Test
    void the_operator_is_not_let_in() {
        Target.Simulation api = new Target.Simulation(simulation.url(), "nonsense");

        assertProblems(
                simulatedBy(api),
                "simulation.token: %s answers 401 to it; put in the operator's token".formatted(api.url()));
    }

    @Test
    void there_is_no_simulation_api() {
        Target.Simulation api =
                new Target.Simulation(target.target().url().resolve("/simulations"), simulation.token());

        assertProblems(
                simulatedBy(api),
                ("simulation.url: %s does not say what it offers (status 404); correct the address, or leave out"
                                + " 'simulation' where there is no such API")
                        .formatted(api.url()));
    }

    @Test
    void a_provider_is_not_let_in() {
        assertProblems(
                target.with(new TargetProvider("example", "nonsense", another)),
                "provider.refreshToken: the target answers 401 ('The refresh token is not valid') to it at"
                        + " /auth/providers/refresh; put in the one that the"
                        + " provider got when it was registered");
    }

    @Test
    void a_provider_is_another_than_the_file_says() {
        assertProblems(
                target.with(new TargetProvider("example", another.refreshToken(), null)),
                "provider.refreshToken: it logs in the provider 'another', not 'example'; correct provider.id, or put in the"
                        + " refresh token of that one");
    }

    @Test
    void a_provider_and_another_are_the_same() {
        String token = provider.refreshToken();

        assertProblems(
                target.with(new TargetProvider("example", token, new TargetProvider.Another(token))),
                "provider.another.refreshToken: it is the provider's own; put in that of another provider");
    }

    @Test
    void a_provider_has_nothing_to_do_with_the_product() {
        assertProblems(
                target.with(new TargetProvider("acme", provider.refreshToken(), null)),
                "provider.id: products.usual belongs to the provider 'example', not to 'acme'; let the provider be played"
                        + " whose product it is, or name one of its own",
                "provider.refreshToken: it logs in the provider 'example', not 'acme'; correct provider.id, or put in the"
                        + " refresh token of that one");
    }

    @Test
    void somebody_listens_where_our_provider_is_to() {
        int taken = target.target().url().getPort();

        assertProblems(
                listening("127.0.0.1:" + taken, null),
                ("provider.listen: can't listen at 127.0.0.1:%d (Address already in use); stop what listens there, or"
                                + " choose another address of this machine")
                        .formatted(taken));
    }

    @Test
    void core_is_told_an_address_that_leads_to_somebody_else() throws IOException {
        String listen = "127.0.0.1:" + freePort();

        assertProblems(
                listening(listen, target.target().url()),
                "provider.url: another server answers 404 at %s; let that address lead to %s, or correct it"
                        .formatted(target.target().url(), listen));
    }

    @Test
    void core_is_told_an_address_that_leads_to_our_provider() throws IOException {
        int port = freePort();

        assertProblems(listening("127.0.0.1:" + port, URI.create("http://localhost:" + port)));
    }

    @Test
    void an_address_elsewhere_that_can_not_be_reached_from_here_is_no_problem_but_said() throws IOException {
        URI url = URI.create("http://no-such-host.invalid");

        Diagnosis diagnosis = examine(listening("127.0.0.1:" + freePort(), url));

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes())
                .contains("provider.url: %s can't be reached from here; the target has to reach it".formatted(url));
    }

    @Test
    void the_clocks_differ_by_which_tokens_are_judged() throws IOException {
        Doctor late = new Doctor(
                Suite.published(), () -> InstantSource.system().instant().minus(Duration.ofMinutes(5)));

        assertThat(late.examine(listening("127.0.0.1:" + freePort(), null), profiles(target))
                        .problems())
                .singleElement()
                .asString()
                .matches(
                        "target.url: the target's clock is (299|300) s ahead of ours, so that tokens look expired or not"
                                + " valid yet; set both clocks");
    }

    @Test
    void people_of_a_jobs_service_are_not_three() {

        assertProblems(
                sharing(new TargetAgave(agave.dialect(), agave.owner(), agave.owner(), agave.stranger(), null, null)),
                "agave.grantee.username: it is that of agave.owner; owner, grantee and stranger must be three people",
                "agave.grantee.token: it is that of agave.owner; owner, grantee and stranger must be three people");
    }

    @Test
    void a_jobs_service_does_not_take_a_token() {
        var stranger = new TargetAgave.Person("stranger", "nonsense");

        assertProblems(
                sharing(new TargetAgave(agave.dialect(), agave.owner(), agave.grantee(), stranger, null, null)),
                "agave.stranger.token: the target answers 401 ('Permission denied. Invalid authentication credentials') to it;"
                        + " put in a fresh token");
    }

    @Test
    void the_job_is_not_the_owners() {

        assertProblems(
                sharing(new TargetAgave(
                        agave.dialect(), agave.owner(), agave.grantee(), agave.stranger(), "1-2-3", null)),
                "agave.job: the target answers 404 ('No job found with job id 1-2-3.') when"
                        + " the owner asks for job '1-2-3'; name a job of agave.owner");
    }

    @Test
    void what_is_declared_is_known() {
        assertProblems(
                declaring(Set.of("fauls"), "RES-31"),
                "without: nothing needs 'fauls'; did you mean 'faults'?",
                "accept: there is no requirement 'RES-31'; did you mean 'RES-031'?");
    }

    @Test
    void all_problems_are_shown_at_once() {
        assertProblems(
                with(
                        with("alice", new TargetUser("nonsense", List.of(), List.of())),
                        products -> new TargetProducts(products.usual(), products.usual(), null, null, null)),
                "users.alice.token: the target answers 401 ('The bearer token is not valid: it is not a signed token') to it;"
                        + " put in a fresh token",
                "products.backwards: the provider does not support counting backwards on 'example-compute'; name a product on"
                        + " which it does, or leave it out");
    }

    @Test
    void a_server_that_fails_at_everything_is_for_the_scenarios_to_judge() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.start();
        try {
            Diagnosis diagnosis = examine(
                    at(URI.create("http://127.0.0.1:" + server.getAddress().getPort())));

            assertThat(diagnosis.problems()).isEmpty();
            assertThat(diagnosis.notes())
                    .contains(
                            "users.user.token: can't be checked, because GET /api/example/browse is answered 500",
                            "products: can't be checked, because GET /api/jobs/retrieveProducts does not list them");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void no_token_is_told() {
        Target.Simulation api =
                new Target.Simulation(URI.create(target.target().url() + "/" + simulation.token()), simulation.token());

        assertThat(examine(simulatedBy(api)).problems())
                .singleElement()
                .asString()
                .doesNotContain(simulation.token())
                .contains("<token of the operator>");
    }

    private void assertProblems(Target described, String... problems) {
        assertThat(examine(described).problems()).containsExactly(problems);
    }

    private Diagnosis examine(Target described) {
        return doctor.examine(described, profiles(described));
    }

    private static List<Profile> profiles(Target described) {
        return described.profiles().stream()
                .map(name -> Profiles.of(name).orElseThrow())
                .toList();
    }

    /** Proxies are used for servers on other machines only, so that the target appears to be one. */
    private Target behind(ForwardProxy proxy) {
        ProxyAddress address =
                ProxyAddress.of("http://user:password@127.0.0.1:" + proxy.port(), ProxyAddress.Setting.TARGET_FILE);
        URI elsewhere =
                URI.create("http://core.example.org:" + target.target().url().getPort());
        return like(new Target.Description("A Core", "1", elsewhere, null, address), target.users(), products, null);
    }

    private Target at(URI url) {
        return like(new Target.Description("A Core", "1", url), target.users(), products, null);
    }

    private TargetUser user(String name) {
        return Objects.requireNonNull(target.users().get(name));
    }

    private TargetUser withTokenOf(String name) {
        return new TargetUser(user(name).token(), List.of(), List.of());
    }

    private Target with(String name, TargetUser user) {
        Map<String, TargetUser> users = new LinkedHashMap<>(target.users());
        users.put(name, user);
        return with(users);
    }

    private Target with(Map<String, TargetUser> users) {
        return like(target.target(), users, products, simulation);
    }

    private Target with(UnaryOperator<TargetProducts> change) {
        return with(target, change);
    }

    private Target with(Target described, UnaryOperator<TargetProducts> change) {
        return like(
                described.target(),
                described.users(),
                change.apply(Objects.requireNonNull(described.products())),
                described.simulation());
    }

    private Target simulatedBy(Target.Simulation api) {
        return like(target.target(), target.users(), products, api);
    }

    private Target like(
            Target.Description description,
            Map<String, TargetUser> users,
            TargetProducts products,
            Target.@Nullable Simulation simulation) {
        return new Target(
                description,
                List.of("ucloud-resources", "ucloud-jobs"),
                users,
                products,
                simulation,
                target.deadline(),
                Set.of(),
                List.of());
    }

    private Target certifiedForLinks(Map<String, TargetProducts> kinds) {
        return with(all -> all.with(kinds)).certifiedFor(List.of("ucloud-ingress"));
    }

    private static TargetProducts links(String id, Map<String, String> settings) {
        TargetProduct usual = new TargetProduct(id, "example-ingress", "example");
        return new TargetProducts(usual, null, null, null, null, settings, Map.of());
    }

    private Target declaring(Set<String> without, String accepted) {
        return new Target(
                target.target(),
                List.of("ucloud-resources"),
                target.users(),
                products,
                simulation,
                target.deadline(),
                without,
                List.of(new AcceptedDeviation(accepted, "known")));
    }

    private Target sharing(TargetAgave agave) {
        return like(target.target(), target.users(), products, simulation).with(agave);
    }

    private Target listening(String listen, @Nullable URI url) {
        return like(target.target(), target.users(), products, null)
                .with(new TargetProvider(
                        "example", listen, url, provider.refreshToken(), Keys.publicKey(Keys.generate()), null));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
