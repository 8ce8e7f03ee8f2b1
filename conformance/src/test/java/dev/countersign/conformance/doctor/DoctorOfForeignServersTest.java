package dev.countersign.conformance.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetCore;
import dev.countersign.conformance.target.TargetLimits;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.target.TargetUser;
import dev.countersign.conformance.wire.HostileServer;
import dev.countersign.model.token.Keys;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers other than ours, each with its own responses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorOfForeignServersTest {
    private static final String BROWSE = "/api/example/browse";
    private static final String PRODUCTS = "/api/example/retrieveProducts";
    private static final String LISTED =
            """
            {"productsByProvider": {"acme": [{"support": {}, "product": {"name": "machine",
             "category": {"name": "machines", "provider": "acme"}%s}}]}}""";
    private static final String LISTED_IN_UNITS = LISTED.replace(
            "\"acme\"}%s",
            """
            "acme", "accountingUnit": {"name": "Core", "namePlural": "Cores"}, "accountingFrequency": "PERIODIC_MINUTE"%s},
             "price": 7, "pricePerUnit": 0""");
    private static final TargetProducts USUAL =
            new TargetProducts(new TargetProduct("machine", "machines", "acme"), null, null, null, null);

    private static final PrivateKey KEY = Keys.generate().getPrivate();
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer()
                .says("/", 200, "{}")
                .says(BROWSE, 200, "{\"items\": []}")
                .says(PRODUCTS, 200, LISTED.formatted(""));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_server_that_speaks_http_badly_was_reached() throws IOException {
        try (HostileServer hostile = HostileServer.thatSays("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n")) {
            assertThat(examine(core(hostile.url(), null)).problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    , "freeToUse": true                                  | free of charge
                    , "pricePerUnit": 2, "unitOfPrice": "UNITS_PER_HOUR" | at a price of 2 (UNITS_PER_HOUR) each
                    , "pricePerUnit": 3                                  | at a price of 3 (unknown unit) each
                    , "price": 4, "pricePerUnit": 0                      | at a price of 0 (unknown unit) each
                    , "pricePerUnit": "high"                             | at an unknown price
                    """)
    void the_price_of_a_run_is_told_where_the_target_tells_it(String price, String told) {
        server.says(PRODUCTS, 200, LISTED.formatted(price));

        assertThat(examine(core(server.url(), null)).prospect())
                .contains("most of them are on product 'machine' of provider 'acme', " + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                                        | at a price of 7 (Core, PERIODIC_MINUTE) each
                    , "freeToUse": true | free of charge
                    """)
    void a_price_in_accounting_units_is_told_too(@Nullable String more, String told) {
        server.says(PRODUCTS, 200, LISTED_IN_UNITS.formatted(more == null ? "" : more));

        assertThat(examine(core(server.url(), null)).prospect())
                .contains("most of them are on product 'machine' of provider 'acme', " + told);
    }

    @Test
    void a_kind_of_which_nothing_is_there_is_certified_in_vain() {
        server.says(BROWSE, 404, "{}").says(PRODUCTS, 404, "404 page not found");

        assertThat(examine(core(server.url(), null)).problems())
                .containsExactly("profiles: the target has no /api/example: GET /api/example/browse and GET"
                        + " /api/example/retrieveProducts are answered 404; leave out ucloud-resources, or correct"
                        + " target.url");
    }

    @Test
    void one_call_that_is_not_there_is_for_the_scenarios_to_judge() {
        server.says(BROWSE, 404, "{}");

        assertThat(examine(core(server.url(), null)).problems()).isEmpty();
    }

    @Test
    void groups_and_projects_are_compared_with_the_claims_that_name_them() {
        String token = token(
                """
                {"sub": "bob", "membership": {"p-1": "USER", "p-2": "ADMIN"}, "groups": {"g-1": "p-1"}}""");
        TargetUser bob = new TargetUser(
                token,
                List.of(
                        new TargetUser.Group("p-1", "g-1"),
                        new TargetUser.Group("p-1", "Group of Bob"),
                        new TargetUser.Group("p-2", "g-1")),
                List.of(
                        new TargetUser.Project("p-1", "USER"),
                        new TargetUser.Project("Project", "USER"),
                        new TargetUser.Project("p-2", "USER")));

        Diagnosis diagnosis = examine(with(Map.of("bob", bob), null));

        assertThat(diagnosis.problems())
                .contains(
                        "users.bob.groups[1]: the token of bob names no group with the id 'Group of Bob' in a project with the"
                                + " id 'p-1', but 'g-1' in 'p-1'; put in ids, not titles",
                        "users.bob.groups[2]: the token of bob names no group with the id 'g-1' in a project with the id 'p-2',"
                                + " but 'g-1' in 'p-1'; put in ids, not titles",
                        "users.bob.projects[1]: the token of bob names no project with the id 'Project', but p-1, p-2; put in"
                                + " the id, not the title",
                        "users.bob.projects[2]: the token of bob names the role ADMIN in project 'p-2', not USER; correct the"
                                + " role, or put in the token of another");
        assertThat(diagnosis.problems()).noneMatch(problem -> problem.matches("users.bob.(groups|projects)\\[0].*"));
        assertThat(diagnosis.notes()).noneMatch(note -> note.startsWith("users.bob"));
    }

    @Test
    void an_administrator_has_the_token_of_somebody_else() {
        Target acme = core(server.url(), null);
        server.says(BROWSE, 401, "{\"why\": \"Bad token supplied\"}");

        assertThat(examine(administered(acme, token("{\"role\": \"USER\"}"))).problems())
                .contains(
                        "users.administrator.token: it is made out for the role USER, not for ADMIN; put in the token of an"
                                + " administrator",
                        "users.administrator.token: the target answers 401 ('Bad token supplied') to it; put in a fresh token");
    }

    @Test
    void an_administrator_may_be_forbidden_to_browse() {
        server.says(BROWSE, 403, "{}");

        assertThat(examine(administered(core(server.url(), null), token("{\"role\": \"ADMIN\"}")))
                        .problems())
                .noneMatch(problem -> problem.startsWith("users.administrator"));
    }

    @Test
    void limits_are_told_as_far_as_there_are_any() {
        Target core = core(server.url(), null);

        assertThat(examine(core).prospect()).contains("limits: none");
        assertThat(examine(core.within(new TargetLimits(null, null))).prospect())
                .contains("limits: none");
        assertThat(examine(core.within(new TargetLimits(7, null))).prospect())
                .contains("limits: at most 7 requests a second");
        assertThat(examine(core.within(new TargetLimits(null, 9_999))).prospect())
                .contains("limits: at most 9999 resources created");
    }

    @Test
    void products_are_those_of_the_first_user_where_nobody_is_called_user() {
        Target core = with(Map.of("zoe", new TargetUser("token-of-zoe", List.of(), List.of())), null);
        server.says(PRODUCTS, 200, "{\"productsByProvider\": {}}");

        assertThat(examine(core).problems())
                .containsExactly(
                        "products.usual: users.zoe is shown no product at all, and so not 'machine'; grant it, or look"
                                + " whether its provider tells the target what it supports");
    }

    @Test
    void products_can_not_be_checked_where_nobody_is_named_who_could_see_them() {
        assertThat(examine(with(Map.of(), null)).notes())
                .contains("products: can't be checked, because GET /api/example/retrieveProducts does not list them");
    }

    @Test
    void a_user_whom_the_target_forbids_everything_needs_a_fresh_token() {
        server.says(BROWSE, 403, "{}");

        assertThat(examine(core(server.url(), null)).problems())
                .containsExactly("users.user.token: the target answers 403 to it; put in a fresh token");
    }

    @Test
    void a_project_is_left_alone_where_the_product_is_not_shown_anyway() {
        server.says(PRODUCTS, 200, LISTED.replace("machine\"", "other\"").formatted(""));
        TargetUser.Project project = new TargetUser.Project("Project", "PI");

        assertThat(examine(with(Map.of("user", new TargetUser("token", List.of(), List.of(project))), null))
                        .problems())
                .containsExactly(
                        "products.usual: users.user is shown no product 'machine' of category 'machines' and provider"
                                + " 'acme', but { id: other, category: machines, provider: acme }; grant it, or name another");
    }

    @Test
    void a_clock_that_is_late_is_told_but_no_problem_where_nobody_judges_tokens_by_it() {
        Doctor early = new Doctor(
                Suite.published(), () -> InstantSource.system().instant().plus(Duration.ofMinutes(5)));

        assertThat(early.examine(core(server.url(), null), List.of(new ExampleKind()))
                        .notes())
                .singleElement()
                .asString()
                .matches(
                        "target.url: the target's clock is (299|300|301) s behind ours; set both clocks where its times"
                                + " are to be trusted");
    }

    @Test
    void a_simulation_api_says_in_an_object_what_it_offers() {
        server.says("/simulation", 200, "[]");

        assertThat(examine(core(server.url(), simulation())).problems())
                .containsExactly(("simulation.url: %s/simulation does not say what it offers (status 200); correct the"
                                + " address, or leave out 'simulation' where there is no such API")
                        .formatted(server.url()));
    }

    @Test
    void a_simulation_api_that_offers_a_clock_shows_it() {
        server.says("/simulation", 200, "{\"clock\": true}");

        assertThat(examine(core(server.url(), simulation())).problems())
                .containsExactly(
                        ("simulation.url: %1$s/simulation offers a clock, but GET %1$s/simulation/clock names no 'now'"
                                        + " (status 404); correct the API, or have it not offer 'clock'")
                                .formatted(server.url()));
    }

    @ParameterizedTest
    @CsvSource({"500, {}", "200, {}", "200, '{\"responses\": [{}]}'"})
    void a_login_that_gives_no_token_is_for_the_scenarios_to_judge(int status, String body) {
        server.says("/auth/providers/refresh", status, body);

        assertThat(examine(core(server.url(), null).with(new TargetProvider("acme", "secret-of-acme", null)))
                        .notes())
                .contains(
                        ("provider.refreshToken: can't be checked, because POST /auth/providers/refresh is answered %d"
                                        + " without an access token")
                                .formatted(status));
    }

    @Test
    void a_host_where_our_provider_listens_is_one_that_there_is() {
        assertThat(examine(core(server.url(), null).with(listening("no-such-host.invalid:80", null)))
                        .problems())
                .contains("provider.listen: there is no host 'no-such-host.invalid'; name an address of this machine");
    }

    @Test
    void an_address_of_this_machine_where_nobody_answers_is_a_problem() throws IOException {
        URI closed = closed();

        assertThat(examine(core(server.url(), null).with(listening("127.0.0.1:0", closed)))
                        .problems())
                .contains("provider.url: nothing answers at %s; let it lead to 127.0.0.1:0, or correct it"
                        .formatted(closed));
    }

    @Test
    void a_provider_that_declares_no_product_can_not_be_used() {
        server.says("/ucloud/acme/example/retrieveProducts", 200, "{\"responses\": []}");

        assertThat(examine(provider(null)).problems())
                .containsExactly(
                        "products.usual: the provider declares no product at /ucloud/acme/example/retrieveProducts; let it"
                                + " declare 'machine' there");
    }

    @Test
    void a_provider_that_refuses_what_core_signs_may_say_why() {
        server.says("/ucloud/acme/example/retrieveProducts", 403, "{\"why\": \"Bad token supplied\"}");

        assertThat(examine(provider(null)).problems())
                .containsExactly(
                        "core.key: the provider answers 403 ('Bad token supplied') to what it signs; give the provider"
                                + " the public half of that key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"responses\": {}}", "{}"})
    void a_provider_that_declares_nothing_legible_is_for_the_scenarios_to_judge(String declared) {
        server.says("/ucloud/acme/example/retrieveProducts", 200, declared);

        assertThat(examine(provider(null)).notes())
                .containsExactly(
                        "products: can't be checked, because GET /ucloud/acme/example/retrieveProducts is answered 200 and"
                                + " names none");
    }

    @Test
    void a_provider_that_fails_is_for_the_scenarios_to_judge() {
        server.says("/ucloud/acme/example/retrieveProducts", 500, "{\"responses\": [{}]}");

        assertThat(examine(provider(null)).notes())
                .containsExactly(
                        "products: can't be checked, because GET /ucloud/acme/example/retrieveProducts is answered 500 and"
                                + " names none");
    }

    @Test
    void a_provider_is_asked_by_a_token_of_its_own_time() {
        server.says("/simulation", 200, "{\"clock\": true}")
                .says("/simulation/clock", 200, "{\"now\": 86400000}")
                .says(
                        "/ucloud/acme/example/retrieveProducts",
                        200,
                        "{\"responses\": [{\"product\": {\"id\": \"machine\"}}]}");

        assertThat(examine(provider(simulation())).problems()).isEmpty();
    }

    @Test
    void a_jobs_service_that_fails_is_for_the_scenarios_to_judge() {
        server.says("/jobs/v2", 500, "{}").says("/jobs/v2/1-2", 401, "{}");

        Diagnosis diagnosis = examine(jobs("1-2"));

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes())
                .containsExactly(
                        "agave.owner.token: can't be checked, because GET /jobs/v2 is answered 500",
                        "agave.grantee.token: can't be checked, because GET /jobs/v2 is answered 500",
                        "agave.stranger.token: can't be checked, because GET /jobs/v2 is answered 500");
    }

    @Test
    void a_person_of_a_jobs_service_has_the_token_of_somebody_else() {
        server.says("/jobs/v2", 200, "{}");
        TargetAgave people = new TargetAgave(
                AgaveDialect.DOCS,
                new TargetAgave.Person("olga", token("{\"sub\": \"OLGA@example.org\"}")),
                new TargetAgave.Person(
                        "greg", token("{\"http://wso2.org/claims/enduser\": \"EXAMPLE/gerda\", \"sub\": \"x\"}")),
                new TargetAgave.Person("stu", token("{\"sub\": \"0a1b2c3d-0000-1111-2222-333344445555\"}")),
                null,
                null);

        assertThat(examine(jobs(people)).problems())
                .containsExactly(
                        "agave.grantee.token: it is made out to 'gerda', not to 'greg'; put in the token of greg, or"
                                + " correct the username");
    }

    @Test
    void a_job_that_is_private_and_has_outputs_is_shared_and_nothing_else() {
        theJob("olga", "FINISHED").says("/jobs/v2/1-2/outputs/listings", 200, "{\"result\": [{\"name\": \"out\"}]}");

        Diagnosis diagnosis = examine(jobs("1-2"));

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes()).isEmpty();
        assertThat(diagnosis.prospect())
                .anyMatch(line ->
                        line.matches("agave-jobs-permissions: \\d+ scenarios, in real time, which share job '1-2', and"
                                + " neither create nor delete any"));
    }

    @Test
    void a_job_is_somebody_elses_and_shared_and_has_no_outputs() {
        theJob("otto", "FINISHED")
                .says(
                        "/jobs/v2/1-2/pems",
                        200,
                        """
                        {"result": [
                          {"username": "Olga", "permission": {"read": true, "write": true}},
                          {"username": "stu", "permission": {"read": false, "write": false}},
                          {"username": "greg", "permission": {"read": true, "write": false}}]}""")
                .says("/jobs/v2/1-2/outputs/listings", 200, "{\"result\": []}");

        assertThat(examine(jobs("1-2")).problems())
                .containsExactly(
                        "agave.job: job '1-2' belongs to 'otto', not to 'olga'; name a job of agave.owner",
                        "agave.job: job '1-2' is shared with greg, which a run revokes; name a private one",
                        "agave.job: job '1-2' is FINISHED, and the target answers an empty list for its outputs; name one that"
                                + " has finished and left some");
    }

    @Test
    void the_second_job_belongs_to_the_owner_and_is_private_too() {
        theJob("olga", "FINISHED")
                .says("/jobs/v2/1-2/outputs/listings", 200, "{\"result\": [{\"name\": \"out\"}]}")
                .says("/jobs/v2/3-4", 200, "{\"result\": {\"owner\": \"otto\", \"status\": \"PENDING\"}}")
                .says(
                        "/jobs/v2/3-4/pems",
                        200,
                        "{\"result\": [{\"username\": \"greg\", \"permission\": {\"read\": true, \"write\": false}}]}");

        assertThat(examine(jobs("1-2", "3-4")).problems())
                .containsExactly(
                        "agave.otherJob: job '3-4' belongs to 'otto', not to 'olga'; name a job of agave.owner",
                        "agave.otherJob: job '3-4' is shared with greg, which a run revokes; name a private one");
    }

    @Test
    void a_job_that_has_not_run_yet_has_no_outputs() {
        theJob("olga", "PENDING")
                .says("/jobs/v2/1-2/outputs/listings", 500, "{\"message\": \"Work folder no longer exists.\"}");

        assertThat(examine(jobs("1-2")).problems())
                .containsExactly(
                        "agave.job: job '1-2' is PENDING, and the target answers 500 ('Work folder no longer exists.')"
                                + " for its outputs; name one that has finished and left some");
    }

    @Test
    void outputs_of_a_job_that_has_finished_are_for_the_scenarios_to_judge() {
        theJob("olga", "FINISHED").says("/jobs/v2/1-2/outputs/listings", 500, "{}");

        Diagnosis diagnosis = examine(jobs("1-2"));

        assertThat(diagnosis.problems()).isEmpty();
        assertThat(diagnosis.notes())
                .containsExactly("agave.job: whether job '1-2' has outputs can't be checked, because GET"
                        + " /jobs/v2/1-2/outputs/listings is answered 500");
    }

    private static Target administered(Target core, String token) {
        return new Target(
                core.target(),
                core.profiles(),
                core.users(),
                new Target.Administrator(token),
                core.products(),
                core.jobs(),
                null,
                null,
                null,
                null,
                null,
                core.deadline(),
                null,
                Set.of(),
                List.of());
    }

    private ScriptedServer theJob(String owner, String status) {
        return server.says("/jobs/v2", 200, "{}")
                .says(
                        "/jobs/v2/1-2",
                        200,
                        "{\"result\": {\"owner\": \"%s\", \"status\": \"%s\"}}".formatted(owner, status));
    }

    private static String token(String claims) {
        return "eyJhbGciOiJSUzI1NiJ9.%s.c2ln"
                .formatted(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.getBytes(StandardCharsets.UTF_8)));
    }

    private Diagnosis examine(Target target) {
        List<Profile> profiles = target.core() != null
                ? List.of(new ProviderSide())
                : target.agave() != null ? List.of(new JobsPermissions()) : List.of(new ExampleKind());
        InstantSource clock = target.simulation() == null ? InstantSource.system() : InstantSource.fixed(Instant.EPOCH);
        return new Doctor(Suite.published(), clock).examine(target, profiles);
    }

    private Target.Simulation simulation() {
        return new Target.Simulation(URI.create(server.url() + "/simulation"), "operator");
    }

    private static Target core(URI url, Target.@Nullable Simulation simulation) {
        Map<String, TargetUser> users = new LinkedHashMap<>();
        users.put("user", new TargetUser("token-of-user", List.of(), List.of()));
        return described(url, List.of("ucloud-resources"), users, simulation);
    }

    private Target with(Map<String, TargetUser> users, Target.@Nullable Simulation simulation) {
        return described(server.url(), List.of("ucloud-resources"), users, simulation);
    }

    private Target provider(Target.@Nullable Simulation simulation) {
        return described(server.url(), List.of(TargetCore.PROFILE), Map.of(), simulation)
                .around(new TargetCore("acme", List.of("example"), null, null, KEY, "refresh"));
    }

    private Target jobs(@Nullable String job) {
        return jobs(job, null);
    }

    private Target jobs(@Nullable String job, @Nullable String otherJob) {
        return jobs(new TargetAgave(
                AgaveDialect.DOCS,
                new TargetAgave.Person("olga", "token-of-olga"),
                new TargetAgave.Person("greg", "token-of-greg"),
                new TargetAgave.Person("stu", "token-of-stu"),
                job,
                otherJob,
                null));
    }

    private Target jobs(TargetAgave people) {
        return described(server.url(), List.of("agave-jobs-permissions"), Map.of(), null)
                .with(people);
    }

    private static URI closed() throws IOException {
        try (ScriptedServer gone = new ScriptedServer()) {
            return gone.url();
        }
    }

    private static TargetProvider listening(String listen, @Nullable URI url) {
        return new TargetProvider("acme", listen, url, "refresh", Keys.publicKey(Keys.generate()), null);
    }

    private static Target described(
            URI url, List<String> profiles, Map<String, TargetUser> users, Target.@Nullable Simulation simulation) {
        return new Target(
                new Target.Description("Strange", "1", url),
                profiles,
                users,
                USUAL,
                simulation,
                Duration.ofMinutes(1),
                Set.of(),
                List.of());
    }
}
