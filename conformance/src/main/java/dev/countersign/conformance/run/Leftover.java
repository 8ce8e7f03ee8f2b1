package dev.countersign.conformance.run;

/**
 * Something that a run has created and that is still at the target.
 *
 * @param kind as in the paths of its calls
 * @param owner who created it, as named in scenarios
 * @param because why it is still there
 */
public record Leftover(String kind, String id, String owner, String because) {}
