/** Trace context: which request, call or task caused which, across both servers. */
@NullMarked
package dev.countersign.model.trace;

import org.jspecify.annotations.NullMarked;
