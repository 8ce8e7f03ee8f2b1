/** The steps of the scenarios about the permissions on Agave's jobs. */
@NullMarked
package dev.countersign.conformance.steps.agave;

import org.jspecify.annotations.NullMarked;
