package dev.countersign.conformance.strength;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A server that was broken on purpose, in one way.
 *
 * @param name what is wrong with it, in a clause
 * @param profile under which it was judged
 * @param breaks ids of the requirements that it exists to break, in their order
 * @param noticedBy ids of the requirements whose scenarios failed at it, in their order
 */
@JsonPropertyOrder({"name", "profile", "breaks", "noticedBy"})
public record Mutant(String name, String profile, List<String> breaks, List<String> noticedBy) {
    public Mutant {
        breaks = List.copyOf(breaks);
        noticedBy = List.copyOf(noticedBy);
    }
}
