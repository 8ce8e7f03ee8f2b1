package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.countersign.conformance.report.Flow;
import dev.countersign.conformance.report.RecordedFlows;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages: they need neither a server nor a network, nor each other's scripts. */
public final class Site {
    private final RunReport report;
    private final RecordedFlows recorded;

    public Site(RunReport report, RecordedFlows recorded) {
        this.report = report;
        this.recorded = recorded;
    }

    /** Writes all pages; what was there under their names is replaced. */
    public void write(Path directory) throws IOException {
        Map<String, List<ScenarioOutcome>> scenarios = scenarios();
        Map<String, Flow> flows = new HashMap<>();
        recorded.each(flow -> {
            if (flow.scenario().contains("published-examples")) {
                flows.putIfAbsent(flow.scenario(), flow);
            }
        });
        write(directory, "index", "The contract", new StartPage(report.judgement()).body());
        for (Document document : Document.values()) {
            write(directory, document.page(), document.title(), new DocumentPage(document, scenarios, flows).body());
        }
        write(directory, "requirements", "Requirements", new RequirementsPage(report.judgement()).body());
        write(directory, "errata", "Errata", ContractPages.errata());
        write(directory, "dialects", "Dialects", ContractPages.dialects());
    }

    /** By where they stand, since those of several profiles are the same there. */
    private Map<String, List<ScenarioOutcome>> scenarios() {
        return report.judgement().profiles().stream()
                .map(ProfileVerdicts::scenarios)
                .flatMap(List::stream)
                .collect(groupingBy(ScenarioOutcome::location, TreeMap::new, toList()));
    }

    private static void write(Path directory, String name, String title, String body) throws IOException {
        Files.writeString(directory.resolve(name + ".html"), Html.page(title, body));
    }
}
