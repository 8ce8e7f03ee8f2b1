package dev.countersign.conformance.run;

/**
 * A resource that a run has created and that still exists at the target.
 *
 * @param kind as in the paths of its calls
 * @param owner its creator, as named in scenarios
 * @param because why it still exists
 */
public record Leftover(String kind, String id, String owner, String because) {}
