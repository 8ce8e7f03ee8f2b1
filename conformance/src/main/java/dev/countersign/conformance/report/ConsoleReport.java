package dev.countersign.conformance.report;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.dialect.Fingerprint;
import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Leftover;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.Wait;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RequirementVerdict;
import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.verdict.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prints the progress of a run, and its result, to the console. */
public final class ConsoleReport implements CertificationListener {
    private static final String WIDEST_MARK = "untestable";
    private static final int FIRST_WORDS = 80;
    /** Outcomes that are explained one by one, because no finding or requirement explains them. */
    private static final Set<Outcome> BROKEN_OFF = EnumSet.of(Outcome.ERROR, Outcome.UNANSWERED);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final PrintWriter out;
    private final boolean coloured;
    private final ProgressBar bar;

    public ConsoleReport(PrintWriter out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
        this.bar = new ProgressBar(out, coloured);
    }

    @Override
    public void note(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void begin(Target target, long seed) {
        Redaction redaction = Redaction.of(target);
        Target.Description certified = target.target();
        out.println(TerminalEscaper.line(redaction.apply(
                "Certifying %s %s at %s".formatted(certified.name(), certified.version(), certified.url()))));
        out.printf("seed %d, %s%n", seed, target.simulation() == null ? "in real time" : "with its simulation API");
        out.flush();
    }

    @Override
    public void profiles(List<String> profiles) {
        bar.clear();
        out.printf("%n%s%s%n%n", String.join(", ", profiles), profiles.size() == 1 ? "" : " at the same time");
        out.flush();
    }

    @Override
    public void scenario(ScenarioOutcome scenario) {
        bar.count(scenario.outcome() == Outcome.PASSED);
        if (!coloured || scenario.outcome() != Outcome.PASSED) {
            bar.clear();
            out.printf("%s  %s%n", mark(scenario.outcome()), heading(scenario));
            out.flush();
        }
    }

    @Override
    public void waiting(Wait wait) {
        bar.clear();
        out.printf(
                "%-10s  %-15s  for %s, until %s%n",
                "waiting",
                String.join(" ", wait.requirements()),
                TerminalEscaper.line(wait.hope()),
                SECONDS.format(wait.until().atZone(ZoneId.systemDefault())));
        out.flush();
    }

    @Override
    public void exploring(int flows) {
        bar.clear();
        out.printf("exploring: %d flows%n", flows);
        out.flush();
    }

    @Override
    public void progress(long done, long all) {
        bar.show(done, all);
    }

    @Override
    public void interrupted(Duration atMost) {
        out.printf("%ninterrupted: cleaning up, for at most %d s%n", atMost.toSeconds());
        out.flush();
    }

    @Override
    public void stillUnderWay() {
        out.println("some scenarios are still under way, and are left alone");
        out.flush();
    }

    /** Prints everything that the run created and that still exists at the target, if anything. */
    void left(List<Leftover> leftovers) {
        Map<Leftover, List<String>> ids = new LinkedHashMap<>();
        leftovers.forEach(left -> ids.computeIfAbsent(
                        new Leftover(left.kind(), "", left.owner(), left.because()), some -> new ArrayList<>())
                .add(left.id()));
        ids.forEach((alike, some) -> out.printf(
                "left at the target: %s%n",
                TerminalEscaper.line("%s %s of %s: %s"
                        .formatted(alike.kind(), String.join(", ", some), alike.owner(), alike.because()))));
        out.flush();
    }

    @Override
    public void end(RunReport report) {
        bar.clear();
        List<ProfileVerdicts> profiles = report.result().profiles();
        profiles.stream()
                .flatMap(profile -> profile.scenarios().stream())
                .filter(scenario -> BROKEN_OFF.contains(scenario.outcome()))
                .forEach(this::explain);
        findings(report.result());
        Function<Finding, String> acceptance =
                finding -> report.result().acceptance(finding).isPresent() ? ", accepted" : "";
        profiles.forEach(profile -> summarize(profile, acceptance));
        out.printf("%n%s%n", new StrengthLine(report).text());
        report.explorations().forEach(this::summarize);
        if (!report.observations().isEmpty()) {
            out.printf("%nWhere the documents are silent: %s%n", Fingerprint.of(report.observations()));
        }
        String line = TerminalEscaper.line(new VerdictLine(report).text());
        out.printf("%n%s%n", Style.of(report.result().verdict()).apply(line, coloured));
        left(report.left());
    }

    @Override
    public void written(Path directory) {
        out.printf("report in %s%n", directory);
        out.flush();
    }

    private void findings(RunResult result) {
        if (result.findings().isEmpty()) {
            return;
        }
        out.printf("%n%s%n", result.extent());
        for (Finding finding : result.findings()) {
            Style style = finding.breaksMust() ? Style.BAD : Style.DOUBTFUL;
            out.printf("%n%s%n", style.apply(TerminalEscaper.line(FindingText.heading(finding)), coloured));
            result.acceptance(finding).ifPresent(accepted -> indented("accepted: " + accepted.because()));
            indented(FindingText.details(finding));
        }
    }

    private void explain(ScenarioOutcome scenario) {
        out.printf("%n%s  %s%n", mark(scenario.outcome()), heading(scenario));
        out.printf("    %s%n", scenario.location());
        indented(scenario.message());
    }

    private void indented(String text) {
        TerminalEscaper.lines(text).lines().forEach(line -> out.printf("    %s%n", line));
    }

    private void summarize(ProfileVerdicts profile, Function<Finding, String> acceptance) {
        out.printf(
                "%nRequirements of %s: %d of %d MUSTs verified%n%n",
                profile.profile(), profile.mustsThatAre(Verdict.PASSED), profile.mustsInAll());
        List<RequirementVerdict> judged = profile.requirements();
        judged.stream().filter(RequirementVerdict::hasRun).forEach(one -> summarize(profile, one, acceptance));
        list(
                "No scenario ran",
                judged.stream().filter(not(RequirementVerdict::hasRun)).map(RequirementVerdict::requirement));
        list("Not testable from outside", profile.notTestable().stream());
    }

    private void summarize(Exploration exploration) {
        out.printf("%nExplored for %s: %s%n", exploration.profile(), exploration.describe());
        indented(exploration.outcome().message());
    }

    private void list(String heading, Stream<Requirement> requirements) {
        String ids = requirements.map(Requirement::id).collect(joining(", "));
        if (!ids.isEmpty()) {
            out.printf("%n%s: %s%n", heading, ids);
        }
    }

    /** @param acceptance returns the suffix of a finding: not empty if the target file accepts it */
    private void summarize(ProfileVerdicts profile, RequirementVerdict judged, Function<Finding, String> acceptance) {
        Requirement requirement = judged.requirement();
        Style style = Style.of(judged.verdict());
        out.printf(
                "%-7s  %-6s  %s  %s%n",
                requirement.id(),
                requirement.level(),
                padded(style, judged.verdict().wireName()),
                firstWords(requirement.text()));
        profile.findings(judged).stream()
                .map(finding -> "%s: %s%s".formatted(finding.id(), finding.where(), acceptance.apply(finding)))
                .map(TerminalEscaper::line)
                .forEach(line -> out.printf("%29s%s%n", "", line));
        if (style != Style.BAD && profile.findings(judged).isEmpty()) {
            TerminalEscaper.lines(judged.message()).lines().forEach(line -> out.printf("%29s%s%n", "", line));
        }
    }

    private static String heading(ScenarioOutcome scenario) {
        String requirements = String.join(" ", scenario.requirements());
        return "%-15s  %s".formatted(requirements, TerminalEscaper.line(scenario.title()));
    }

    private String mark(Outcome outcome) {
        return padded(Style.of(outcome), outcome.name());
    }

    private String padded(Style style, String name) {
        String word = style.word(name);
        return style.apply(word, coloured) + " ".repeat(Math.max(0, WIDEST_MARK.length() - word.length()));
    }

    private static String firstWords(String text) {
        if (text.length() <= FIRST_WORDS) {
            return text;
        }
        int end = text.lastIndexOf(' ', FIRST_WORDS);
        return text.substring(0, end < 0 ? FIRST_WORDS : end) + " ...";
    }
}
