package dev.countersign.conformance.run;

/**
 * Something that a run has created and that is still at the target.
 *
 * @param kind as the paths of its calls name it
 * @param owner who has created it, in the words of the scenarios
 * @param because why it is still there
 */
public record Leftover(String kind, String id, String owner, String because) {}
