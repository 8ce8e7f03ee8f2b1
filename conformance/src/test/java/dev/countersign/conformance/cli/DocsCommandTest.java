package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.run.Suite;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The pages that each build writes into {@code target/docs}. */
class DocsCommandTest {
    private static final Path DOCS = Path.of("target", "docs");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern EXAMPLE = Pattern.compile("<p id=\"example-([a-z0-9-]+)\"");
    private static final Pattern SECTION = Pattern.compile("<section id=\"([a-z0-9-]+)\"");
    private static final Pattern DIAGRAM = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)<");
    private static final int PUBLISHED = 19;
    private static final int MOST_BYTES = 150_000;

    private static final JsonNode DESCRIPTION = description();

    private static final Map<String, String> PAGES = new TreeMap<>();

    private static @Nullable ChromeDriver browser;

    @BeforeAll
    static void write() throws IOException {
        Invocation invocation = new Invocation(new EmbeddedEnvironments(), Suite.published());
        assertThat(invocation.execute("docs", "--output", DOCS.toString()))
                .as(invocation.err.toString())
                .isZero();
        assertThat(invocation.out)
                .hasToString(
                        """
                        Asking our own servers everything that the pages tell
                        The pages begin at target/docs/index.html
                        """);
        try (Stream<Path> files = Files.list(DOCS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                PAGES.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    @Test
    void there_is_a_page_for_each_document_and_each_list() {
        Stream<String> ofKinds = ResourceKinds.all().stream()
                .flatMap(kind -> Stream.of(
                        kind.document() == null ? null : kind.name() + ".html",
                        "calls-%s.html".formatted(kind.name()),
                        "calls-%s-control.html".formatted(kind.name())))
                .filter(Objects::nonNull);
        Stream<String> others = Stream.of(
                "agave.html",
                "calls-agave.html",
                "calls-description.html",
                "calls-providers.html",
                "calls-simulation.html",
                "calls.html",
                "dialects.html",
                "errata.html",
                "index.html",
                "models.html",
                "providers.html",
                "requirements.html",
                "resources.html");

        assertThat(PAGES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ofKinds, others).toList());
    }

    @Test
    void every_link_leads_to_an_element_of_these_pages() {
        PAGES.forEach((page, content) -> links(content).forEach(link -> {
            String[] parts = link.split("#", 2);
            String target = PAGES.get(parts[0]);

            assertThat(target).as("%s links to %s", page, link).isNotNull();
            if (parts.length == 2) {
                assertThat(target).as("%s links to %s", page, link).contains("id=\"" + parts[1] + "\"");
            }
        }));
    }

    @Test
    void every_requirement_has_a_place() {
        Suite.published().requirements().all().forEach(requirement -> assertThat(PAGES.get("requirements.html"))
                .contains("<section id=\"%s\">".formatted(requirement.id().toLowerCase(Locale.ROOT))));
    }

    @Test
    void every_call_and_every_model_that_the_server_describes_has_a_place() {
        Set<String> calls = new TreeSet<>();
        DESCRIPTION.path("paths").findValuesAsText("operationId").forEach(call -> calls.add(anchor(call)));
        Set<String> models = new TreeSet<>();
        DESCRIPTION.at("/components/schemas").fieldNames().forEachRemaining(model -> models.add(anchor(model)));

        assertThat(calls).isNotEmpty().isEqualTo(sections("calls-"));
        assertThat(models).isNotEmpty().isEqualTo(sections("models."));
    }

    @Test
    void a_call_tells_what_goes_over_the_wire_who_may_make_it_and_what_binds_it() {
        assertThat(section("calls-jobs.html", "jobs-suspend"))
                .contains(
                        "<code>POST /api/jobs/suspend</code>",
                        "Requires: The access token of a user or of an administrator.",
                        "<td><code>Project (header)</code></td><td>string</td><td>may be absent</td><td>no</td>",
                        "<a href=\"models.html#bulkrequestofids\">BulkRequestOfIds</a>",
                        "<li>UCloud Developer Guide: Jobs, \"suspend\"</li>",
                        "<a href=\"requirements.html#job-012\">JOB-012</a>",
                        "3 scenarios made this call in this run",
                        "<a href=\"jobs.html#countersign-jobs-suspension-feature-");
        assertThat(section("requirements.html", "job-012"))
                .contains("<a href=\"calls-jobs.html#jobs-suspend\">jobs.suspend</a>");
    }

    @Test
    void a_model_tells_its_fields_and_where_it_is_used() {
        assertThat(section("models.html", "updateaclrequest"))
                .contains(
                        "<td><code>items[].added</code></td><td>array of <a href=\"models.html#resourceaclentry\">"
                                + "ResourceAclEntry</a></td><td>always</td><td>no</td>",
                        "<a href=\"calls-example.html#example-updateacl\">example.updateAcl</a>");
        assertThat(section("models.html", "pageofjob"))
                .contains(
                        "<td><code>next</code></td><td>string</td><td>always</td><td>yes</td><td>Asks for the page that follows; null at the end.",
                        "<a href=\"requirements.html#api-027\">API-027</a>");
    }

    @Test
    void no_page_holds_a_token() {
        PAGES.forEach((page, content) -> assertThat(content).as(page).doesNotContain("Bearer eyJ", "eyJhbGciOi"));
    }

    @Test
    void a_directory_that_is_none_ends_with_3(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Invocation invocation = new Invocation(new EmbeddedEnvironments(), Suite.published());

        assertThat(invocation.execute("docs", "--output", file.toString())).isEqualTo(3);
        assertThat(invocation.err)
                .hasToString(
                        "can't write the pages to %s: is it a directory, and may you write to it?%n".formatted(file));
    }

    @Test
    void every_published_example_is_there_with_its_diagram_and_no_page_has_an_error() {
        List<String> examples = PAGES.values().stream()
                .flatMap(content -> EXAMPLE.matcher(content).results().map(found -> found.group(1)))
                .toList();
        assertThat(examples).hasSize(PUBLISHED).doesNotHaveDuplicates();

        in(browser -> {
            int drawn = 0;
            for (String page : PAGES.keySet()) {
                open(browser, page);
                drawn += browser.findElements(By.xpath("//section[p[@class='example']]//*[name()='svg'][*]"))
                        .size();
            }
            assertThat(drawn).isEqualTo(PUBLISHED);
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        });
    }

    @Test
    void every_diagram_tells_the_time_and_who_took_part() {
        List<String> diagrams = PAGES.values().stream()
                .flatMap(content -> DIAGRAM.matcher(content).results().map(MatchResult::group))
                .toList();

        assertThat(diagrams).hasSizeGreaterThanOrEqualTo(PUBLISHED).allSatisfy(diagram -> assertThat(diagram)
                .contains(">simulated time, UTC<")
                .containsPattern(">20[0-9-]{8} [0-9:.]{12}<")
                .containsPattern(">(Core|jobs service)<"));
        assertThat(diagrams)
                .filteredOn(diagram -> diagram.contains(" /ucloud/"))
                .isNotEmpty()
                .allSatisfy(diagram -> assertThat(diagram).contains(">provider<"));
    }

    @Test
    void a_diagram_shows_what_a_request_led_to_at_the_provider() {
        assertThat(TEXT.matcher(diagramOf("creating-and-retrieving-a-resource"))
                        .results()
                        .map(text -> text.group(1)))
                .containsExactly(
                        "simulated time, UTC",
                        "user",
                        "Core",
                        "provider",
                        "2021-10-25 13:59:55.571",
                        "POST /api/example",
                        "200",
                        "GET /ucloud/example/example/re\u2026",
                        "200",
                        "POST /ucloud/example/example",
                        "200",
                        "POST /api/example/control/upda\u2026",
                        "200",
                        "GET /api/example/retrieve?incl\u2026",
                        "200");
    }

    @Test
    void the_readme_shows_the_diagram_of_this_run() throws IOException {
        ConsolePicture flow = new ConsolePicture("flow.svg");
        flow.refresh(() -> ConsolePicture.alone(diagramOf("creating-and-retrieving-a-resource")));

        assertThat(flow.text())
                .as("picture in the README" + ConsolePicture.REFRESH)
                .isEqualTo(ConsolePicture.alone(diagramOf("creating-and-retrieving-a-resource")));
    }

    @Test
    void the_readme_shows_the_report_and_says_what_it_says() throws IOException {
        ConsolePicture report = new ConsolePicture("report.png");
        in(browser -> {
            open(browser, "run/report.html");
            report.refresh(browser);

            assertThat(ConsolePicture.README)
                    .as("what the README says of its picture" + ConsolePicture.REFRESH)
                    .content()
                    .contains("![Report: %s](docs/pictures/report.png)"
                            .formatted(browser.findElement(By.cssSelector("h1 + p"))
                                    .getText()));
        });
        assertThat(report.size()).isPositive().isLessThan(MOST_BYTES);
    }

    @Test
    void the_keyboard_alone_finds_a_requirement_by_its_id_and_a_scenario_by_words() {
        in(browser -> {
            open(browser, "index.html");
            type(browser, "/", "res-023");
            assertThat(browser.findElement(By.cssSelector("[role=option] strong"))
                            .getText())
                    .isEqualTo("RES-023");
            type(browser, Keys.ENTER);
            assertThat(browser.getCurrentUrl()).endsWith("requirements.html#res-023");

            type(browser, "/", "losing access", Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP);
            WebElement chosen = browser.findElement(By.cssSelector("[role=option][aria-selected=true]"));
            assertThat(chosen.getText()).startsWith("Scenario Losing access to resources");
            type(browser, Keys.ENTER);
            assertThat(browser.getCurrentUrl()).contains("jobs.html#countersign-jobs-losing-access-feature-");
        });
    }

    @Test
    void whoever_searches_hears_how_many_hits_there_are_and_which_one_is_chosen() {
        in(browser -> {
            open(browser, "index.html");
            type(browser, "/", "E-50");
            WebElement box = browser.findElement(By.id("search"));
            assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
            assertThat(browser.findElement(By.id("found")).getText()).isEqualTo("1 hit");
            assertThat(box.getDomAttribute("aria-activedescendant")).isNull();

            type(browser, Keys.ARROW_DOWN);
            assertThat(box.getDomAttribute("aria-activedescendant")).isEqualTo("hit-0");

            type(browser, Keys.ESCAPE);
            assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");
        });
    }

    @Test
    void everything_can_be_searched_for() throws IOException {
        String script = Files.readString(DOCS.resolve("search.js"));
        JsonNode entries = new ObjectMapper().readTree(script.replaceFirst("const searchIndex = ", ""));

        assertThat(entries.valueStream().map(entry -> entry.path(0).asText()).distinct())
                .containsExactlyInAnyOrder(
                        "Requirement", "Call", "Model", "Erratum", "Open point", "Scenario", "Example");
        assertThat(entries.valueStream().filter(entry -> entry.path(0).asText().equals("Example")))
                .hasSize(PUBLISHED);
        entries.forEach(entry -> {
            String[] address = entry.path(2).asText().split("#", 2);
            assertThat(PAGES.get(address[0])).as(entry.toString()).contains("id=\"" + address[1] + "\"");
        });
    }

    @Test
    void no_page_is_wider_than_a_phone() {
        in(browser -> {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
            for (String page : PAGES.keySet()) {
                open(browser, page);
                assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
                        .as(page)
                        .isEqualTo(360L);
            }
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        });
    }

    private static JsonNode description() {
        try (TestEnvironment environment = new EmbeddedEnvironments().set(EnvironmentSettings.EMBEDDED);
                InputStream description = environment
                        .target()
                        .target()
                        .url()
                        .resolve("/openapi.json")
                        .toURL()
                        .openStream()) {
            return new ObjectMapper().readTree(description);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String anchor(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The ids of all sections of the pages whose names have this prefix. */
    private static Set<String> sections(String beginning) {
        return PAGES.entrySet().stream()
                .filter(page -> page.getKey().startsWith(beginning))
                .flatMap(page -> SECTION.matcher(page.getValue()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String page, String id) {
        String begin = "<section id=\"%s\">".formatted(id);
        String content = PAGES.getOrDefault(page, "");
        assertThat(content).contains(begin);
        return content.split(Pattern.quote(begin), 2)[1].split("</section>", 2)[0];
    }

    private static String diagramOf(String example) {
        String page = PAGES.values().stream()
                .filter(content -> content.contains("<p id=\"example-%s\"".formatted(example)))
                .findFirst()
                .orElseThrow();
        Matcher diagram = DIAGRAM.matcher(page.substring(page.indexOf("<p id=\"example-%s\"".formatted(example))));
        assertThat(diagram.find()).as(example).isTrue();
        return diagram.group();
    }

    /** One browser for all tests, each of which opens a page first. */
    private static void in(Consumer<ChromeDriver> visit) {
        if (browser == null) {
            browser = browser();
        }
        visit.accept(browser);
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static void open(ChromeDriver browser, String page) {
        browser.get(DOCS.resolve(page).toUri().toString());
    }

    private static void type(ChromeDriver browser, CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private static List<String> links(String content) {
        return LINK.matcher(content).results().map(found -> found.group(1)).toList();
    }

    private static ChromeDriver browser() {
        assumeTrue(
                isThere("chromedriver") && isThere("chromium"),
                "chromium and chromedriver are not there, so the pages were not looked at");
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", everything);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options);
    }

    private static boolean isThere(String program) {
        return Files.isExecutable(Path.of("/usr/bin", program));
    }
}
