/** HTTP between steps and target, with a record of all exchanges. */
@NullMarked
package dev.countersign.conformance.wire;

import org.jspecify.annotations.NullMarked;
