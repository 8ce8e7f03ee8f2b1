package dev.countersign.conformance.broken;

import static dev.countersign.conformance.broken.Mutations.RETRIEVES;
import static dev.countersign.conformance.broken.Mutations.answering;
import static dev.countersign.conformance.broken.Mutations.instead;
import static dev.countersign.conformance.broken.Mutations.refusal;
import static dev.countersign.conformance.broken.Mutations.showing;
import static dev.countersign.conformance.broken.Mutations.understanding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RequirementVerdict;
import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.verdict.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A deviation is one finding, however often it shows, and every other requirement gets its verdict. */
@Timeout(300)
class OneFindingTest {
    /** Excludes scenarios that enter worlds, which bypass the mutating proxy. */
    private static final String ALL = "not @unspecified and not @needs-worlds";

    @Test
    void a_field_that_may_be_null_and_is_left_out_everywhere() {
        ProfileVerdicts verdicts = judged(
                new JobKind(),
                scenariosOf(
                        "API-004", "API-013", "API-015", "API-032", "JOB-001", "JOB-009", "JOB-014", "RES-001",
                        "RES-016", "RES-019"),
                showing(
                        request -> request.path().matches("/api/jobs/(retrieve|browse|search)"),
                        job -> job.withObject("/specification").remove("openedFile")));

        assertThat(verdicts.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.ids()).containsExactly("API-004");
            assertThat(finding.place()).isEqualTo("/specification/openedFile");
            assertThat(finding.calls())
                    .containsExactly("GET /api/jobs/browse", "GET /api/jobs/retrieve", "POST /api/jobs/search");
            assertThat(finding.first().found()).isEqualTo("left out: openedFile");
            assertThat(finding.keepsFromJudging()).isEmpty();
        });
        assertThat(othersThanPassed(verdicts)).containsExactly("API-004");
    }

    @Test
    void another_status_for_what_can_not_be_found() {
        ProfileVerdicts verdicts = judged(
                new ExampleKind(),
                scenariosOf("API-009", "RES-006", "RES-016", "RES-019"),
                answering(RETRIEVES, reply -> reply.status() == 404 ? refusal(400) : reply));

        assertThat(verdicts.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.ids()).startsWith("API-009").isSubsetOf("API-009", "RES-016", "RES-019");
            assertThat(finding.where()).isEqualTo("status of GET /api/example/retrieve");
            assertThat(finding.shownBy()).hasSizeGreaterThan(5);
        });
    }

    @Test
    void a_call_that_is_not_there() {
        ProfileVerdicts verdicts = judged(
                new ExampleKind(),
                scenariosOf("API-001", "API-009", "API-029", "API-102", "RES-015", "RES-022"),
                instead(request -> request.path().endsWith("/init"), refusal(404)));

        assertThat(verdicts.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.ids()).containsExactly("RES-022");
            assertThat(finding.where()).isEqualTo("status of POST /api/example/init");
        });
        assertThat(othersThanPassed(verdicts)).containsExactly("RES-022");
    }

    @Test
    void errors_without_a_body_are_none() {
        ProfileVerdicts verdicts = judged(
                new JobKind(),
                scenariosOf(
                        "API-009", "API-016", "API-029", "API-030", "API-101", "JOB-008", "JOB-011", "JOB-015",
                        "RES-006"),
                answering(
                        request -> true,
                        reply -> reply.status() >= 400 ? new Reply(reply.status(), "text/plain", "") : reply));

        assertThat(verdicts.findings()).isEmpty();
    }

    @Test
    void pages_that_never_end() {
        Defect endless = (request, core) -> {
            if (!request.path().endsWith("/browse")) {
                return core.apply(request);
            }
            String first = request.target().replaceAll("next=again&?", "");
            Reply page = core.apply(new Request(request.method(), first, request.headers(), request.body()));
            return new Reply(
                    page.status(), page.contentType(), page.body().replaceAll("\"next\":null", "\"next\":\"again\""));
        };

        ProfileVerdicts verdicts = judged(
                new ExampleKind(),
                scenariosOf("API-001", "API-012", "API-024", "API-025", "API-027", "API-028", "CTL-002", "RES-003"),
                endless);

        assertThat(verdicts.findings())
                .extracting(Finding::where)
                .containsExactly(
                        "/next of GET /api/example/browse",
                        "\"it is shown each of them once\" of GET /api/example/control/browse",
                        "\"the walk shows each of the resources once\" of GET /api/example/browse");
    }

    @Test
    void ids_that_are_numbers() {
        ProfileVerdicts verdicts = judged(
                new ExampleKind(),
                answering(
                        request -> request.isFor("POST", "/api/example"),
                        reply -> new Reply(
                                reply.status(),
                                reply.contentType(),
                                reply.body().replaceAll("\"id\":\"([0-9]+)\"", "\"id\":$1"))));

        assertThat(verdicts.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.ids()).containsExactly("API-032");
            assertThat(finding.place()).isEqualTo("/responses/*/id");
            assertThat(finding.keepsFromJudging()).hasSizeGreaterThan(100);
        });
    }

    @Test
    void an_id_that_is_not_the_one_that_was_asked_for() {
        ProfileVerdicts verdicts = judged(
                new ExampleKind(),
                showing(
                        RETRIEVES,
                        resource -> resource.put("id", resource.path("id").asText() + "0")));

        assertThat(verdicts.findings())
                .extracting(finding -> finding.ids() + " " + finding.where())
                .containsExactly(
                        "[API-013] items of POST /api/example/search",
                        "[RES-001] /id of GET /api/example/retrieve",
                        "[RES-016] filterIds of GET /api/example/browse",
                        "[RES-016] status of GET /api/example/retrieve"); // for resources requested by such an id
        assertThat(verdicts.findings().get(1).keepsFromJudging()).hasSizeGreaterThan(40);
    }

    @Test
    void updates_that_are_never_shown() {
        ProfileVerdicts verdicts = judged(
                new ExampleKind(),
                scenariosOf("CTL-005", "CTL-006", "CTL-007", "RES-004", "RES-014", "RES-036", "RES-037", "RES-039"),
                showing(resource -> resource.putArray("updates")));

        assertThat(verdicts.findings())
                .extracting(finding -> finding.ids() + " " + finding.where())
                .containsExactly(
                        "[CTL-005] /updates of GET /api/example/retrieve",
                        "[RES-036] /updates of GET /api/example/browse, GET /api/example/retrieve, POST"
                                + " /api/example/search");
        assertThat(unexplained(verdicts)).isEmpty();
    }

    @Test
    void permissions_that_are_never_shown() {
        ProfileVerdicts verdicts = judged(
                new ExampleKind(),
                scenariosOf("RES-006", "RES-007", "RES-019", "RES-033", "RES-034", "RES-040", "RES-041"),
                showing(resource -> resource.putNull("permissions")));

        assertThat(verdicts.findings())
                .extracting(finding -> finding.ids() + " " + finding.where())
                .contains(
                        "[RES-033] /permissions of GET /api/example/retrieve",
                        "[RES-034] /permissions/others of GET /api/example/browse, GET /api/example/retrieve, POST"
                                + " /api/example/search")
                .hasSize(3);
        assertThat(unexplained(verdicts)).isEmpty();
    }

    @Test
    void filters_that_retrieve_ignores() {
        ProfileVerdicts verdicts = judged(
                new JobKind(),
                scenariosOf("API-011", "API-013", "JOB-014", "RES-016"),
                understanding(
                        request -> request.isFor("GET", "/api/jobs/retrieve"),
                        request -> new Request(
                                request.method(),
                                request.target().replaceAll("(filter|hide)[A-Z][A-Za-z]*=[^&]*&?", ""),
                                request.headers(),
                                request.body())));

        assertThat(verdicts.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.ids()).containsExactly("RES-016");
            assertThat(finding.calls()).containsExactly("GET /api/jobs/retrieve");
            assertThat(finding.otherPlaces()).contains("filterState", "hideProductId");
        });
    }

    private static List<String> unexplained(ProfileVerdicts verdicts) {
        return verdicts.scenarios().stream()
                .filter(scenario -> scenario.outcome() == Outcome.NOT_JUDGED)
                .filter(scenario -> verdicts.explanation(scenario).isEmpty())
                .map(ScenarioOutcome::title)
                .toList();
    }

    private static String scenariosOf(String... requirements) {
        return "%s and (@%s)".formatted(ALL, String.join(" or @", requirements));
    }

    private static ProfileVerdicts judged(ResourceKind kind, Defect defect) {
        return judged(kind, ALL, defect);
    }

    private static ProfileVerdicts judged(ResourceKind kind, String tags, Defect defect) {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
                MutatingProxy proxy =
                        MutatingProxy.before(environment.target().target().url(), defect)) {
            Target target = SuiteRun.wholly(proxy.url(), environment.target());
            SuiteRun suiteRun = SuiteRun.of(target, kind, tags(kind) + " and " + tags, 4);
            ProfileVerdicts verdicts = ProfileVerdicts.judge(
                    kind.profile(), Suite.published().requirements(), List.copyOf(suiteRun.outcomes()));
            return new RunResult(List.of(verdicts), Set.of(), List.of())
                    .profiles()
                    .get(0);
        }
    }

    private static String tags(ResourceKind kind) {
        return "not @agave and not @provider and not " + kind.tagsOfOthers();
    }

    private static List<String> othersThanPassed(ProfileVerdicts verdicts) {
        return verdicts.requirements().stream()
                .filter(RequirementVerdict::hasRun)
                .filter(judged -> judged.verdict() != Verdict.PASSED && judged.verdict() != Verdict.UNTESTABLE)
                .map(judged -> judged.requirement().id())
                .toList();
    }
}
