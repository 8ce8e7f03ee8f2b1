/** Moves all bytes between steps and target, and remembers them. */
@NullMarked
package dev.countersign.conformance.wire;

import org.jspecify.annotations.NullMarked;
