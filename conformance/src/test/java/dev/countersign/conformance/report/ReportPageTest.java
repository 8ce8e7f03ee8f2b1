package dev.countersign.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countersign.conformance.broken.Defects;
import dev.countersign.conformance.broken.MutatingProxy;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.recording.Recorder;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import dev.countersign.conformance.target.TargetUser;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RunResult;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
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
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page and the script of a run against a mutant that accepts expired tokens. */
class ReportPageTest {
    private static Path directory;

    private static EmbeddedCore environment;
    private static MutatingProxy broken;
    private static Target target;

    @BeforeAll
    static void judge_a_broken_core(@TempDir Path folder) throws IOException {
        directory = folder;
        environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
        Target sound = environment.target();
        TargetUser user = Objects.requireNonNull(sound.users().get("user"));
        broken = MutatingProxy.before(sound.target().url(), Defects.tokensNeverExpire(user));
        target = at(broken.url(), sound);
        Path exchanges = directory.resolve("exchanges.ndjson");
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        Suite suite = Suite.published();
        ExampleKind kind = new ExampleKind();
        try (Recorder recorder = Recorder.to(exchanges)) {
            var ioFactory = recorder.ioFactory(
                    new RunPart(kind.profile(), kind.name()), Redaction.of(target), target.transport());
            new Scenarios(new ScenarioSettings(
                            suite.features(), suite.glue(), suite.tags(kind, kind, "@API-101 or @RES-014"), 4, null))
                    .run(new RunContext(target, kind, kind, null, 7, ioFactory), outcomes::add);
        }
        ProfileVerdicts verdicts = ProfileVerdicts.judge(kind.profile(), suite.requirements(), outcomes);
        write(verdicts, List.of(), directory, exchanges);
        write(
                verdicts,
                List.of(new AcceptedDeviation("API-101", "it is known")),
                directory.resolve("accepted"),
                exchanges);
    }

    private static void write(ProfileVerdicts verdicts, List<AcceptedDeviation> accept, Path folder, Path exchanges)
            throws IOException {
        RunReport report = new RunReport(target, 7, new RunResult(List.of(verdicts), Set.of(), accept));
        report.write(folder);
        report.writePage(folder, exchanges);
    }

    @AfterAll
    static void leave() {
        broken.close();
        environment.close();
    }

    @Test
    void the_page_shows_verdict_matrix_and_diagrams_without_an_error() {
        ChromeDriver browser = browser();
        try {
            browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
            browser.get(directory.resolve("report.html").toUri().toString());

            assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("not-conformant");
            assertThat(shown(browser)).isEqualTo("87 of 87");
            browser.findElement(By.id("words")).sendKeys("api-101");
            assertThat(shown(browser)).isEqualTo("1 of 87");

            browser.findElement(By.id("words")).sendKeys(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB);
            browser.switchTo().activeElement().sendKeys(Keys.ENTER);
            WebElement failed = browser.findElement(By.xpath("//details//details[summary/span='failed']"));
            failed.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);

            assertThat(failed.findElement(By.cssSelector(".expected pre")).getText())
                    .startsWith("refused (4xx)\n\nAPI-101 MUST: ");
            assertThat(failed.findElement(By.cssSelector(".found pre")).getText())
                    .isEqualTo("200");
            assertThat(failed.getText()).contains("seen in: GET http");
            assertThat(failed.findElement(By.tagName("svg")).getText()).contains("operator", "Core", "token 1");
            failed.findElement(By.xpath(".//details/summary")).sendKeys(Keys.ENTER);
            assertThat(failed.findElement(By.xpath(".//details[@open]//pre")).getText())
                    .startsWith("curl -i -X ")
                    .contains("\"$TOKEN_OF_");
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        } finally {
            browser.quit();
        }
    }

    @Test
    void the_page_marks_what_the_target_file_accepts() {
        ChromeDriver browser = browser();
        try {
            browser.get(directory.resolve("accepted/report.html").toUri().toString());

            assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("incomplete");
            assertThat(browser.findElement(By.cssSelector("#findings summary")).getText())
                    .contains("API-101: ")
                    .endsWith(" (accepted)");
            browser.findElement(By.id("words")).sendKeys("api-101");
            assertThat(browser.findElement(By.cssSelector("#requirements details:not([hidden]) summary"))
                            .getText())
                    .contains("failed, accepted");
        } finally {
            browser.quit();
        }
    }

    @Test
    void the_script_repeats_the_flow_of_a_failure() throws Exception {
        assumeTrue(isThere("curl"), "curl is not there, so the script was not run");

        Process script = script(tokens(), "1");
        String out = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(script.waitFor()).as(out).isZero();
        assertThat(out)
                .contains("POST /api/example -> 200", "# F1  MUST  API-101")
                .doesNotContain(tokens().values());
    }

    @Test
    void the_script_says_where_the_flow_goes_another_way_now() throws Exception {
        assumeTrue(isThere("curl"), "curl is not there, so the script was not run");

        Process script = script(Map.of("TOKEN_OF_USER", "nonsense", "TOKEN_OF_THE_OPERATOR", "nonsense"), "1");
        String out = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(script.waitFor()).as(out).isEqualTo(1);
        assertThat(out).contains(", where it was 200");
    }

    @Test
    void no_file_holds_a_token() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file);
                tokens().values().forEach(token -> assertThat(content).doesNotContain(token));
            }
        }
    }

    private static Map<String, String> tokens() {
        return Map.of(
                "TOKEN_OF_USER",
                Objects.requireNonNull(target.users().get("user")).token(),
                "TOKEN_OF_THE_OPERATOR",
                Objects.requireNonNull(target.simulation()).token());
    }

    private static Process script(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "reproduce.sh"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).start();
    }

    private static Target at(URI url, Target sound) {
        return new Target(
                new Target.Description("A broken <b>server</b>", "0", url),
                sound.profiles(),
                sound.users(),
                sound.products(),
                sound.simulation(),
                sound.deadline(),
                sound.without(),
                sound.accept());
    }

    private static String shown(ChromeDriver browser) {
        return browser.findElement(By.id("shown")).getText();
    }

    private static ChromeDriver browser() {
        assumeTrue(
                isThere("chromedriver") && isThere("chromium"),
                "chromium and chromedriver are not there, so the page was not looked at");
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,900");
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
