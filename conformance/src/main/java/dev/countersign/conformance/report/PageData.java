package dev.countersign.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.dialect.Fingerprint;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RequirementVerdict;
import dev.countersign.conformance.wire.Exchange.Received;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The data that the page's script renders. */
final class PageData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RunReport report;
    private final IdentityHashMap<ScenarioOutcome, Integer> places = new IdentityHashMap<>();
    private final Map<String, ScenarioOutcome> byPlace = new HashMap<>();
    private final Map<String, Requirement> requirements;
    private final ArrayNode scenarios = JSON.arrayNode();
    private final ArrayNode findings = JSON.arrayNode();
    private final IdentityHashMap<ScenarioOutcome, List<Finding>> firstShown = new IdentityHashMap<>();

    PageData(RunReport report) {
        this.report = report;
        List<ProfileVerdicts> profiles = report.result().profiles();
        requirements = profiles.stream()
                .flatMap(profile -> profile.requirements().stream())
                .map(RequirementVerdict::requirement)
                .collect(Collectors.toMap(Requirement::id, requirement -> requirement, (one, same) -> one));
        profiles.forEach(profile -> profile.scenarios().forEach(scenario -> add(profile, scenario)));
        report.result().findings().forEach(this::add);
    }

    String title() {
        String name = report.redaction().apply(report.target().target().name());
        return "%s: %s"
                .formatted(TerminalEscaper.line(name), report.result().verdict().wireName());
    }

    /** The scenario of a flow; null if it has no outcome. */
    @Nullable ScenarioOutcome scenario(RecordedFlow flow) {
        return byPlace.get(key(flow.part(), flow.scenario()));
    }

    int place(ScenarioOutcome scenario) {
        return places.getOrDefault(scenario, -1);
    }

    /** The findings that this scenario is the first to show. */
    List<Finding> firstShownBy(ScenarioOutcome scenario) {
        return firstShown.getOrDefault(scenario, List.of());
    }

    void isRepeatedBy(Finding finding, String command) {
        int number = report.result().findings().indexOf(finding);
        ((ObjectNode) findings.get(number)).put("reproduce", command);
        ((ObjectNode) scenarios.get(place(finding.shownBy().get(0)))).put("reproduce", command);
    }

    ObjectNode run() {
        ObjectNode run = JSON.objectNode();
        run.set("about", about());
        run.put("extent", report.result().extent());
        run.set("findings", findings);
        ArrayNode judged = run.putArray("requirements");
        ArrayNode notTestable = run.putArray("notTestable");
        for (ProfileVerdicts profile : report.result().profiles()) {
            profile.requirements().forEach(requirement -> judged.add(requirement(profile, requirement)));
            profile.notTestable().forEach(requirement -> notTestable
                    .addObject()
                    .put("id", requirement.id())
                    .put("level", requirement.level().name())
                    .put("text", requirement.text())
                    .put("reason", requirement.untestable()));
        }
        run.set("scenarios", scenarios);
        return run;
    }

    /** The exchanges of a scenario. */
    static ArrayNode exchanges(RecordedFlow flow) {
        ArrayNode exchanges = JSON.arrayNode();
        for (RecordedFlow.Leg leg : flow.legs()) {
            ObjectNode node = exchanges
                    .addObject()
                    .put("from", leg.from())
                    .put("to", leg.to())
                    .put("method", TerminalEscaper.line(leg.exchange().sent().method()))
                    .put("path", TerminalEscaper.line(leg.path()))
                    .put("told", TerminalEscaper.line(leg.describe()))
                    .put("status", leg.exchange().received().status())
                    .put("caused", leg.isCaused())
                    .put("answer", answer(leg.exchange().received()));
            if (leg.isCaused()) {
                node.put("request", ReadableBody.of(leg.exchange().sent().body()));
            } else {
                node.put("curl", CurlCommand.of(leg.exchange().sent()));
            }
        }
        return exchanges;
    }

    private static String answer(Received received) {
        if (received.status() == 0) {
            return "no answer";
        }
        String headers = received.headers().stream()
                .map(header -> "%s: %s".formatted(header.name(), header.value()))
                .map(TerminalEscaper::line)
                .collect(Collectors.joining("\n"));
        return "%d%n%s%n%n%s".formatted(received.status(), headers, ReadableBody.of(received.body()));
    }

    private void add(Finding finding) {
        firstShown
                .computeIfAbsent(finding.shownBy().get(0), first -> new ArrayList<>())
                .add(finding);
        ObjectNode node = findings.addObject()
                .put("id", finding.id())
                .put("level", finding.level().name())
                .put("profile", finding.profile())
                .put("where", TerminalEscaper.line(finding.where()))
                .put("expected", TerminalEscaper.lines(finding.first().expected()))
                .put("found", TerminalEscaper.lines(finding.first().found()))
                .put("seenIn", TerminalEscaper.line(finding.first().seenIn()))
                .put("extent", finding.extent())
                .put("also", String.join(", ", finding.otherPlaces()));
        report.result()
                .acceptance(finding)
                .ifPresent(accepted -> node.put("accepted", TerminalEscaper.lines(accepted.because())));
        ArrayNode broken = node.putArray("requirements");
        finding.requirements().forEach(requirement -> broken.addObject()
                .put("id", requirement.id())
                .put("level", requirement.level().name())
                .put("text", requirement.text())
                .put("check", requirement.whatToCheck()));
        ArrayNode shown = node.putArray("scenarios");
        finding.shownBy().forEach(scenario -> shown.add(place(scenario)));
        ArrayNode kept = node.putArray("keepsFromJudging");
        finding.keepsFromJudging().forEach(scenario -> kept.add(place(scenario)));
    }

    private void add(ProfileVerdicts profile, ScenarioOutcome scenario) {
        places.put(scenario, scenarios.size());
        byPlace.put(key(new RunPart(profile.profile(), scenario.kind()), scenario.location()), scenario);
        ObjectNode node = scenarios
                .addObject()
                .put("id", scenario.location())
                .put("title", TerminalEscaper.line(scenario.title()))
                .put("kind", scenario.kind())
                .put("outcome", scenario.outcome().wireName())
                .put("because", FindingText.describe(profile, scenario))
                .put(
                        "seconds",
                        String.format(Locale.ROOT, "%.3f", scenario.duration().toNanos() / 1e9));
        if (scenario.outcome() == Outcome.FAILED) {
            setApart(scenario, node);
        } else {
            node.put("message", TerminalEscaper.lines(scenario.message()));
        }
    }

    /** Adds the expected value, with the text of the requirements, and the value found. */
    private void setApart(ScenarioOutcome scenario, ObjectNode node) {
        String sentences = scenario.requirements().stream()
                .map(requirements::get)
                .filter(Objects::nonNull)
                .map(requirement -> "%s %s: %s".formatted(requirement.id(), requirement.level(), requirement.text()))
                .collect(Collectors.joining("\n"));
        ScenarioOutcome.Comparison comparison = scenario.comparison();
        if (comparison == null) {
            node.put("expected", sentences).put("found", TerminalEscaper.lines(scenario.message()));
        } else {
            node.put("expected", TerminalEscaper.lines(comparison.expected() + "\n\n" + sentences))
                    .put("found", TerminalEscaper.lines(comparison.found()))
                    .put("message", TerminalEscaper.lines(scenario.message()));
        }
    }

    private ObjectNode requirement(ProfileVerdicts profile, RequirementVerdict judged) {
        Requirement requirement = judged.requirement();
        ObjectNode node = JSON.objectNode()
                .put("id", requirement.id())
                .put("level", requirement.level().name())
                .put("profile", judged.profile())
                .put("verdict", judged.verdict().wireName())
                .put("accepted", report.result().isAccepted(profile, judged))
                .put("text", requirement.text())
                .put(
                        "source",
                        "%s, \"%s\""
                                .formatted(
                                        requirement.source().document(),
                                        requirement.source().heading()))
                .put("message", TerminalEscaper.lines(judged.message()));
        if (report.strength() != null) {
            node.put("strength", report.strength().describe(requirement.id()));
        }
        ArrayNode named = node.putArray("findings");
        profile.findings(judged).forEach(finding -> named.add(finding.id()));
        ArrayNode places = node.putArray("scenarios");
        judged.scenarios().forEach(scenario -> places.add(place(scenario)));
        return node;
    }

    private ObjectNode about() {
        Target target = report.target();
        Target.Description described = target.target();
        String name = "%s %s at %s".formatted(described.name(), described.version(), described.url());
        ObjectNode about = JSON.objectNode()
                .put("Target", TerminalEscaper.line(report.redaction().apply(name)))
                .put("Scenarios", String.valueOf(scenarios.size()))
                .put("Time", target.simulation() == null ? "real" : "simulated")
                .put("Seed", String.valueOf(report.seed()));
        report.explorations()
                .forEach(exploration -> about.put("Explored for " + exploration.profile(), exploration.describe()));
        return report.observations().isEmpty()
                ? about
                : about.put(
                        "Where the documents are silent",
                        Fingerprint.of(report.observations()).toString());
    }

    private static String key(RunPart part, String scenario) {
        return part + " " + scenario;
    }
}
