package dev.countersign.conformance.docs;

import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.Arrays;

/** A published document, and the folders of its features. */
enum Document {
    RESOURCES("resources", "UCloud Developer Guide: Resource API", "conventions|resources|dialects"),
    JOBS("jobs", "UCloud Developer Guide: Jobs", "jobs"),
    PROVIDERS("providers", "UCloud Developer Guide: Provider and Control APIs", "provider|control"),
    AGAVE("agave", "Agave: Jobs Permissions and Sharing", "agave");

    private final String page;
    private final String title;
    private final String folders;

    Document(String page, String title, String folders) {
        this.page = page;
        this.title = title;
        this.folders = folders;
    }

    String page() {
        return page;
    }

    String title() {
        return title;
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
        String page = Arrays.stream(values())
                .filter(document -> document.holds(scenario.feature()))
                .findFirst()
                .map(Document::page)
                .orElse("index");
        return "%s.html#%s".formatted(page, Link.anchor(scenario.location()));
    }
}
