/** State and calls of scenarios in which the suite acts as the provider and calls Core. */
@NullMarked
package dev.countersign.conformance.scenario.control;

import org.jspecify.annotations.NullMarked;
