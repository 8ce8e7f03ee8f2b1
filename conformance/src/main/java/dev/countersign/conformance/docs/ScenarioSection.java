package dev.countersign.conformance.docs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario, on the page of its document.
 *
 * @param verdicts of each kind of resource
 * @param example the published example that it repeats; null if it repeats none
 * @param calls links to the calls that it made
 * @param flow its exchanges; null if they are not shown
 */
record ScenarioSection(
        String anchor,
        String title,
        List<Link> requirements,
        String verdicts,
        @Nullable ExampleText example,
        List<Link> calls,
        String gherkin,
        @Nullable Flow flow) {}
