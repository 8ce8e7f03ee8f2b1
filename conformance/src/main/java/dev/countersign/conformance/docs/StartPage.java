package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.requirement.Requirement.Level;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.verdict.Verdict;

/** The start page: the documents, and how many requirements of each profile were verified. */
final class StartPage {
    private final RunResult result;

    StartPage(RunResult result) {
        this.result = result;
    }

    String body() {
        return Html.element("h1", "The contract, and what our own servers answer to it")
                + Html.element(
                        "p",
                        "All that is shown here passed in one run against the reference server: "
                                + result.verdict().wireName() + ".")
                + "<ul>%s</ul>%n".formatted(documents())
                + Html.element("h2", "Coverage")
                + "<table><thead><tr><th>Profile<th>MUST<th>SHOULD<th>MAY<th>Not testable<th>Scenarios</tr></thead><tbody>"
                + result.profiles().stream().map(StartPage::row).collect(joining())
                + "</tbody></table>\n"
                + Html.element("p", "Each level as verified of testable.")
                + "<p>%s, %s</p>%n"
                        .formatted(
                                Html.link(
                                        "errata.html",
                                        Contract.in("errata").size() + " contradictions in the documents"),
                                Html.link(
                                        "dialects.html",
                                        ContractPages.points().size() + " points that they leave open"));
    }

    private static String documents() {
        return Document.all().stream()
                .map(document -> "<li>" + Html.link(document.page() + ".html", document.title()) + "</li>")
                .collect(joining("\n"));
    }

    private static String row(ProfileVerdicts profile) {
        return "<tr><td>%s<td>%s<td>%s<td>%s<td>%d<td>%d</tr>%n"
                .formatted(
                        Html.text(profile.profile()),
                        verified(profile, Level.MUST),
                        verified(profile, Level.SHOULD),
                        verified(profile, Level.MAY),
                        profile.notTestable().size(),
                        profile.scenarios().size());
    }

    private static String verified(ProfileVerdicts profile, Level level) {
        var ofLevel = profile.requirements().stream()
                .filter(judged -> judged.requirement().level() == level)
                .toList();
        long passed = ofLevel.stream()
                .filter(judged -> judged.verdict() == Verdict.PASSED)
                .count();
        return "%d of %d".formatted(passed, ofLevel.size());
    }
}
