package dev.countersign.conformance.strength;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A server with one deliberate defect.
 *
 * @param name the defect, as a clause
 * @param profile under which it was tested
 * @param breaks ids of the requirements that it is meant to break, in their order
 * @param noticedBy ids of the requirements whose scenarios failed against it, in their order
 */
@JsonPropertyOrder({"name", "profile", "breaks", "noticedBy"})
public record Mutant(String name, String profile, List<String> breaks, List<String> noticedBy) {
    public Mutant {
        breaks = List.copyOf(breaks);
        noticedBy = List.copyOf(noticedBy);
    }
}
