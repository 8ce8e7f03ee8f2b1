package dev.countersign.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.dialect.Dialect;
import dev.countersign.conformance.dialect.Fingerprint;
import dev.countersign.conformance.dialect.Observation;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.strength.MutationScore;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RequirementVerdict;
import dev.countersign.conformance.verdict.RunResult;
import java.util.Collection;
import java.util.List;

/** {@code result.json}: the whole run, machine-readable. */
final class ResultFile {
    private final RunReport report;
    private final RunResult result;

    ResultFile(RunReport report) {
        this.report = report;
        this.result = report.result();
    }

    String content() {
        ObjectNode root = object();
        root.put("verdict", result.verdict().wireName());
        root.put("exitStatus", result.exitStatus());
        root.put("interrupted", result.interrupted());
        root.put("narrowed", result.narrowed());
        root.put("seed", report.seed());
        root.set("target", target(report.target()));
        root.put("scenariosRun", result.scenariosRun());
        ArrayNode findings = root.putArray("findings");
        result.findings().forEach(finding -> findings.add(finding(result, finding)));
        ObjectNode profiles = root.putObject("profiles");
        ArrayNode requirements = root.putArray("requirements");
        ArrayNode notTestable = root.putArray("notTestable");
        ArrayNode scenarios = root.putArray("scenarios");
        for (ProfileVerdicts profile : result.profiles()) {
            profiles.set(profile.profile(), counts(profile));
            profile.requirements().forEach(judged -> requirements.add(requirement(profile, judged)));
            addNotTestable(notTestable, profile);
            profile.scenarios().forEach(scenario -> scenarios.add(scenario(profile, scenario)));
        }
        addExplorations(root);
        addObservations(root);
        addLeft(root);
        return root.toPrettyString() + "\n";
    }

    private ObjectNode target(Target target) {
        Redaction redaction = report.redaction();
        ObjectNode node = object();
        node.put("name", redaction.apply(target.target().name()));
        node.put("version", redaction.apply(target.target().version()));
        node.put("url", redaction.apply(target.target().url().toString()));
        node.put("simulation", target.simulation() != null);
        node.put("deadline", target.deadline().toString());
        node.set("without", texts(target.without()));
        ArrayNode accept = node.putArray("accept");
        target.accept().forEach(deviation -> accept.addObject()
                .put("requirement", deviation.requirement())
                .put("place", deviation.place())
                .put("because", redaction.apply(deviation.because())));
        return node;
    }

    private void addExplorations(ObjectNode root) {
        ArrayNode explored = root.putArray("explored");
        report.explorations().forEach(exploration -> explored.addObject()
                .put("profile", exploration.profile())
                .put("flows", exploration.flows())
                .put("passed", exploration.passed())
                .put("deviating", exploration.deviating())
                .set("shortest", texts(exploration.shortest())));
    }

    private void addLeft(ObjectNode root) {
        ArrayNode all = root.putArray("left");
        Redaction redaction = report.redaction();
        report.left().forEach(left -> all.addObject()
                .put("kind", left.kind())
                .put("id", redaction.apply(left.id()))
                .put("owner", left.owner())
                .put("because", left.because()));
    }

    private void addObservations(ObjectNode root) {
        List<Dialect> dialects = Dialect.known();
        ArrayNode unspecified = root.putArray("unspecified");
        for (Observation observation : report.observations()) {
            unspecified
                    .addObject()
                    .put("point", observation.point())
                    .put("profile", observation.profile())
                    .put("kind", observation.kind())
                    .put("answer", report.redaction().apply(observation.answer()))
                    .set(
                            "dialects",
                            texts(dialects.stream()
                                    .filter(dialect -> dialect.isLike(observation))
                                    .map(Dialect::id)
                                    .toList()));
        }
        ArrayNode fingerprint = root.putArray("fingerprint");
        Fingerprint.of(report.observations()).likenesses().forEach(likeness -> fingerprint
                .addObject()
                .put("dialect", likeness.dialect())
                .put("alike", likeness.alike())
                .put("observed", likeness.observed()));
    }

    private static ObjectNode counts(ProfileVerdicts profile) {
        ObjectNode node = object();
        profile.counts().forEach((verdict, count) -> node.put(verdict.wireName(), count));
        node.put("not-testable", profile.notTestable().size());
        return node;
    }

    private ObjectNode requirement(ProfileVerdicts profile, RequirementVerdict judged) {
        ObjectNode node = object();
        node.put("id", judged.requirement().id());
        node.put("level", judged.requirement().level().name());
        node.put("profile", judged.profile());
        node.put("verdict", judged.verdict().wireName());
        node.set(
                "findings",
                texts(profile.findings(judged).stream().map(Finding::id).toList()));
        node.set(
                "scenarios",
                texts(judged.scenarios().stream().map(ScenarioOutcome::location).toList()));
        node.put("message", TerminalEscaper.lines(judged.message()));
        if (report.strength() == null) {
            return node.putNull("catches");
        }
        MutationScore strength = report.strength().strength(judged.requirement().id());
        node.putObject("catches").put("caught", strength.caught()).put("broken", strength.broken());
        return node;
    }

    private static void addNotTestable(ArrayNode array, ProfileVerdicts profile) {
        profile.notTestable().forEach(requirement -> array.addObject()
                .put("id", requirement.id())
                .put("level", requirement.level().name())
                .put("profile", profile.profile())
                .put("reason", requirement.untestable()));
    }

    private static ObjectNode finding(RunResult result, Finding finding) {
        ObjectNode node = object();
        node.put("id", finding.id());
        node.put("level", finding.level().name());
        node.put("profile", finding.profile());
        node.set("requirements", texts(finding.ids()));
        node.set("calls", texts(finding.calls()));
        node.put("place", TerminalEscaper.line(finding.place()));
        node.put("expected", TerminalEscaper.lines(finding.first().expected()));
        node.put("found", TerminalEscaper.lines(finding.first().found()));
        node.put("seenIn", TerminalEscaper.line(finding.first().seenIn()));
        node.put("exchanges", finding.exchanges());
        node.set("scenarios", locations(finding.shownBy()));
        node.set("keepsFromJudging", locations(finding.keepsFromJudging()));
        node.put(
                "accepted",
                result.acceptance(finding).map(AcceptedDeviation::because).orElse(null));
        return node;
    }

    private static ArrayNode locations(List<ScenarioOutcome> scenarios) {
        return texts(scenarios.stream().map(ScenarioOutcome::location).toList());
    }

    private static ObjectNode scenario(ProfileVerdicts profile, ScenarioOutcome scenario) {
        ObjectNode node = object();
        node.put("id", scenario.location());
        node.put("title", scenario.title());
        node.put("profile", profile.profile());
        node.put("kind", scenario.kind());
        node.set("tags", texts(scenario.tags()));
        node.put("outcome", scenario.outcome().wireName());
        node.put("because", profile.explanation(scenario).map(Finding::id).orElse(null));
        node.put("seconds", scenario.duration().toNanos() / 1e9);
        return node.put("message", TerminalEscaper.lines(scenario.message()));
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
