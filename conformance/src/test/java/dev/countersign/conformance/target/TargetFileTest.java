package dev.countersign.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.target.Target.AcceptedDeviation;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.ProxyAddress;
import dev.countersign.model.token.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class TargetFileTest {
    private static final String SMALLEST =
            """
            target: { name: Acme Core, version: 3.10, url: "https://core.example.org" }
            profiles: [ucloud-resources]
            users: { user: { token: secret } }
            products: { usual: { id: example-compute, category: example-compute, provider: example } }
            """;

    private final Path directory;

    TargetFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void reads_the_smallest_file() throws IOException {
        assertThat(read(SMALLEST))
                .isEqualTo(new Target(
                        new Target.Description("Acme Core", "3.10", URI.create("https://core.example.org")),
                        List.of("ucloud-resources"),
                        Map.of("user", new TargetUser("secret", List.of(), List.of())),
                        new TargetProducts(usualProduct(), null, null, null, null),
                        null,
                        Duration.ofMinutes(10),
                        Set.of(),
                        List.of()));
    }

    @Test
    void reads_the_proxy_of_a_target() throws IOException {
        Target target = read(
                SMALLEST.replace("org\" }", "org\", proxy: \"${PROXY}\" }"),
                Map.of("PROXY", "http://user:password@proxy.example.org:3128"));

        assertThat(target.target().proxy())
                .isEqualTo(
                        new ProxyAddress("proxy.example.org", 3128, "user:password", ProxyAddress.Setting.TARGET_FILE));
        assertThat(target.toString()).contains("proxy=http://proxy.example.org:3128]");
        assertThat(PublishedTarget.write(target).toString()).doesNotContain("proxy");
    }

    @Test
    void refuses_what_is_no_proxy_without_showing_it() {
        assertThatThrownBy(() -> read(SMALLEST.replace("org\" }", "org\", proxy: \"socks5://user:password@proxy\" }")))
                .hasMessage(directory.resolve("target.yaml")
                        + ":1: target.proxy must be the URL of an HTTP proxy, such as http://proxy.example.org:3128");
    }

    @Test
    void a_file_about_a_jobs_service_alone_needs_neither_users_nor_products() throws IOException {
        Target target = read(
                """
                target: { name: Acme Jobs, version: "2", url: "https://jobs.example.org" }
                profiles: [agave-jobs-permissions]
                agave:
                  owner: { username: olga, token: secret-of-olga }
                  grantee: { username: greg, token: secret-of-greg }
                  stranger: { username: stu, token: secret-of-stu }
                  job: 1-2-3
                  otherJob: 1-2-4
                """);

        assertThat(target.users()).isEmpty();
        assertThat(target.products()).isNull();
        assertThat(target.agave())
                .isEqualTo(new TargetAgave(
                        AgaveDialect.DOCS,
                        new TargetAgave.Person("olga", "secret-of-olga"),
                        new TargetAgave.Person("greg", "secret-of-greg"),
                        new TargetAgave.Person("stu", "secret-of-stu"),
                        "1-2-3",
                        "1-2-4",
                        null));
    }

    @Test
    void what_jobs_run_is_as_in_the_document_unless_it_is_said() throws IOException {
        assertThat(read(SMALLEST).jobs()).isEqualTo(TargetJobs.DOCUMENTED);
        assertThat(read(SMALLEST + "jobs: { application: { name: sleep, version: \"2\" } }\n")
                        .jobs())
                .isEqualTo(new TargetJobs(new TargetJobs.Application("sleep", "2"), null, "/12512/shared"));
    }

    @Test
    void reads_back_what_it_wrote() throws IOException {
        Target target = targetWithEverything(directory);
        TargetFile file = new TargetFile(directory.resolve("target.yaml"));

        file.write(target);

        assertThat(file.read(Map.of())).isEqualTo(target);
        assertThat(file.read(Map.of()).users().keySet()).containsExactly("zoe", "alice");
    }

    @Test
    void writes_a_file_that_only_its_owner_reads_and_leaves_no_draft() throws IOException {
        Path path = Files.writeString(directory.resolve("target.yaml"), "old");

        new TargetFile(path).write(targetWithEverything(directory));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void takes_tokens_from_the_environment_a_file_and_a_command() throws IOException {
        Files.writeString(directory.resolve("token"), "from-file\n");
        String users =
                """
                users:
                  user: { token: "${USER_TOKEN}" }
                  alice: { token: { file: token } }
                  bob: { token: { command: "printf %s-by-command $(cat token)" } }
                """;

        Target target =
                read(SMALLEST.replace("users: { user: { token: secret } }\n", users), Map.of("USER_TOKEN", "x"));

        assertThat(target.users().values())
                .extracting(TargetUser::token)
                .containsExactly("x", "from-file", "from-file-by-command");
    }

    @Test
    void a_plan_for_a_provider_reads_back_as_it_was_written() throws IOException {
        ProviderPlan plan = new ProviderPlan(
                URI.create("https://core.example.org"),
                new TargetProvider(
                        "example",
                        "[::1]:9090",
                        URI.create("https://me.example.org"),
                        "refresh",
                        Keys.publicKey(Keys.generate()),
                        new TargetProvider.Another("refresh-of-another")),
                new TargetProducts(usualProduct(), null, null, null, null),
                new Target.Simulation(URI.create("https://core.example.org/time/simulation"), "operator"));
        TargetFile file = new TargetFile(directory.resolve("provider.yaml"));

        file.write(plan);

        assertThat(file.readProvider(Map.of())).isEqualTo(plan);
        assertThat(plan)
                .hasToString(
                        "ProviderPlan[core=https://core.example.org, provider=TargetProvider[id=example, listen=[::1]:9090, url=https://me.example.org], products=%s]"
                                .formatted(plan.products()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("provider.yaml"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_plan_for_a_provider_may_stand_in_the_file_of_its_core_and_fetches_its_own_tokens_alone() throws IOException {
        Path path = Files.writeString(
                directory.resolve("target.yaml"),
                SMALLEST.replace("secret", "\"${NOBODY}\"")
                        + """
                        provider: { id: example, listen: "127.0.0.1:0", refreshToken: "${REFRESH}", coreKey: { file: core.pem } }
                        """);
        RSAPublicKey key = Keys.publicKey(Keys.generate());
        Files.writeString(
                directory.resolve("core.pem"),
                "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                        .formatted(Base64.getMimeEncoder().encodeToString(key.getEncoded())));

        ProviderPlan plan = new TargetFile(path).readProvider(Map.of("REFRESH", "r"));

        assertThat(plan)
                .isEqualTo(new ProviderPlan(
                        URI.create("https://core.example.org"),
                        new TargetProvider("example", "127.0.0.1:0", null, "r", key, null),
                        new TargetProducts(usualProduct(), null, null, null, null),
                        null));
    }

    /** As some Cores show it during the registration of a provider. */
    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "core.txt", "{ file: core.txt }"})
    void the_key_of_core_may_be_its_base64_alone(String where) throws IOException {
        RSAPublicKey key = Keys.publicKey(Keys.generate());
        String bare = Base64.getEncoder().encodeToString(key.getEncoded());
        Files.writeString(directory.resolve("core.txt"), bare + "\n");
        Path path = Files.writeString(
                directory.resolve("target.yaml"),
                SMALLEST
                        + "provider: { id: example, listen: \"127.0.0.1:0\", refreshToken: r, coreKey: %s }\n"
                                .formatted(where.formatted(bare)));

        TargetProvider provider = new TargetFile(path).readProvider(Map.of()).provider();

        assertThat(provider.coreKey()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    provider: { id: e, refreshToken: r }                                      | 2: 'provider.listen' is missing: it says where the provider listens, such as 127.0.0.1:9090
                    provider: { id: e, refreshToken: r, listen: here, coreKey: k }            | 2: provider.listen must be a host and a port such as 127.0.0.1:8081, not 'here'
                    provider: { id: e, refreshToken: r, listen: "h:1", coreKey: { fil: k } }  | 2: unknown key 'fil' in provider.coreKey; did you mean 'file'?
                    provider: { id: e, refreshToken: r, listen: "h:1", coreKey: -----BEGIN X }| 2: provider.coreKey: the text holds no RSA key between BEGIN PUBLIC KEY and END PUBLIC KEY; make one by: openssl pkey -in key.pem -pubout -out key.pem
                    providers: {}                                                             | 2: unknown key 'providers'; did you mean 'provider'?
                    users: {}                                                                 | 1: 'provider' is missing
                    """)
    void a_plan_for_a_provider_that_can_not_be_followed_names_the_line(String line, String message) throws IOException {
        Path path = Files.writeString(
                directory.resolve("target.yaml"),
                "target: { name: Acme Core, version: \"1\", url: \"https://core.example.org\" }\n" + line + "\n");

        assertThatThrownBy(() -> new TargetFile(path).readProvider(Map.of()))
                .isInstanceOf(TargetFileException.class)
                .hasMessage(path + ":" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    produkts: {}                            | 5: unknown key 'produkts'; did you mean 'products'?
                    colour: blue                            | 5: unknown key 'colour'; known here: target, profiles, dialect, users, products, provider, core, jobs, shares, agave, simulation, deadline, limits, without, accept
                    simulation: { url: "http://a", tokn: x }| 5: unknown key 'tokn' in simulation; did you mean 'token'?
                    profiles: [ucloud-resources]            | 5: 'profiles' is there twice
                    simulation: { url: "http://a" }         | 5: 'simulation.token' is missing
                    simulation: yes                         | 5: simulation must be a mapping, not text
                    without: clock                          | 5: without must be a list, not text
                    without: [[clock]]                      | 5: without[0] must be text, not a list
                    accept: [{ requirement: RES-031 }]      | 5: 'accept[0].because' is missing
                    accept: [{ requirement: API-032, place: [/a], because: b }] | 5: accept[0].place must be text, not a list
                    accept: [{ requirement: API-032, where: /a, because: b }] | 5: unknown key 'where' in accept[0]; known here: requirement, place, because
                    shares: { give: { command: x } }        | 5: 'shares.take' is missing
                    shares: { give: x, take: { command: y } }| 5: shares.give must be a mapping, not text
                    shares: { give: { file: x }, take: { command: y } }| 5: unknown key 'file' in shares.give; known here: command
                    deadline: [1]                           | 5: deadline must be a duration such as PT10M, not a list
                    deadline: 10m                           | 5: deadline must be a duration such as PT10M, not '10m'
                    deadline: PT0S                          | 5: deadline must be a duration such as PT10M, not 'PT0S'
                    dialect: go-2026                        | 5: dialect must be docs or left out, not 'go-2026'; nothing is asked of a Core where the documents are silent, and what it does there is compared with every known dialect
                    provider: { id: example }               | 5: 'provider.refreshToken' is missing
                    core: {}                                | 5: 'core.provider', 'core.kinds', 'core.key' and 'core.refreshToken' are missing
                    jobs: { application: { name: a } }      | 5: 'jobs.application.version' is missing
                    jobs: { shares: /a }                    | 5: unknown key 'shares' in jobs; did you mean 'share'?
                    agave: {}                               | 5: 'agave.owner', 'agave.grantee' and 'agave.stranger' are missing
                    agave: { dialect: agave-3, owner: &p { username: o, token: t }, grantee: *p, stranger: *p } | 5: agave.dialect must be docs or agave-2.2, not 'agave-3'
                    agave: { owner: { username: o }, grantee: &p { username: o, token: t }, stranger: *p } | 5: 'agave.owner.token' is missing
                    agave: { owner: { token: o }, grantee: &p { username: o, token: t }, stranger: *p } | 5: 'agave.owner.username' is missing
                    agave: { jobs: 1-2-3 }                  | 5: unknown key 'jobs' in agave; did you mean 'job'?
                    simulation: { url: "ftp://a", token: x }| 5: simulation.url must be an http or https address without user and password, not 'ftp://a'
                    simulation: { url: "http://a b", token: x }| 5: simulation.url must be an http or https address without user and password, not 'http://a b'
                    simulation: { url: "http://u:p@a", token: x }| 5: simulation.url must be an http or https address without user and password, not 'http://u:p@a'
                    simulation: { url: "http://a", token: "${OPERATOR}" }| 5: simulation.token: the environment has no variable OPERATOR
                    simulation: { url: "http://a", token: "a b" }| 5: simulation.token is empty or holds what no header can carry
                    simulation: { url: "http://a", token: "" }| 5: simulation.token is empty or holds what no header can carry
                    simulation: { url: "http://a", token: {} }| 5: simulation.token must be text, {file: ...} or {command: ...}
                    simulation: { url: "http://a", token: { command: "exit 3" } }| 5: simulation.token.command ended with status 3
                    limits: { created: 0 }                  | 5: limits.created must be a whole number from 1, not '0'
                    limits: { requestsPerSecond: fast }     | 5: limits.requestsPerSecond must be a whole number from 1, not 'fast'
                    limits: { create: 9 }                   | 5: unknown key 'create' in limits; did you mean 'created'?
                    limits: { created: 3000000000 }         | 5: limits.created must be a whole number from 1, not '3000000000'
                    provider: { id: e, refreshToken: r, listen: "h:1" } | 5: 'provider.coreKey' is missing, which goes with 'provider.listen'
                    agave: { owner: &p { username: o, token: t }, grantee: *p, stranger: *p, otherJob: 1 } | 5: 'agave.job' is missing, which goes with 'agave.otherJob'
                    a: b: c                                 | 5: not YAML: mapping values are not allowed here
                    """)
    void names_the_line_and_what_is_wrong_there(String line, String message) {
        assertThatThrownBy(() -> read(SMALLEST + line + "\n"))
                .isInstanceOf(TargetFileException.class)
                .hasMessage(directory.resolve("target.yaml") + ":" + message);
    }

    @Test
    void names_all_variables_that_the_environment_lacks_at_once() {
        String file =
                SMALLEST.replace("{ token: secret }", "{ token: \"${USER_TOKEN}\" }, bob: { token: \"${BOB_TOKEN}\" }")
                        + "simulation: { url: \"http://a\", token: \"${USER_TOKEN}\" }\n";

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(TargetFileException.class)
                .hasMessage(
                        "%s:3: the environment lacks 2 variables: USER_TOKEN (users.user.token), BOB_TOKEN (users.bob.token)",
                        directory.resolve("target.yaml"));
    }

    @Test
    void names_the_line_of_a_key_and_not_of_what_it_holds() {
        String file = SMALLEST.replace("users: {", "users:\n\n {").replace("products:", "produkts:\n ");

        assertThatThrownBy(() -> read(file))
                .hasMessage(directory.resolve("target.yaml") + ":6: unknown key 'produkts'; did you mean 'products'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    version: 3.10                       | version: 1, tls: { trust: gone.pem } | 1: target.tls.trust: can't read %s/gone.pem
                    version: 3.10                       | version: 1, tls: {} | 1: 'target.tls.trust' is missing
                    users: { user: { token: secret } }  | users: { bob: { token: x, projects: [{ project: P, role: BOSS }] } } | 3: users.bob.projects[0].role must be PI, ADMIN or USER, not 'BOSS'
                    profiles: [ucloud-resources]        | profiles: [agave-jobs-permissions] | 1: 'agave' is missing
                    profiles: [ucloud-resources]        | profiles: []        | 2: profiles must be a list of at least one profile
                    profiles: [ucloud-resources]        | dialect: docs       | 1: 'profiles' is missing
                    users: { user: { token: secret } }  | users: { user: secret } | 3: users.user must be a mapping, not text
                    users: { user: { token: secret } }  | users:              | 3: users must be a mapping, and is empty
                    users: { user: { token: secret } }  | users: { user: { token: [secret] } } | 3: users.user.token must be text, {file: ...} or {command: ...}, not a list
                    users: { user: { token: secret } }  | users: { user: { token: { file: f, command: c } } } | 3: users.user.token must be text, {file: ...} or {command: ...}
                    users: { user: { token: secret } }  | users: { user: { token: { comand: c } } } | 3: unknown key 'comand' in users.user.token; did you mean 'command'?
                    users: { user: { token: secret } }  | users: &all { user: *all } | 3: users contains itself
                    users: {                            | users: { administrator: { token: x, groups: [] }, | 3: unknown key 'groups' in users.administrator; known here: token
                    users: {                            | users: { administrator: {}, | 3: 'users.administrator.token' is missing
                    version: 3.10,                      | ``                  | 1: 'target.version' is missing
                    id: example-compute,                | ``                  | 4: 'products.usual.id' is missing
                    """)
    void says_what_is_missing_or_wrong_in_what_has_to_be_there(String usual, String instead, String message) {
        assertThatThrownBy(() -> read(SMALLEST.replace(usual, instead)))
                .hasMessage(directory.resolve("target.yaml") + ":" + message.replace("%s", directory.toString()));
    }

    @Test
    void a_file_that_holds_no_certificate_is_no_trust() throws IOException {
        Files.writeString(
                directory.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n");

        assertThatThrownBy(() -> read(SMALLEST.replace("version: 3.10", "version: 1, tls: { trust: ca.pem }")))
                .hasMessage(
                        "%s:1: target.tls.trust: %s holds no certificate between BEGIN CERTIFICATE and END CERTIFICATE",
                        directory.resolve("target.yaml"), directory.resolve("ca.pem"));
    }

    @Test
    void a_command_that_goes_on_is_given_up() throws IOException {
        Path path = Files.writeString(
                directory.resolve("target.yaml"),
                "simulation: { url: \"http://a\", token: { command: \"sleep 60; echo token\" } }\n");
        TargetValue file;
        try (var reader = Files.newBufferedReader(path)) {
            file = YamlTree.of(path.toString(), new Yaml().compose(reader));
        }
        TokenReader hasty =
                new TokenReader(directory, Map.of(), new FreshTokens(InstantSource.system()), Duration.ofSeconds(1));

        assertThatThrownBy(() -> hasty.read(file.at("simulation").at("token")))
                .isInstanceOf(TargetFileException.class)
                .hasMessage(
                        "%s:1: simulation.token.command has not ended within 1 s; give one that prints the token and ends",
                        path);
    }

    @Test
    void a_core_may_be_said_to_follow_the_documents() throws IOException {
        assertThat(read(SMALLEST + "dialect: docs\n")).isEqualTo(read(SMALLEST));
    }

    @Test
    void an_administrator_is_none_of_the_users() throws IOException {
        Target target = read(
                SMALLEST.replace("users: {", "users: { administrator: { token: \"${ADMINISTRATOR}\" },"),
                Map.of("ADMINISTRATOR", "secret-of-administrator"));

        assertThat(target.administrator()).isEqualTo(new Target.Administrator("secret-of-administrator"));
        assertThat(target.users().keySet()).containsExactly("user");
        assertThat(Redaction.of(target).apply("sent: secret-of-administrator"))
                .isEqualTo("sent: <token of the administrator>");
        assertThat(read(SMALLEST).administrator()).isNull();
    }

    @Test
    void a_deviation_may_be_accepted_everywhere_or_at_one_place() throws IOException {
        Target target = read(
                SMALLEST
                        + """
                        accept:
                          - { requirement: RES-031, because: the clock is off }
                          - { requirement: API-032, place: /specification/openedFile, because: it is left out }
                        """);

        assertThat(target.accept())
                .containsExactly(
                        new AcceptedDeviation("RES-031", "the clock is off"),
                        new AcceptedDeviation("API-032", "/specification/openedFile", "it is left out"));
    }

    @Test
    void commands_that_change_shares_run_beside_the_file() throws IOException {
        Target target = read(SMALLEST + "shares: { give: { command: ./give }, take: { command: ./take } }\n");

        assertThat(target.shares())
                .isEqualTo(new TargetShares(
                        new TargetShares.Hook("./give"),
                        new TargetShares.Hook("./take"),
                        directory.toAbsolutePath().normalize()));
        assertThat(read(SMALLEST).shares()).isNull();
    }

    @Test
    void reads_limits_of_which_each_may_be_absent() throws IOException {
        assertThat(read(SMALLEST).limits()).isNull();
        assertThat(read(SMALLEST + "limits: { created: 500 }\n").limits()).isEqualTo(new TargetLimits(null, 500));
        assertThat(read(SMALLEST + "limits: { requestsPerSecond: 20 }\n").limits())
                .isEqualTo(new TargetLimits(20, null));
        assertThat(read(SMALLEST + "limits: { charged: 0 }\n").limits()).isEqualTo(new TargetLimits(null, null, 0));
    }

    @Test
    void a_run_charges_100_units_at_most_unless_the_file_says_otherwise() throws IOException {
        assertThat(read(SMALLEST).mostCharged()).isEqualTo(100);
        assertThat(read(SMALLEST + "limits: { created: 500 }\n").mostCharged()).isEqualTo(100);
        assertThat(read(SMALLEST + "limits: { charged: 7 }\n").mostCharged()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "1.5"})
    void refuses_a_number_of_units_that_is_none(String units) {
        assertThatThrownBy(() -> read(SMALLEST + "limits: { charged: %s }\n".formatted(units)))
                .isInstanceOf(TargetFileException.class)
                .hasMessageEndingWith(": limits.charged must be a whole number from 0, not '%s'".formatted(units));
    }

    @Test
    void names_every_error_of_a_file_by_its_line() {
        String file = SMALLEST.replace("{ token: secret }", "{ tokn: secret }")
                + """
                deadline: soon
                limits:
                  created: none
                  charged: 1
                """;
        String path = directory.resolve("target.yaml").toString();

        assertThatThrownBy(() -> read(file))
                .hasMessage(
                        """
                        %1$s:3: unknown key 'tokn' in users.user; did you mean 'token'?
                        %1$s:5: deadline must be a duration such as PT10M, not 'soon'
                        %1$s:7: limits.created must be a whole number from 1, not 'none'""",
                        path);
    }

    @Test
    void refuses_a_file_of_more_values_than_any_target_has() {
        String many = "[%s]".formatted("a, ".repeat(10_000));

        assertThatThrownBy(() -> read(SMALLEST + "without: " + many + "\n"))
                .hasMessage(directory.resolve("target.yaml") + ":5: the file has more than 10000 values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3.10       | 3.10
                    1e3        | 1e3
                    007        | 007
                    1_000      | 1_000
                    0x1F       | 0x1F
                    yes        | yes
                    '"5"'      | 5
                    2147483648 | 2147483648
                    """)
    void keeps_a_version_as_it_is_written(String written, String version) throws IOException {
        assertThat(read(SMALLEST.replace("3.10", written)).target().version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a comment\n"})
    void refuses_an_empty_file(String content) {
        assertThatThrownBy(() -> read(content)).hasMessage(directory.resolve("target.yaml") + ":1: the file is empty");
    }

    @Test
    void says_when_there_is_no_such_file() {
        Path absent = directory.resolve("absent.yaml");

        assertThatThrownBy(() -> new TargetFile(absent).read(Map.of()))
                .hasMessage(absent + ": there is no such file; 'countersign init' writes one to fill in");
    }

    @Test
    void does_not_print_tokens_when_a_target_is_printed() {
        assertThat(targetWithEverything(directory).toString()).doesNotContain("secret");
    }

    private Target read(String content) throws IOException {
        return read(content, Map.of());
    }

    private Target read(String content, Map<String, String> environment) throws IOException {
        return new TargetFile(Files.writeString(directory.resolve("target.yaml"), content)).read(environment);
    }

    private static Target targetWithEverything(Path directory) {
        Map<String, TargetUser> users = new LinkedHashMap<>();
        users.put("zoe", new TargetUser("secret-z", List.of(), List.of()));
        users.put(
                "alice",
                new TargetUser(
                        "secret-a/+=",
                        List.of(new TargetUser.Group("Project", "Group of Alice")),
                        List.of(new TargetUser.Project("Project", "PI"))));
        return new Target(
                new Target.Description(
                        "A \"core\": of sorts",
                        "3.10",
                        URI.create("http://127.0.0.1:8080"),
                        new Tls(certificate()),
                        null),
                List.of("ucloud-resources", "ucloud-jobs", TargetAgave.PROFILE),
                users,
                new Target.Administrator("secret-of-administrator"),
                new TargetProducts(usualProduct(), usualProduct(), null, null, usualProduct())
                        .with(Map.of(
                                "ingresses",
                                new TargetProducts(
                                        usualProduct(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        Map.of("domainPrefix", "app-"),
                                        Map.of()))),
                new TargetJobs(
                        new TargetJobs.Application("sleep", "2"),
                        new TargetJobs.Application("machine", "0.9"),
                        "/home/shared"),
                new TargetShares(
                        new TargetShares.Hook("./share --key secret-k"),
                        new TargetShares.Hook("./unshare --key secret-k"),
                        directory),
                new TargetAgave(
                        AgaveDialect.AGAVE_2_2,
                        new TargetAgave.Person("olga", "secret-of-olga"),
                        new TargetAgave.Person("greg", "secret-of-greg"),
                        new TargetAgave.Person("stu", "secret-of-stu"),
                        "1-2-3",
                        "1-2-4",
                        "example-1.0"),
                null,
                null,
                new Target.Simulation(URI.create("http://127.0.0.1:8080/simulation"), "secret-o"),
                Duration.ofSeconds(90),
                new TargetLimits(20, 500),
                Set.of("shares", "faults"),
                List.of(
                        new AcceptedDeviation("RES-031", "the clock is off"),
                        new AcceptedDeviation("API-032", "/owner", "it is left out")));
    }

    private static String certificate() {
        try (InputStream certificate = TargetFileTest.class.getResourceAsStream("/ca.pem")) {
            return new String(Objects.requireNonNull(certificate).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TargetProduct usualProduct() {
        return new TargetProduct("example-compute", "example-compute", "example");
    }
}
