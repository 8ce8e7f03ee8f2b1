package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Target;

/**
 * What the steps of a run know before the first scenario.
 *
 * @param seed where names and numbers that a run makes up come from
 */
public record Run(Target target, Profile profile, long seed) {}
