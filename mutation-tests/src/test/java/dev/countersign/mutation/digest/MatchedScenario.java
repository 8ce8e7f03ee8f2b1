package dev.countersign.mutation.digest;

import java.util.List;
import java.util.Set;

/**
 * A scenario, or one example of an outline, with what decides its outcome; titles, descriptions and comments do not.
 *
 * @param feature the path of its feature
 * @param requirements the ids of those that it judges
 * @param tags which decide where and beside which others it runs
 * @param steps each with keyword, text, and table or text block, those of the background included
 * @param code the names of the methods that its steps call
 */
record MatchedScenario(
        String feature, Set<String> requirements, Set<String> tags, List<String> steps, Set<String> code) {}
