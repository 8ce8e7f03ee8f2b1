package dev.countersign.conformance.target;

import dev.countersign.conformance.target.Target.AcceptedDeviation;
import dev.countersign.conformance.target.Target.Description;
import dev.countersign.conformance.target.Target.Simulation;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.ProxyAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts the sections of a target file to a target. */
final class TargetReader {
    private static final Duration USUAL_DEADLINE = Duration.ofMinutes(10);

    private static final String[] KEYS = {
        "target",
        "profiles",
        "dialect",
        "users",
        "products",
        "provider",
        "core",
        "jobs",
        "shares",
        "agave",
        "simulation",
        "deadline",
        "limits",
        "without",
        "accept"
    };

    private static final String ADMINISTRATOR = "administrator";

    private final TokenReader tokens;
    private final KeyReader keys;

    TargetReader(TokenReader tokens, KeyReader keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    Target read(Section file) {
        file.only(KEYS);
        requireDocumentedDialect(file);
        List<String> profiles = profiles(file);
        boolean provider = profiles.contains(TargetCore.PROFILE);
        if (provider && profiles.size() > 1) {
            throw file.wrong(
                    "profiles",
                    "'profiles': %s certifies a provider, and the others a Core or a jobs service: give each a file of its own"
                            .formatted(TargetCore.PROFILE));
        }
        boolean resources = !provider && !profiles.stream().allMatch(TargetAgave.PROFILE::equals);
        boolean agave = profiles.contains(TargetAgave.PROFILE);
        Target target = new Target(
                description(file.section("target")),
                profiles,
                resources || file.has("users") ? users(file.section("users")) : Map.of(),
                file.has("users") ? administrator(file.section("users")) : null,
                resources || provider || file.has("products") ? products(file.section("products")) : null,
                file.has("jobs") ? jobs(file.section("jobs")) : TargetJobs.DOCUMENTED,
                file.has("shares") ? shares(file.section("shares")) : null,
                agave || file.has("agave") ? agave(file.section("agave")) : null,
                file.has("provider") ? provider(file.section("provider")) : null,
                provider || file.has("core") ? core(file.section("core")) : null,
                file.has("simulation") ? simulation(file.section("simulation")) : null,
                file.has("deadline") ? deadline(file) : USUAL_DEADLINE,
                file.has("limits") ? limits(file.section("limits")) : null,
                Set.copyOf(file.texts("without")),
                file.sections("accept").stream().map(TargetReader::accepted).toList());
        tokens.requireVariables();
        return target;
    }

    ProviderPlan readProvider(Section file) {
        file.only(KEYS);
        Section section = file.section("provider");
        TargetProvider provider = provider(section);
        if (provider.listen() == null) {
            throw section.wrong(
                    "listen",
                    "'%s' is missing: it says where the provider listens, such as 127.0.0.1:9090"
                            .formatted(section.within("listen")));
        }
        ProviderPlan plan = new ProviderPlan(
                description(file.section("target")).url(),
                provider,
                file.has("products") ? products(file.section("products")) : null,
                file.has("simulation") ? simulation(file.section("simulation")) : null);
        tokens.requireVariables();
        return plan;
    }

    private static void requireDocumentedDialect(Section file) {
        if (file.has("dialect") && !file.text("dialect").equals("docs")) {
            throw file.wrong(
                    "dialect",
                    "dialect '%s': nothing is asked of a Core where the documents are silent, and what it does there is compared with every known dialect; leave 'dialect' out"
                            .formatted(file.text("dialect")));
        }
    }

    private Description description(Section section) {
        section.only("name", "version", "url", "tls", "proxy");
        return new Description(
                section.text("name"),
                section.text("version"),
                url(section),
                section.has("tls") ? tls(section.section("tls")) : null,
                section.has("proxy") ? proxy(section) : null);
    }

    private ProxyAddress proxy(Section section) {
        try {
            return ProxyAddress.of(tokens.read(section, "proxy"), ProxyAddress.Setting.TARGET_FILE);
        } catch (IllegalArgumentException noProxy) {
            throw section.wrong("proxy", String.valueOf(noProxy.getMessage()));
        }
    }

    private Tls tls(Section section) {
        section.only("trust");
        return new Tls(keys.certificates(section, "trust"));
    }

    private static TargetLimits limits(Section section) {
        section.only("requestsPerSecond", "created", "charged");
        return new TargetLimits(
                number(section, "requestsPerSecond", 1), number(section, "created", 1), number(section, "charged", 0));
    }

    private static @Nullable Integer number(Section section, String key, int least) {
        if (!section.has(key)) {
            return null;
        }
        try {
            int number = Integer.parseInt(section.text(key));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // reported below
        }
        throw section.wrong(
                key,
                "%s must be a whole number from %d, not '%s'".formatted(section.within(key), least, section.text(key)));
    }

    private static List<String> profiles(Section file) {
        List<String> profiles = file.texts("profiles");
        if (profiles.isEmpty()) {
            throw file.wrong("profiles", "'profiles' must name at least one profile");
        }
        return profiles;
    }

    private Map<String, TargetUser> users(Section section) {
        Map<String, TargetUser> users = new LinkedHashMap<>();
        section.keys().stream()
                .filter(name -> !name.equals(ADMINISTRATOR))
                .forEach(name -> users.put(name, user(section.section(name))));
        return users;
    }

    private Target.@Nullable Administrator administrator(Section users) {
        return users.has(ADMINISTRATOR)
                ? new Target.Administrator(
                        tokens.read(users.section(ADMINISTRATOR).only("token")))
                : null;
    }

    /** The default of each absent key is that of the document's own example. */
    private static TargetJobs jobs(Section section) {
        section.only("application", "virtualMachine", "share");
        TargetJobs usual = TargetJobs.DOCUMENTED;
        return new TargetJobs(
                section.has("application") ? application(section.section("application")) : usual.application(),
                section.has("virtualMachine") ? application(section.section("virtualMachine")) : usual.virtualMachine(),
                section.has("share") ? section.text("share") : usual.share());
    }

    private TargetShares shares(Section section) {
        section.only("give", "take");
        return new TargetShares(hook(section.section("give")), hook(section.section("take")), tokens.directory());
    }

    private static TargetShares.Hook hook(Section section) {
        section.only("command");
        return new TargetShares.Hook(section.text("command"));
    }

    private static TargetJobs.Application application(Section section) {
        section.only("name", "version");
        return new TargetJobs.Application(section.text("name"), section.text("version"));
    }

    private TargetAgave agave(Section section) {
        section.only("dialect", "owner", "grantee", "stranger", "job", "otherJob", "app");
        if (section.has("otherJob") && !section.has("job")) {
            throw section.wrong(
                    "otherJob",
                    "%s is a second job beside %s, which is missing"
                            .formatted(section.within("otherJob"), section.within("job")));
        }
        return new TargetAgave(
                section.has("dialect") ? dialect(section) : AgaveDialect.DOCS,
                person(section.section("owner")),
                person(section.section("grantee")),
                person(section.section("stranger")),
                section.has("job") ? section.text("job") : null,
                section.has("otherJob") ? section.text("otherJob") : null,
                section.has("app") ? section.text("app") : null);
    }

    private static AgaveDialect dialect(Section section) {
        try {
            return AgaveDialect.parse(section.text("dialect"));
        } catch (IllegalArgumentException e) {
            throw section.wrong("dialect", "%s: %s".formatted(section.within("dialect"), e.getMessage()));
        }
    }

    private TargetAgave.Person person(Section section) {
        section.only("username", "token");
        return new TargetAgave.Person(section.text("username"), tokens.read(section));
    }

    private TargetProvider provider(Section section) {
        section.only("id", "listen", "url", "refreshToken", "coreKey", "another");
        if (section.has("listen") != section.has("coreKey")) {
            throw section.wrong(
                    section.has("listen") ? "listen" : "coreKey",
                    "%s and %s go together: a provider that listens needs Core's key"
                            .formatted(section.within("listen"), section.within("coreKey")));
        }
        return new TargetProvider(
                section.text("id"),
                section.has("listen") ? Address.read(section, "listen") : null,
                section.has("url") ? url(section) : null,
                tokens.read(section, "refreshToken"),
                section.has("coreKey") ? keys.publicKey(section, "coreKey") : null,
                section.has("another") ? another(section.section("another")) : null);
    }

    private TargetProvider.Another another(Section section) {
        section.only("refreshToken");
        return new TargetProvider.Another(tokens.read(section, "refreshToken"));
    }

    private TargetCore core(Section section) {
        section.only("provider", "kinds", "listen", "url", "key", "refreshToken");
        List<String> kinds = section.texts("kinds");
        if (kinds.isEmpty()) {
            throw section.wrong(
                    "kinds", "%s must name at least one kind of resource".formatted(section.within("kinds")));
        }
        return new TargetCore(
                section.text("provider"),
                kinds,
                section.has("listen") ? Address.read(section, "listen") : null,
                section.has("url") ? url(section) : null,
                keys.privateKey(section, "key"),
                tokens.read(section, "refreshToken"));
    }

    private TargetUser user(Section section) {
        section.only("token", "groups", "projects");
        String token = tokens.read(section);
        return new TargetUser(
                token,
                section.sections("groups").stream().map(TargetReader::group).toList(),
                section.sections("projects").stream().map(TargetReader::project).toList(),
                isRenewed(section) ? expiry(token) : null);
    }

    private static boolean isRenewed(Section section) {
        return section.isSection("token") && section.section("token").has("command");
    }

    private static @Nullable Long expiry(String token) {
        return Claims.in(token)
                .flatMap(Claims::expiresAt)
                .map(Instant::toEpochMilli)
                .orElse(null);
    }

    private static TargetUser.Group group(Section section) {
        section.only("project", "group");
        return new TargetUser.Group(section.text("project"), section.text("group"));
    }

    private static TargetUser.Project project(Section section) {
        section.only("project", "role");
        String role = section.text("role");
        if (!Set.of("PI", "ADMIN", "USER").contains(role)) {
            throw section.wrong(
                    "role", "%s must be PI, ADMIN or USER, not '%s'".formatted(section.within("role"), role));
        }
        return new TargetUser.Project(section.text("project"), role);
    }

    private static TargetProducts products(Section section) {
        section.only("usual", "backwards", "forwardOnly", "notGranted", "second", "kinds");
        Map<String, TargetProducts> kinds = new LinkedHashMap<>();
        if (section.has("kinds")) {
            Section ofKinds = section.section("kinds");
            ofKinds.keys().forEach(kind -> kinds.put(kind, productsOfKind(ofKinds.section(kind))));
        }
        return products(section, Map.of(), kinds);
    }

    private static TargetProducts productsOfKind(Section section) {
        section.only("usual", "backwards", "forwardOnly", "notGranted", "second", "settings");
        Map<String, String> settings = new LinkedHashMap<>();
        if (section.has("settings")) {
            Section named = section.section("settings");
            named.keys().forEach(name -> settings.put(name, named.text(name)));
        }
        return products(section, settings, Map.of());
    }

    private static TargetProducts products(
            Section section, Map<String, String> settings, Map<String, TargetProducts> kinds) {
        return new TargetProducts(
                product(section.section("usual")),
                optionalProduct(section, "backwards"),
                optionalProduct(section, "forwardOnly"),
                optionalProduct(section, "notGranted"),
                optionalProduct(section, "second"),
                settings,
                kinds);
    }

    private static @Nullable TargetProduct optionalProduct(Section section, String key) {
        return section.has(key) ? product(section.section(key)) : null;
    }

    private static TargetProduct product(Section section) {
        section.only("id", "category", "provider");
        return new TargetProduct(section.text("id"), section.text("category"), section.text("provider"));
    }

    private Simulation simulation(Section section) {
        section.only("url", "token");
        return new Simulation(url(section), tokens.read(section));
    }

    private static AcceptedDeviation accepted(Section section) {
        section.only("requirement", "place", "because");
        return new AcceptedDeviation(
                section.text("requirement"),
                section.has("place") ? section.text("place") : null,
                section.text("because"));
    }

    private static Duration deadline(Section file) {
        try {
            Duration deadline = Duration.parse(file.text("deadline"));
            if (deadline.compareTo(Duration.ZERO) > 0) {
                return deadline;
            }
        } catch (DateTimeParseException notADuration) {
            // reported below
        }
        throw file.wrong(
                "deadline", "deadline must be a duration such as PT10M, not '%s'".formatted(file.text("deadline")));
    }

    private static URI url(Section section) {
        String text = section.text("url");
        try {
            URI url = new URI(text);
            if (Set.of("http", "https").contains(url.getScheme())
                    && url.getHost() != null
                    && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException notAUrl) {
            // reported below
        }
        throw section.wrong(
                "url",
                "%s must be an http or https address without user and password, not '%s'"
                        .formatted(section.within("url"), text));
    }
}
