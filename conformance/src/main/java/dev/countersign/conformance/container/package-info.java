/** Targets in a container, which is started for a certification and removed after it. */
@NullMarked
package dev.countersign.conformance.container;

import org.jspecify.annotations.NullMarked;
