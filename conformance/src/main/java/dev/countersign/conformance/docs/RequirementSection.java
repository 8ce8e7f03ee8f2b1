package dev.countersign.conformance.docs;

import dev.countersign.conformance.requirement.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement with its verdicts, on the page of requirements.
 *
 * @param described links to the calls and models that it is stated with
 * @param verdicts in each profile
 * @param strength which mutants its checks catch; null if that is unknown
 */
record RequirementSection(
        Requirement requirement,
        List<Link> described,
        String verdicts,
        @Nullable String strength,
        List<Link> scenarios) {
    String anchor() {
        return Link.anchor(requirement.id());
    }
}
