/** What scenarios share in which we are the provider that calls Core. */
@NullMarked
package dev.countersign.conformance.scenario.control;

import org.jspecify.annotations.NullMarked;
