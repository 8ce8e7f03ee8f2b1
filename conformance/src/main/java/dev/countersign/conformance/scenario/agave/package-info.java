/** What scenarios about the permissions on Agave's jobs remember and send. */
@NullMarked
package dev.countersign.conformance.scenario.agave;

import org.jspecify.annotations.NullMarked;
