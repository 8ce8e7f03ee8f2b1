package dev.countersign.conformance.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RunResult;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code junit.xml}: the scenarios for build servers, with a test suite for each feature. */
final class JunitFile {
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final RunResult result;

    JunitFile(RunResult result) {
        this.result = result;
    }

    String content() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (ProfileVerdicts profile : result.profiles()) {
                writeProfile(xml, profile);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string took no XML", e);
        }
        return text.append('\n').toString();
    }

    private void writeProfile(XMLStreamWriter xml, ProfileVerdicts profile) throws XMLStreamException {
        if (!profile.findings().isEmpty()) {
            writeFindings(xml, profile);
        }
        var features =
                profile.scenarios().stream().collect(groupingBy(ScenarioOutcome::feature, TreeMap::new, toList()));
        for (var feature : features.entrySet()) {
            writeSuite(xml, profile, feature.getKey(), feature.getValue());
        }
    }

    /** Writes each finding as one failure, however many scenarios show it; one that the target file accepts is skipped. */
    private void writeFindings(XMLStreamWriter xml, ProfileVerdicts profile) throws XMLStreamException {
        String name = "%s: findings".formatted(profile.profile());
        long accepted = profile.findings().stream()
                .filter(finding -> result.acceptance(finding).isPresent())
                .count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", String.valueOf(profile.findings().size()));
        xml.writeAttribute("failures", String.valueOf(profile.findings().size() - accepted));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(accepted));
        xml.writeAttribute("time", seconds(Duration.ZERO));
        for (Finding finding : profile.findings()) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", name);
            xml.writeAttribute("name", legal(TerminalEscaper.line(FindingText.heading(finding))));
            xml.writeAttribute("time", seconds(Duration.ZERO));
            Optional<AcceptedDeviation> acceptance = result.acceptance(finding);
            writeReason(
                    xml,
                    acceptance.isPresent() ? "skipped" : "failure",
                    acceptance
                                    .map(entry -> "accepted: %s%n".formatted(entry.because()))
                                    .orElse("")
                            + FindingText.whole(finding));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void writeSuite(
            XMLStreamWriter xml, ProfileVerdicts profile, String feature, List<ScenarioOutcome> scenarios)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "%s: %s".formatted(profile.profile(), feature));
        xml.writeAttribute("tests", String.valueOf(scenarios.size()));
        xml.writeAttribute("failures", "0");
        xml.writeAttribute("errors", count(scenarios, Outcome.ERROR, Outcome.UNANSWERED));
        xml.writeAttribute("skipped", count(scenarios, Outcome.FAILED, Outcome.NOT_JUDGED, Outcome.UNTESTABLE));
        xml.writeAttribute(
                "time",
                seconds(scenarios.stream().map(ScenarioOutcome::duration).reduce(Duration.ZERO, Duration::plus)));
        for (ScenarioOutcome scenario : scenarios) {
            writeCase(xml, profile, scenario);
        }
        xml.writeEndElement();
    }

    private static void writeCase(XMLStreamWriter xml, ProfileVerdicts profile, ScenarioOutcome scenario)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "%s: %s".formatted(profile.profile(), scenario.feature()));
        xml.writeAttribute("name", legal("%s (line %d)".formatted(scenario.title(), scenario.line())));
        xml.writeAttribute("time", seconds(scenario.duration()));
        switch (scenario.outcome()) {
            case PASSED -> {}
            case FAILED, NOT_JUDGED ->
                writeReason(xml, "skipped", FindingText.describe(profile, scenario) + "\n" + scenario.message());
            case UNTESTABLE -> writeReason(xml, "skipped", scenario.message());
            case UNANSWERED, ERROR -> writeReason(xml, "error", scenario.message());
        }
        xml.writeEndElement();
    }

    private static void writeReason(XMLStreamWriter xml, String element, String message) throws XMLStreamException {
        String text = legal(TerminalEscaper.lines(message));
        xml.writeStartElement(element);
        xml.writeAttribute("message", text.lines().findFirst().orElse(""));
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String count(List<ScenarioOutcome> scenarios, Outcome... outcomes) {
        return String.valueOf(scenarios.stream()
                .filter(scenario -> List.of(outcomes).contains(scenario.outcome()))
                .count());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }

    /** Removes characters that XML 1.0 does not allow, escaped or not. */
    private static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("");
    }
}
