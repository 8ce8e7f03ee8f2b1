package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.report.RecordedFlows;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.report.Templates;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documentation pages and their search index. They need neither a server nor a network. */
public final class Site {
    private final RunReport report;
    private final RecordedFlows recorded;
    private final Description description;
    private final RequestTimeline timeline;

    /**
     * @param description the OpenAPI description of the server under test
     * @param timeline when the requests of the run were sent
     */
    public Site(RunReport report, RecordedFlows recorded, JsonNode description, RequestTimeline timeline) {
        this.timeline = timeline;
        this.report = report;
        this.recorded = recorded;
        this.description = new Description(description);
    }

    /** Writes all pages; replaces existing files of the same names. */
    public void write(Path directory) throws IOException {
        Map<String, List<ScenarioOutcome>> scenarios = scenarios();
        Usage usage = new Usage(description.calls());
        Map<String, List<TimedLeg>> flows = new HashMap<>();
        recorded.each(flow -> {
            usage.note(flow);
            if (Document.isPublishedExample(flow.scenario())) {
                flows.putIfAbsent(flow.scenario(), TimedLeg.of(flow, timeline));
            }
        });
        RequirementsPage requirements = new RequirementsPage(report.result(), report.strength());
        write(directory, "index", "start", StartPage.of(report.result()));
        SearchIndex index = new SearchIndex();
        index.addRequirements(requirements.all());
        index.addDescribed(description);
        index.addContract();
        for (Document document : Document.all()) {
            DocumentPage page = new DocumentPage(document, scenarios.values(), flows, usage);
            write(directory, document.page(), "document", page);
            page.addTo(index);
        }
        Files.writeString(directory.resolve("search.js"), index.script());
        write(directory, "errata", "errata", ErratumSection.published());
        write(directory, "dialects", "dialects", OpenPointSection.published());
        Stream<ScenarioOutcome> firsts = scenarios.values().stream().map(outcomes -> outcomes.get(0));
        Bindings bindings = new Bindings(requirements.all(), firsts.toList(), usage);
        write(directory, "requirements", "requirements", requirements.sections(bindings.links(description)));
        writeReference(directory, bindings);
    }

    private void writeReference(Path directory, Bindings bindings) throws IOException {
        List<DocumentedCall> calls = description.calls();
        write(directory, "calls", "calls", calls);
        for (ServicePage service : ServicePage.of(calls, call -> CallSection.of(call, description, bindings))) {
            write(directory, DocumentedCall.page(service.name()), "service", service);
        }
        List<ModelSection> models = description.models().stream()
                .map(model -> ModelSection.of(model, description, bindings))
                .toList();
        write(directory, "models", "models", models);
    }

    /** By location, since several profiles share scenarios. */
    private Map<String, List<ScenarioOutcome>> scenarios() {
        return report.result().profiles().stream()
                .map(ProfileVerdicts::scenarios)
                .flatMap(List::stream)
                .collect(groupingBy(ScenarioOutcome::location, TreeMap::new, toList()));
    }

    private static void write(Path directory, String name, String template, Object page) throws IOException {
        Templates.write(directory.resolve(name + ".html"), "docs/%s.jte".formatted(template), page);
    }
}
