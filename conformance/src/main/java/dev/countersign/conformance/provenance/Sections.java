package dev.countersign.conformance.provenance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a document into sections by heading; a document is Markdown, or the text of a rendered page. */
final class Sections {
    private static final Pattern MARKDOWN = Pattern.compile("#{1,6} +(.*\\S)\\s*");
    private static final Pattern RENDERED = Pattern.compile("(.*\\S)\\s*¶");
    private static final String FENCE = "```";

    private Sections() {}

    /** @param known headings that are recognized alone on a line of a rendered page */
    static Map<String, String> of(String document, Set<String> known) {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        boolean markdown = document.lines().anyMatch(line -> line.startsWith(FENCE));
        boolean fenced = false;
        StringBuilder section = new StringBuilder();
        for (String line : document.lines().toList()) {
            fenced ^= line.startsWith(FENCE);
            Optional<String> heading = fenced ? Optional.empty() : heading(line, markdown, known);
            if (heading.isPresent()) {
                section = sections.computeIfAbsent(heading.get(), absent -> new StringBuilder());
            }
            section.append(line).append('\n');
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sections.forEach((heading, text) -> texts.put(heading, text.toString()));
        return texts;
    }

    private static Optional<String> heading(String line, boolean markdown, Set<String> known) {
        Matcher heading = (markdown ? MARKDOWN : RENDERED).matcher(line);
        if (heading.matches()) {
            return Optional.of(heading.group(1));
        }
        return !markdown && known.contains(line.strip()) ? Optional.of(line.strip()) : Optional.empty();
    }
}
