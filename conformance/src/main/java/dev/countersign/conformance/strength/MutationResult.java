package dev.countersign.conformance.strength;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What the suite makes of a mutant, a server with one deliberate defect.
 *
 * @param name the defect, as a clause
 * @param profile under which it was tested
 * @param breaks ids of the requirements that it is meant to break, in their order
 * @param killedBy ids of the requirements whose scenarios failed against it, in their order
 */
@JsonPropertyOrder({"name", "profile", "breaks", "killedBy"})
public record MutationResult(String name, String profile, List<String> breaks, List<String> killedBy) {
    public MutationResult {
        breaks = List.copyOf(breaks);
        killedBy = List.copyOf(killedBy);
    }
}
