package dev.countersign.conformance.docs;

import java.util.List;

/** A feature with its scenarios, on the page of its document. */
record FeatureSection(String title, String prose, List<ScenarioSection> scenarios) {}
