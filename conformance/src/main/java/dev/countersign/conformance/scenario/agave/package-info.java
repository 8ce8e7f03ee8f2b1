/** State and calls of scenarios about the permissions on Agave's jobs. */
@NullMarked
package dev.countersign.conformance.scenario.agave;

import org.jspecify.annotations.NullMarked;
