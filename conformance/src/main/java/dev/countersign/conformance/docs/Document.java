package dev.countersign.conformance.docs;

import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * A published document.
 *
 * @param page the name of its page
 * @param folders of its features, separated by {@code |}
 */
record Document(String page, String title, String folders) {
    private static final Document RESOURCES =
            new Document("resources", "UCloud Developer Guide: Resource API", "conventions|resources|dialects");
    private static final Document PROVIDERS =
            new Document("providers", "UCloud Developer Guide: Provider and Control APIs", "provider|control");
    private static final Document AGAVE = new Document("agave", "Agave: Jobs Permissions and Sharing", "agave");

    /** All documents: the Resource API, those of single kinds of resources, and the others. */
    static List<Document> all() {
        return Stream.of(
                        Stream.of(RESOURCES),
                        ResourceKinds.all().stream().flatMap(Document::of),
                        Stream.of(PROVIDERS, AGAVE))
                .flatMap(documents -> documents)
                .toList();
    }

    boolean holds(String feature) {
        return feature.matches(".*/(" + folders + ")/.*");
    }

    /** Whether a scenario, or its feature, repeats a published example word for word, and is shown as one. */
    static boolean isPublishedExample(String place) {
        return place.contains("/published-examples.feature");
    }

    /** The address of a scenario's section. */
    static String address(ScenarioOutcome scenario) {
        String page = all().stream()
                .filter(document -> document.holds(scenario.feature()))
                .findFirst()
                .map(Document::page)
                .orElse("index");
        return "%s.html#%s".formatted(page, Link.anchor(scenario.location()));
    }

    private static Stream<Document> of(ResourceKind kind) {
        return Stream.ofNullable(kind.document()).map(title -> new Document(kind.name(), title, kind.name()));
    }
}
