/** The published examples: their actors, requests and known errata. */
@NullMarked
package dev.countersign.conformance.scenario.replay;

import org.jspecify.annotations.NullMarked;
