/** Stands between two parties and remembers what passes, so that the bytes themselves can be judged. */
@NullMarked
package dev.countersign.conformance.relay;

import org.jspecify.annotations.NullMarked;
