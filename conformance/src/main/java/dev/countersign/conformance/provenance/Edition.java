package dev.countersign.conformance.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A current document, compared with the examples that were taken from it. */
public final class Edition {
    private static final String IN_WORDS = "inWords";

    private final Map<String, List<ObjectNode>> sections = new LinkedHashMap<>();
    private final List<JsonNode> examples;

    private Edition(String text, Collection<JsonNode> all) {
        Set<String> headings = all.stream().map(Edition::heading).collect(Collectors.toSet());
        Sections.of(text, headings)
                .forEach((heading, section) -> sections.put(heading, DocumentedExchanges.in(section)));
        sections.values().removeIf(List::isEmpty);
        Set<String> documents = all.stream()
                .filter(example -> sections.containsKey(heading(example)))
                .map(example -> example.path("document").asText())
                .collect(Collectors.toSet());
        examples = all.stream()
                .filter(example -> documents.contains(example.path("document").asText()))
                .filter(example -> !example.path(IN_WORDS).asBoolean())
                .toList();
    }

    /** The state of each example, and of each new section with calls; empty if the document contains no example. */
    public static List<ProvenanceProblem> findings(String text, Collection<JsonNode> examples) {
        return new Edition(text, examples).findings();
    }

    private List<ProvenanceProblem> findings() {
        List<ProvenanceProblem> findings = new ArrayList<>();
        Set<ObjectNode> taken = new HashSet<>();
        for (JsonNode example : examples) {
            List<ObjectNode> now = exchangesOf(example);
            taken.addAll(now);
            findings.add(finding(example, now));
        }
        if (!examples.isEmpty()) {
            sections.forEach((heading, exchanges) -> {
                if (exchanges.stream().anyMatch(exchange -> !taken.contains(exchange))) {
                    findings.add(new ProvenanceProblem(ProvenanceProblem.State.NEW, heading, List.of()));
                }
            });
        }
        return findings;
    }

    /** Examples that share a heading are distinguished by method and path of their first step. */
    private List<ObjectNode> exchangesOf(JsonNode example) {
        List<ObjectNode> all = sections.getOrDefault(heading(example), List.of());
        boolean alone = examples.stream()
                        .filter(other -> heading(other).equals(heading(example)))
                        .count()
                == 1;
        JsonNode step = example.path("steps").path(0);
        return alone
                ? all
                : all.stream()
                        .filter(exchange -> exchange.path("method").equals(step.path("method"))
                                && exchange.path("path").equals(step.path("path")))
                        .toList();
    }

    private static ProvenanceProblem finding(JsonNode example, List<ObjectNode> now) {
        String slug = example.path("slug").asText();
        if (now.isEmpty()) {
            return new ProvenanceProblem(ProvenanceProblem.State.GONE, slug, List.of());
        }
        ArrayNode is = JsonNodeFactory.instance.arrayNode().addAll(now);
        List<String> differences = Differences.between(published(example.path("steps"), is), is);
        return new ProvenanceProblem(
                differences.isEmpty() ? ProvenanceProblem.State.UNCHANGED : ProvenanceProblem.State.CHANGED,
                slug,
                differences);
    }

    /** Steps as documents print them: without status 200, and often without the actor; headers aren't compared. */
    private static ArrayNode published(JsonNode steps, ArrayNode now) {
        ArrayNode published = steps.deepCopy();
        for (int index = 0; index < published.size(); index++) {
            ObjectNode step = (ObjectNode) published.get(index);
            step.remove("contentType");
            if (!now.path(index).has("actor")) {
                step.remove("actor");
            }
            if (step.path("status").asInt() == 200) {
                step.putNull("status");
            }
        }
        return published;
    }

    private static String heading(JsonNode example) {
        return example.path("heading").asText();
    }
}
