/** The published examples: who takes part, what they send, and what is known to be wrong with them. */
@NullMarked
package dev.countersign.conformance.scenario.replay;

import org.jspecify.annotations.NullMarked;
