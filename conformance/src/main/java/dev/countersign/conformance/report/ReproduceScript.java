package dev.countersign.conformance.report;

import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.verdict.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code reproduce.sh}: repeats the flow of each finding, by its number, with a POSIX shell and curl. */
final class ReproduceScript {
    private static final Pattern TOKEN = Pattern.compile("\"\\$((?:REFRESH_)?TOKEN_[A-Z0-9_]+)\"");

    private final SortedMap<Integer, String> flows = new TreeMap<>();
    private final SortedMap<Integer, String> titles = new TreeMap<>();

    /** Adds the flow of the first scenario that shows a finding; returns the command that repeats it. */
    String add(RecordedFlow flow, ScenarioOutcome scenario, Finding finding) {
        int number = Integer.parseInt(finding.id().substring(1));
        ServerGeneratedValues made = new ServerGeneratedValues();
        Set<String> tokens = new LinkedHashSet<>();
        List<String> lines = new ArrayList<>();
        String previous = "";
        for (RecordedFlow.Leg leg : flow.legs()) {
            if (leg.isCaused()) {
                lines.add("echo "
                        + Shell.quoted("    awaited: %s -> %s: %s"
                                .formatted(leg.from(), leg.to(), TerminalEscaper.line(leg.describe()))));
                continue;
            }
            String arguments = CurlCommand.arguments(leg.exchange().sent(), made::in);
            if (arguments.equals(previous)) {
                lines.add("sleep 1");
            }
            previous = arguments;
            needed(arguments).filter(token -> !made.isGiven(token)).forEach(tokens::add);
            lines.add("ask %d %s %s"
                    .formatted(
                            leg.exchange().received().status(),
                            Shell.quoted(leg.exchange().sent().method() + " " + leg.path()),
                            arguments));
            lines.addAll(made.lines(leg.exchange()));
        }
        titles.put(
                number,
                "%s  (%s, %s:%d)"
                        .formatted(
                                FindingText.heading(finding), scenario.title(), scenario.feature(), scenario.line()));
        flows.put(number, function(number, scenario, finding, tokens, lines));
        return "sh reproduce.sh " + number;
    }

    boolean isEmpty() {
        return flows.isEmpty();
    }

    String content() throws IOException {
        StringBuilder list = new StringBuilder();
        titles.forEach((number, title) -> list.append(
                "    echo %s%n".formatted(Shell.quoted("%d  %s".formatted(number, TerminalEscaper.line(title))))));
        return Resources.text("reproduce.sh")
                .replace("{{flows}}", String.join("\n", flows.values()))
                .replace("{{list}}", list.toString());
    }

    private static String function(
            int number, ScenarioOutcome scenario, Finding finding, Set<String> tokens, List<String> lines) {
        StringBuilder function = new StringBuilder("flow_%d() {%n".formatted(number));
        function.append("echo %s%n".formatted(Shell.quoted(TerminalEscaper.line(scenario.title()))));
        tokens.forEach(token -> function.append(": \"${%s:?must be set to a token}\"%n".formatted(token)));
        lines.forEach(line -> function.append(line).append('\n'));
        FindingText.whole(finding)
                .lines()
                .limit(40)
                .forEach(line ->
                        function.append("echo %s%n".formatted(Shell.quoted("# " + TerminalEscaper.line(line)))));
        return function.append("}\n").toString();
    }

    /** The token variables in the arguments; the user of the script sets them, unless the target returns the token. */
    private static Stream<String> needed(String arguments) {
        return TOKEN.matcher(arguments).results().map(found -> found.group(1));
    }
}
