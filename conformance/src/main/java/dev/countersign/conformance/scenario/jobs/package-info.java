/** Helpers that scenarios about jobs share. */
@NullMarked
package dev.countersign.conformance.scenario.jobs;

import org.jspecify.annotations.NullMarked;
