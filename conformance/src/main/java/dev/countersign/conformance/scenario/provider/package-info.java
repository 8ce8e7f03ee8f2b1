/** Helpers that scenarios about providers share. */
@NullMarked
package dev.countersign.conformance.scenario.provider;

import org.jspecify.annotations.NullMarked;
